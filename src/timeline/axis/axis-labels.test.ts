import { describe, expect, test } from 'vitest';
import { estimateText } from '../../geometry/packing/estimate-text';
import { panBy, viewTransform, zoomAbout } from '../../geometry/view/view-transform';
import { wordsIn } from '../../i18n/dictionary';
import { layOutAxis, movedLabels } from './axis-labels';
import { namedStops } from '../plan/named-stops';
import { realStage } from '../plan/real-stage.fixture';
import type { StagePlan } from '../plan/stage-plan';
import type { Locale } from '../../dataset/model/schema';
import type { TimeSpan } from '../../geometry/scale/base-scale';

const stage = realStage(1_440, 'zh');

for (const scale of ['expanded', 'trueScale'] as const) {
  const base = stage[scale];
  const near = zoomAbout(base, stage.extent, 4, stage.plotPx / 2, 1);
  const keysAt = (step: number): string[] =>
    layOutAxis({
      base,
      transform: viewTransform(base, panBy(base, near, -8 * step)),
      survey: stage,
      words: wordsIn('zh').timeline,
      measure: (text) => estimateText(text, stage.metrics.smallPx),
      now: null,
    }).labels.map(({ key }) => key);

  test(`panning keeps the labels of the axis, their nodes and their order: ${scale}`, () => {
    for (let step = 0; step < 40; step += 1) {
      const [before, after] = [keysAt(step), keysAt(step + 1)];
      expect(new Set(after).size).toBe(after.length);
      const stay = before.filter((key) => after.includes(key));
      expect(after.filter((key) => before.includes(key))).toEqual(stay);
      // A label may leave at an edge, and its neighbours may then change.
      expect(stay.length).toBeGreaterThanOrEqual(before.length - 3);
    }
  });
}

test('in another view words move with their time, and none touches those about the time beyond it', () => {
  const label = (text: string, x: number, tone: 'tick' | 'beyond' = 'tick', timeX = x - 4) =>
    ({ key: text, text, x, timeX, untilX: timeX, widthPx: 30, row: 0, tone, rank: 0 }) as const;
  const labels = [
    label('before', 4, 'beyond'),
    label('near', 60),
    label('far', 400),
    label('left of its time', 500, 'tick', 540),
    label('after', 900, 'beyond'),
  ];
  const moved = movedLabels(labels, { scale: 1.5, dx: -70 }, 1_000);
  // Its distance from its time stays: 4 px after it, or 40 px before.
  const expected = [4, 56 * 1.5 - 70 + 4, 396 * 1.5 - 70 + 4, 540 * 1.5 - 70 - 40, 900];
  expect(moved.map(({ x }) => x)).toEqual(expected);
  expect(moved.map(({ hidden }) => hidden)).toEqual([false, true, false, false, false]);
});

test('a label that names a stretch stays at the left edge until that ends, one that names a moment leaves with it', () => {
  const at = { text: '', x: 60, timeX: 56, widthPx: 30, row: 0, rank: 0 } as const;
  const xs = (untilX: number, tone: 'day' | 'tick') =>
    [0, -200, -380, -450].map((dx) => {
      const [label] = movedLabels([{ ...at, key: tone, tone, untilX }], { scale: 1, dx }, 1_000);
      return [label?.x, label?.hidden];
    });
  // After the end of its stretch, at 20 px, it no longer fits.
  expect(xs(400, 'day')).toEqual([
    [60, false],
    [4, false],
    [-10, false],
    [-80, true],
  ]);
  expect(xs(56, 'tick')).toEqual([
    [60, false],
    [-140, true],
    [-320, true],
    [-390, true],
  ]);
});

/** Noon of 29 November 2026 in Beijing. */
const NOW = Date.UTC(2026, 10, 29, 4);

function axisOf(of: StagePlan, locale: Locale, view: TimeSpan = of.extent, now: number | null = NOW) {
  return layOutAxis({
    base: of.expanded,
    transform: viewTransform(of.expanded, view),
    survey: of,
    words: wordsIn(locale).timeline,
    measure: (text) => estimateText(text, of.metrics.smallPx),
    now,
  });
}
const textsOf = (axis: ReturnType<typeof axisOf>): string[] =>
  axis.labels.map(({ text, note = '' }) => text + note);

