import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TimeSpan } from '../geometry/scale/base-scale';
import { clampView, followHand, type Gesture, isWhole, zoomAbout } from '../geometry/view/view-transform';
import { useSay, useWords } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useLocale, useSelected } from '../state/route/use-route';
import { useFilter, useScale } from '../state/query/use-query';
import { MIN_VIEW_MS, type Motion } from '../state/query/view';
import { instant } from '../time/instant';
import type { Span } from '../time/span';
import { Drawing } from './Drawing';
import { namedStops, same } from './plan/named-stops';
import { countStatements, shownStatements } from './plan/shown-statements';
import { planStage } from './plan/stage-plan';
import { stageMetrics } from './plan/stage-metrics';
import { lengthOf } from './axis/time-words';
import { Toolbar } from './chrome/Toolbar';
import { titleLines } from './plan/track-title';
import { useBox } from './use-box';
import { type DenseParts, useDense } from './dense/use-dense';
import { useFollowSelection } from './input/use-follow-selection';
import { useGlide } from './input/use-glide';
import { useHelp } from './chrome/use-help';
import { useMeasure } from './use-measure';
import { useRecent } from './chrome/use-recent';
import { useShownView } from './use-shown-view';
import { useTellView } from './chrome/use-tell-view';

/** Measures itself, then draws: toolbar above, drawing below, one view and one scale for both. */
export function Timeline({ onDrawn }: { onDrawn: () => void }) {
  const [ref, box] = useBox<HTMLDivElement>();
  const [withStatements, setWithStatements] = useState(false);
  const dense = useDense();
  return (
    // The toolbar needs the plan, and the plan the box: until then its place is kept.
    <div ref={ref} className="@container relative min-h-0 flex-1">
      {box && box.widthPx > 0 && dense !== undefined ? (
        <Measured
          dense={dense}
          widthPx={box.widthPx}
          heightPx={box.heightPx}
          rootPx={box.rootPx}
          fontFamily={box.fontFamily}
          withStatements={withStatements}
          onStatements={setWithStatements}
          onDrawn={onDrawn}
        />
      ) : null}
    </div>
  );
}

interface Props {
  readonly dense: DenseParts | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rootPx: number;
  readonly fontFamily: string;
  readonly withStatements: boolean;
  readonly onStatements: (shown: boolean) => void;
  /** Called once the drawing stands. */
  readonly onDrawn: () => void;
}

/** After the last step of a gesture the hand is at rest. */
const REST_MS = 250;
/** Height of the toolbar in one line, before it is measured. */
const TOOLBAR_REM = 2.5;

