import { useCallback, useMemo, useRef } from 'react';
import type { BaseScale, TimeSpan } from '../geometry/scale/base-scale';
import { type Gesture, viewTransform } from '../geometry/view/view-transform';
import { useWords } from '../i18n/use-words';
import type { ShowView } from '../state/query/view';
import { Fades } from '../ui/BarShape';
import { FrozenWhileMoving } from './chrome/FrozenWhileMoving';
import { layOutAxis } from './axis/axis-labels';
import { Axis } from './axis/Axis';
import { Connectors } from './stage/Connectors';
import { LazyHoverCard } from './chrome/LazyHoverCard';
import { placeMarks } from './stage/place-marks';
import { placeShelf } from './stage/place-shelf';
import { Rows } from './stage/Rows';
import { Shelf } from './stage/Shelf';
import { Stage } from './stage/Stage';
import type { ShownStatements } from './plan/shown-statements';
import type { StagePlan } from './plan/stage-plan';
import { MAX_PACKED } from './plan/stage-scale';
import { Overview } from './overview/Overview';
import type { TrackTitle } from './plan/track-title';
import { type Ignored, useGestures } from './input/use-gestures';
import type { Measure } from './use-measure';
import { useRecent } from './chrome/use-recent';
import { useStageKeys } from './input/use-stage-keys';

interface Props {
  readonly plan: StagePlan;
  readonly titles: readonly TrackTitle[];
  readonly base: BaseScale;
  /** On screen, perhaps on its way. */
  readonly seen: TimeSpan;
  /** Where it is going. */
  readonly view: TimeSpan;
  readonly share: number;
  /** A hand moves it just now; by panning. */
  readonly moving: boolean;
  readonly panned: boolean;
  readonly statements: ShownStatements;
  /** Ordinal of the selected milestone. */
  readonly selected: number | null;
  readonly measure: Measure;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly onShow: ShowView;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
  readonly onGesture: (gesture: Gesture) => void;
  readonly onHelp: () => void;
}

/** Long enough to read a line, and gone by itself. */
const HINT_MS = 1_400;

/** Strip, connectors and stage in one drawing, so that one ruler of px serves all three. */
export function Drawing(props: Props) {
  const { plan, base, seen, moving, panned, statements, selected, measure, widthPx, heightPx } = props;
  const { onShow, onZoom, onGesture } = props;
  const { timeline: words } = useWords();
  const { metrics } = plan;
  const ref = useRef<SVGSVGElement>(null);
  const stageRef = useRef<SVGGElement>(null);
  const [hint, hintNow] = useRecent<Ignored>(HINT_MS);

  const transform = useMemo(() => viewTransform(base, seen), [base, seen]);
  // Only where marks are counted does it matter which is selected.
  const crowded = plan.columns.length > MAX_PACKED ? selected : null;
  const place = useCallback(
    (span: TimeSpan) =>
      placeMarks({
        plan,
        base,
        view: span,
        statements,
        panned,
        selected: crowded,
        // As wide as the widest of as many digits: a few texts are measured, and not each count of each view.
        clusterPx: (count) => measure(words.items(10 ** `${count}`.length - 1), metrics.smallPx) + 20,
      }),
    [plan, base, statements, panned, crowded, measure, words, metrics],
  );
  const placed = useMemo(() => place(seen), [place, seen]);
  const shelf = useMemo(() => placeShelf(plan, statements), [plan, statements]);
  const axis = useMemo(
    () =>
      layOutAxis({
        base,
        transform,
        days: plan.busyDays,
        even: props.share === 1 && base.pieces.length > 0,
        clock: plan.clock,
        zone: plan.index.zone,
        words,
        measure: (text) => measure(text, metrics.smallPx),
      }),
    [base, transform, plan, props.share, words, measure, metrics],
  );

  // On the strip a hand points at a time: the place of that time on the stage.
  const toPlotPx = (xPx: number, yPx: number): number =>
    yPx < metrics.overviewPx ? transform.toPx(plan.even.toTime(xPx - plan.plotX)) : xPx - plan.plotX;
  useGestures({ drawing: ref, stage: stageRef, toPlotPx, onGesture, onIgnored: hintNow });
  const keys = useStageKeys({
    ref: stageRef,
    plan,
    placed,
    shelf,
    statements,
    selected,
    seen,
    view: props.view,
    onShow,
    onZoom,
    onReset: props.onReset,
    onHelp: props.onHelp,
  });

  return (
    <div className="relative">
      <svg
        ref={ref}
        width={widthPx}
        height={heightPx}
        role="group"
        aria-label={words.drawing}
        className="block [text-autospace:no-autospace] touch-pan-x touch-pan-y select-none font-sans text-ink"
      >
        <FrozenWhileMoving
          moving={moving}
          render={() => (
            <desc>{[words.help, ...axis.pieces.map((piece) => piece.title())].join(words.stop)}</desc>
          )}
        />
        <defs>
          <Fades prefix="fade-" />
          <clipPath id="timeline-plot">
            <rect x={0} y={plan.stageY} width={plan.plotPx} height={plan.stagePx + metrics.axisPx} />
          </clipPath>
        </defs>
        <g transform={`translate(${plan.plotX} 0)`}>
          <Connectors plan={plan} axis={axis} />
          <Overview plan={plan} seen={seen} view={props.view} measure={measure} onShow={onShow} />
        </g>
        <g
          ref={stageRef}
          // With nothing to step on it is the tab stop itself, so that its keys still work.
          {...(keys.empty ? { tabIndex: 0, role: 'group', 'aria-label': words.nothingInView } : {})}
          {...keys.stage}
        >
          <g transform={`translate(${plan.plotX} 0)`}>
            <Axis plan={plan} axis={axis} shiftPx={transform.shiftPx} moving={moving} />
          </g>
          <Rows plan={plan} titles={props.titles} widthPx={widthPx} />
          <g transform={`translate(${plan.plotX} 0)`}>
            {plan.dense ? <plan.dense.DenseTrackLayer plan={plan} densities={placed.densities} /> : null}
            {plan.dense ? <plan.dense.WarmUpPlacement plan={plan} base={base} place={place} /> : null}
            <Stage
              plan={plan}
              placed={placed}
              shiftPx={transform.shiftPx}
              tabStop={keys.tabStop}
              view={props.view}
              seen={seen}
              onShow={onShow}
            />
            {plan.shelfPx > 0 ? (
              <Shelf plan={plan} shelf={shelf} tabStop={keys.tabStop} measure={measure} />
            ) : null}
          </g>
        </g>
      </svg>
      <LazyHoverCard drawing={ref} plan={plan} placed={placed} shelf={shelf} />
      {hint ? (
        <p
          aria-hidden="true"
          className="pointer-events-none absolute inset-x-0 top-1/2 mx-auto w-fit rounded-full bg-ink px-4 py-2 text-sm text-paper"
        >
          {hint === 'swipe' ? words.swipeHint : words.wheelHint}
        </p>
      ) : null}
    </div>
  );
}
