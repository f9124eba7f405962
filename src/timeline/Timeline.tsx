import { useEffect, useMemo } from 'react';
import { useSay, useWords } from '../i18n/use-words';
import { useFilter, useStatementsShown } from '../state/query/use-query';
import { useLocale, useSelected } from '../state/route/use-route';
import { useDataset } from '../state/use-dataset';
import { lengthOf } from './axis/time-words';
import { Toolbar } from './chrome/Toolbar';
import { useHelp } from './chrome/use-help';
import { Drawing } from './Drawing';
import { planStage } from './plan/plan-stage';
import { shownStatements } from './plan/stage-plan';
import { stageMetrics } from './plan/stage-metrics';
import { titleLines } from './plan/track-title';
import { StageProvider } from './stage-context';
import { type Box, useBox, useMeasure } from './use-measure';

interface Props {
  /** Called once the timeline is drawn. */
  readonly onDrawn: () => void;
}

/** The timeline of wide screens: the toolbar above the drawing. It needs the size of its frame. */
export function Timeline({ onDrawn }: Props) {
  const [ref, box] = useBox<HTMLDivElement>();
  return (
    <div ref={ref} className="@container relative min-h-0 flex-1">
      {box && box.widthPx > 0 ? <Measured box={box} onDrawn={onDrawn} /> : null}
    </div>
  );
}

/** Height of the toolbar in one line, until it is measured. */
const TOOLBAR_REM = 2.5;
const LEAST_TITLE_PX = 48;
/** Between a title and the plot. */
const TITLE_GAP_PX = 14;

function Measured({ box, onDrawn }: Props & { readonly box: Box }) {
  const { widthPx, heightPx, rootPx, fontFamily } = box;
  useEffect(onDrawn, [onDrawn]);
  const index = useDataset();
  const say = useSay();
  const locale = useLocale();
  const { timeline: words } = useWords();
  // The toolbar may wrap, and it hears of a change of letter spacing, which does not resize the frame.
  const [barRef, bar] = useBox<HTMLDivElement>();
  const measure = useMeasure(fontFamily, bar?.letterPx ?? 0, bar?.wordPx ?? 0);
  const metrics = useMemo(() => stageMetrics(rootPx, locale === 'en'), [rootPx, locale]);
  const drawingPx = heightPx - (bar?.heightPx ?? TOOLBAR_REM * rootPx);
  const titles = useMemo(
    () =>
      index.dataset.tracks.map((track) =>
        titleLines(say(track.title), (text) => measure(text, metrics.fontPx)),
      ),
    [index, say, measure, metrics],
  );
  const plan = useMemo(() => {
    const smallPx = (text: string): number => measure(text, metrics.smallPx);
    const titlePx = Math.max(
      ...titles.map((title) => title.widthPx),
      smallPx(words.trueTime),
      LEAST_TITLE_PX,
    );
    return planStage({
      index,
      widthPx,
      heightPx: drawingPx,
      metrics,
      say,
      measure,
      titlePx: titlePx + TITLE_GAP_PX,
      shelfTitlePx: titleLines(words.undated, smallPx, 0).widthPx,
      gapLabel: (gap) => words.leftOutShort(lengthOf(gap)),
    });
  }, [index, widthPx, drawingPx, metrics, say, measure, titles, words]);

  const at = index.milestones.indexOf(useSelected() ?? '');
  const selected = at < 0 ? null : at;
  const [withStatements] = useStatementsShown();
  // A reader who filters for statements sees them too.
  const [{ kind }] = useFilter();
  const statements = shownStatements(index, withStatements || kind.includes('statement'), selected);
  const help = useHelp();
  return (
    <StageProvider
      plan={plan}
      titles={titles}
      measure={measure}
      statements={statements}
      selected={selected}
      openHelp={help.open}
    >
      <Toolbar barRef={barRef} />
      <Drawing widthPx={widthPx} heightPx={drawingPx} />
      {help.dialog}
    </StageProvider>
  );
}