describe.each([
  [688, 'zh'],
  [860, 'zh'],
  [1_360, 'zh'],
  [688, 'en'],
  [860, 'en'],
  [1_360, 'en'],
] as const)('%i px wide, in %s,', (widthPx, locale) => {
  const plan = realStage(widthPx, locale);
  const axis = axisOf(plan, locale);
  const words = wordsIn(locale).timeline;

  test('every gap says what it leaves out, and every part of the day has its name', () => {
    const gaps = axis.pieces.filter(({ kind }) => kind === 'gap');
    expect(gaps.length).toBeGreaterThan(0);
    for (const { key, x0, x1 } of gaps) {
      const label = axis.labels.find((other) => other.key === `gap${key}`);
      expect(label?.text).toMatch(/\d/);
      expect(label?.x).toBeGreaterThanOrEqual(x0);
      expect((label?.x ?? 0) + (label?.widthPx ?? 0)).toBeLessThanOrEqual(x1);
    }
    for (const part of Object.values(words.part)) expect(textsOf(axis)).toContain(part);
  });

  test('the day says that it is drawn wider than the years before it only where it is', () => {
    const day = plan.busyDays[0] ?? plan.extent;
    const [years, dayEnd] = [plan.expanded.toPx(day.start), plan.expanded.toPx(day.end)];
    const label = axis.labels.find(({ tone }) => tone === 'day');
    expect(label?.text).toBe(words.dayOfYear(2026, 5, 20));
    if (dayEnd - years <= years) expect(label?.note).toBeUndefined();
    else if (label?.note !== undefined) expect(label.note).toMatch(/三十年|30 years/);
    if (label?.note !== undefined) expect(label.x + label.widthPx).toBeLessThanOrEqual(dayEnd);
  });

  test('no label repeats the year of the busy day after it, unless it is the only one there', () => {
    const dayEnd = plan.expanded.toPx(plan.busyDays[0]?.end ?? NOW);
    const after = axis.labels
      .filter(({ tone, x }) => tone === 'tick' && x >= dayEnd)
      .map(({ text }) => Number.parseInt(text, 10));
    expect(after.length).toBeGreaterThan(0);
    expect(after.length > 1 && after.includes(2026)).toBe(false);
  });

  test('no label names a factor of size', () => {
    expect(textsOf(axis).filter((text) => /×|倍/.test(text))).toEqual([]);
  });

  test('a view says what lies before and after it where there is room, and the four stops differ', () => {
    const all = namedStops(plan).map(({ span }) => textsOf(axisOf(plan, locale, span)).join('|'));
    expect(new Set(all).size).toBe(all.length);
    const decade = namedStops(plan)[1]?.span ?? plan.extent;
    expect(textsOf(axisOf(plan, locale, decade)).filter((text) => /^‹ (?:1996|21)/.test(text))).toHaveLength(
      1,
    );
    expect(textsOf(axis).filter((text) => /[‹›]/.test(text))).toEqual([]);
  });

  test('today has a line and a date, unless it is out of view or unknown', () => {
    expect(axis.todayX).toBeCloseTo(plan.expanded.toPx(NOW), 6);
    const texts = locale === 'zh' ? ['今天 11月29日', '今天'] : ['Today 29 Nov', 'Today'];
    expect(textsOf(axis).filter((text) => texts.includes(text))).toHaveLength(1);
    const years = { start: plan.extent.start, end: plan.busyDays[0]?.start ?? plan.extent.end };
    expect(axisOf(plan, locale, years).todayX).toBeNull();
    const unknown = axisOf(plan, locale, plan.extent, null);
    expect(unknown.todayX).toBeNull();
    expect(unknown.labels.filter(({ tone }) => tone === 'today')).toEqual([]);
  });
});

test.each(['zh', 'en'] as const)(
  'from 860 px on the day is wider than thirty years, and says so (%s)',
  (locale) => {
    for (const widthPx of [860, 944, 1_360]) {
      const label = axisOf(realStage(widthPx, locale), locale).labels.find(({ tone }) => tone === 'day');
      expect(label?.note, `${widthPx} px`).toMatch(/三十年|30 years/);
    }
  },
);