function Measured(props: Props) {
  const { dense, widthPx, heightPx, rootPx, fontFamily, withStatements, onStatements, onDrawn } = props;
  useEffect(onDrawn, [onDrawn]);
  const index = useDataset();
  const say = useSay();
  const locale = useLocale();
  const { timeline: words } = useWords();
  // Its words may need more than one line; and it hears of a change of spacing, which no measure of the frame tells.
  const [barRef, bar] = useBox<HTMLDivElement>();
  const measure = useMeasure(fontFamily, bar?.letterPx ?? 0, bar?.wordPx ?? 0);
  const selected = useSelectedOrdinal();
  // Whoever asks for statements by the filter is shown them.
  const [{ kind }] = useFilter();
  const said = withStatements || kind.includes('statement');
  const statements = shownStatements(index, said, selected);
  const metrics = useMemo(() => stageMetrics(rootPx, locale === 'en'), [rootPx, locale]);
  const drawingPx = heightPx - (bar?.heightPx ?? TOOLBAR_REM * rootPx);
  const titles = useMemo(
    () =>
      index.dataset.tracks.map((track) =>
        titleLines(say(track.title), (text) => measure(text, metrics.fontPx)),
      ),
    [index, say, measure, metrics],
  );
  const plan = useMemo(
    () =>
      planStage({
        index,
        dense,
        widthPx,
        heightPx: drawingPx,
        metrics,
        say,
        measure,
        titlePx:
          Math.max(...titles.map((title) => title.widthPx), measure(words.trueTime, metrics.smallPx), 48) +
          14,
        shelfTitlePx: titleLines(words.undated, (text) => measure(text, metrics.smallPx), 0).widthPx,
        gapLabel: (gap: TimeSpan) => words.leftOutShort(lengthOf(gap)),
      }),
    [index, dense, widthPx, drawingPx, metrics, say, measure, titles, words],
  );
  const stops = useMemo(() => namedStops(index, plan.extent, plan.busyDays[0]), [index, plan]);

  const [view, setView] = useShownView(plan);
  const [scale, setScale] = useScale();
  const [byHand, setByHand] = useState<TimeSpan | null>(null);
  const share = scale === 'true' ? 1 : 0;
  const wanted = useMemo(() => ({ view, share }), [view, share]);
  const { base, view: seen } = useGlide(plan.expanded, plan.even, wanted, byHand);
  const goal = share === 1 ? plan.even : plan.expanded;

  // Several gestures may come before the next drawing: each goes on from what the last one asked for.
  const latest = useRef(view);
  useLayoutEffect(() => {
    latest.current = view;
  }, [view]);
  const [moving, tellMove] = useRecent<true>(REST_MS);
  const show = useCallback(
    (next: TimeSpan, motion: Motion = 'jump'): void => {
      const clamped = clampView(next, plan.extent, MIN_VIEW_MS);
      const whole = isWhole(goal, clamped);
      latest.current = clamped;
      if (motion === 'hand') tellMove(true);
      setByHand(motion === 'hand' ? (whole ? plan.extent : clamped) : null);
      setView(whole ? null : toSpan(clamped), motion);
    },
    [plan, goal, setView, tellMove],
  );
  const zoom = useCallback(
    (factor: number) => show(zoomAbout(goal, latest.current, factor, plan.plotPx / 2, MIN_VIEW_MS), 'step'),
    [plan, goal, show],
  );
  const reset = useCallback(() => show(plan.extent), [show, plan]);
  const [panned, tellPan] = useRecent<true>(REST_MS);
  const follow = useCallback(
    (gesture: Gesture) => {
      if (gesture.factor === 1) tellPan(true);
      show(followHand(goal, latest.current, gesture, MIN_VIEW_MS), 'hand');
    },
    [goal, show, tellPan],
  );

  useFollowSelection(plan, view, goal, show);
  useTellView(plan, view, statements);
  const help = useHelp();

  const whole = isWhole(goal, view);
  const statementCount = useMemo(() => countStatements(plan), [plan]);
  return (
    <>
      <Toolbar
        barRef={barRef}
        plan={plan}
        stops={stops}
        shown={stops.find(({ kind, span }) => (kind === 'whole' ? whole : same(span, view)))}
        onShow={show}
        scale={scale}
        onScale={setScale}
        onZoom={zoom}
        onReset={reset}
        whole={whole}
        nearest={view.end - view.start <= MIN_VIEW_MS * 1.001}
        statements={statementCount}
        withStatements={said}
        onStatements={onStatements}
        onHelp={help.open}
      />
      <Drawing
        plan={plan}
        titles={titles}
        base={base}
        seen={seen}
        view={view}
        share={share}
        moving={moving === true}
        panned={panned === true}
        statements={statements}
        selected={selected}
        measure={measure}
        widthPx={widthPx}
        heightPx={drawingPx}
        onShow={show}
        onZoom={zoom}
        onReset={reset}
        onGesture={follow}
        onHelp={help.open}
      />
      {help.dialog}
    </>
  );
}

/** Route in reading order of the selected milestone. */
function useSelectedOrdinal(): number | null {
  const index = useDataset();
  const at = index.milestones.indexOf(useSelected() ?? '');
  return at < 0 ? null : at;
}

function toSpan({ start, end }: TimeSpan): Span {
  return { start: instant(start), end: instant(end) };
}
