import { expect, test } from 'vitest';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { estimateText } from '../../geometry/packing/estimate-text';
import { viewTransform } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { parseView } from '../../state/query/view';
import { index, realStage } from '../plan/real-stage.fixture';
import type { Survey } from '../plan/stage-plan';
import { piecesInView } from './axis-pieces';

const stage = realStage(1_440, 'en');
const base = stage.trueScale;

const piecesOf = (view: TimeSpan, survey: Survey = stage) =>
  piecesInView({
    survey,
    base,
    transform: viewTransform(base, view),
    words: wordsIn('en').timeline,
    measure: (text) => estimateText(text, stage.metrics.smallPx),
  });

test.each([
  ['2003..2009', '2003 to 2009: ticks in years, size about ×5'],
  ['2026-05-20..2026-05-20', '20 May 2026: ticks in parts of the day, size about ×13,000'],
])('on the true scale the one title follows the view: %s', (view, title) => {
  const pieces = piecesOf(parseView(view, index.zone) ?? stage.extent);
  expect(pieces.map((piece) => piece.title())).toEqual([title]);
});

test('an extent inside one busy day is not tinted, and its ticks are not forced to be parts of the day', () => {
  const [piece] = piecesOf(stage.extent, { ...stage, busyDays: [{ ...stage.extent, inside: [] }] });
  expect(piece).toMatchObject({ kind: 'busy', day: null, tickSet: piecesOf(stage.extent)[0]?.tickSet });
});
