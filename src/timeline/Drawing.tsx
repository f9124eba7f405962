import { memo, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { FLAG } from '../dataset/model/milestone-columns';
import { trackNumber } from '../dataset/model/track-number';
import { blendScales, type Piece } from '../geometry/scale/base-scale';
import { viewTransform } from '../geometry/view/view-transform';
import { useLanguage, useWords } from '../i18n/use-words';
import { useGo } from '../state/route/use-route';
import { ArrowFades } from '../ui/BarShape';
import { lazyPart } from '../ui/lazy-part';
import { markReady } from '../ui/mark-ready';
import { Axis } from './axis/Axis';
import { busyDayOf, piecesInView } from './axis/axis-pieces';
import { GestureListener, Gestures } from './input/GestureListener';
import { useStageFocus } from './input/use-stage-focus';
import { useStageKeys } from './input/use-stage-keys';
import { Overview } from './overview/Overview';
import { LINE_EM, type Row, stageHeight } from './plan/stage-metrics';
import { placeMarks } from './stage/place-marks';
import type { Placed, PlaceInput } from './stage/placed-mark';
import { Chips, placeChips, rowsOfChips } from './stage/Chips';
import { Stage } from './stage/Stage';
import { useShown, useStage } from './stage-context';
import { useHeld } from './use-held';
import { type Frame, setAttributes, Stretched, useMoved } from './use-moved';

/** Overview, connectors and stage in one SVG, so that all three share one ruler of px. While a gesture moves the view a little, it does not render: `useMoved`. */
export const Drawing = memo(function Drawing({ countTracks }: Pick<PlaceInput, 'countTracks'>) {
  useEffect(markReady, []);
  const { plan, statements, selected, measure } = useStage();
  const { view, times, blend, isMoving } = useShown((shown) => shown.drawn);
  const { timeline: words } = useWords();
  const { metrics, plotX } = plan;
  const ref = useRef<SVGSVGElement>(null);
  const stageRef = useRef<SVGGElement>(null);
  const base = useMemo(() => blendScales(plan.expanded, plan.trueScale, blend), [plan, blend]);
  // Only what would be folded or counted changes by its selection which marks are placed.
  const isStatement = ((plan.columns.flags[selected ?? -1] ?? 0) & FLAG.statement) !== 0;
  const isFolded = isStatement || plan.details.wholeOf.has(selected ?? -1);
  const apart = plan.dense || isFolded ? selected : null;
  const [held, setHeld] = useState<Placed['taken'] | null>(null);
  const kept = isMoving ? held : null;
  const placed = useMemo(
    () =>
      placeMarks({
        plan,
        base,
        view,
        widthPx: plan.plotPx * times,
        statements,
        selected: apart,
        held: kept,
        // Measures 9999 in place of 4321: one text for each number of digits instead of one for each count.
        clusterPx: (count) => measure(words.items(10 ** `${count}`.length - 1), metrics.smallPx) + 20,
        countTracks,
      }),
    [plan, base, view, times, statements, apart, kept, measure, words, metrics, countTracks],
  );
  // Rows may get lower only at rest: during a gesture they keep the lanes that they had when it began.
  if (!isMoving && held !== placed.taken) setHeld(placed.taken);
  const stagePx = stageHeight(placed.rows);
  const bottom = plan.stageY + stagePx;
  const chipRows = rowsOfChips(plan, stagePx);
  const heightPx = bottom + chipRows * plan.chips.pitchPx;
  const chips = useMemo(
    () => placeChips(plan, statements, apart, chipRows),
    [plan, statements, apart, chipRows],
  );
  const pieces = useMemo(
    () =>
      piecesInView({
        survey: plan,
        base,
        transform: viewTransform(base, view, plan.plotPx * times),
        words,
        measure: (text) => measure(text, metrics.smallPx),
      }),
    [plan, base, view, times, words, measure, metrics],
  );
  const gestures = Gestures.status.use();
  const focus = useStageFocus(stageRef, placed, chips, view.start);
  const keys = useStageKeys(focus);
  const go = useGo();
  /**
   * A click on empty ground closes the selection. A drag ends in no click: d3-zoom stops it. Spread on the drawing like the
   * listeners of the stage, because the lint rule against mouse listeners does not see that Escape does the same.
   */
  const ground = {
    onClick: ({ target }: MouseEvent): void => {
      const isGround = target instanceof Element && !target.closest('a, [role=button], [data-overview]');
      if (isGround && selected !== null) go({ route: { kind: 'whole' } });
    },
  };
  const inPlot = `translate(${plotX} 0)`;
  const scrolls = heightPx > plan.heightPx + 1;
  useHeld(ref, scrolls);
  return (
    <div
      data-scrolls={scrolls ? '' : undefined}
      // The bar of the scroller stands beside the drawing.
      className="relative min-h-0 flex-1 data-scrolls:-me-4 data-scrolls:overflow-x-hidden data-scrolls:overflow-y-auto print:data-scrolls:overflow-visible print:**:data-held:transform-none"
      style={scrolls ? { scrollPaddingTop: plan.stageY } : undefined}
    >
      <svg
        ref={ref}
        {...ground}
        data-gestures={gestures}
        width={plan.widthPx}
        height={heightPx}
        // Without it, paper could not scale the drawing to the width of a page.
        viewBox={`0 0 ${plan.widthPx} ${heightPx}`}
        role="group"
        aria-label={words.drawing}
        className="block [text-autospace:no-autospace] touch-pan-x touch-pan-y select-none font-sans text-ink"
      >
        <desc>{[words.help, ...pieces.map((piece) => piece.title())].join(words.stop)}</desc>
        <defs>
          <ArrowFades prefix="fade-" />
          <clipPath id="timeline-plot">
            <rect data-held="" x={0} y={plan.stageY} width={plan.plotPx} height={stagePx} />
          </clipPath>
          <clipPath id="timeline-rows">
            <rect data-held="" x={0} y={plan.stageY} width={plan.widthPx} height={stagePx} />
          </clipPath>
          <clipPath id="timeline-above-chips">
            <rect x={0} y={0} width={plan.widthPx} height={bottom} />
          </clipPath>
          <clipPath id="timeline-ground">
            <rect
              x={0}
              y={plan.stageY - metrics.axisPx}
              width={plan.plotPx}
              height={metrics.axisPx + stagePx}
            />
          </clipPath>
        </defs>
        <g data-held="">
          <g transform={inPlot}>
            <Connectors />
            <Overview />
          </g>
        </g>
        <g
          ref={stageRef}
          // Without marks in view the stage itself is the tab stop, so that its keys still work.
          {...(focus.stops.length === 0
            ? { tabIndex: 0, role: 'group', 'aria-label': words.nothingInView }
            : {})}
          {...focus.listeners}
          {...keys}
        >
          <g clipPath={scrolls ? 'url(#timeline-above-chips)' : undefined}>
            <g data-held="">
              <g transform={inPlot}>
                <Axis stagePx={stagePx} />
                <Echo />
              </g>
            </g>
          </g>
          <g clipPath={scrolls ? 'url(#timeline-rows)' : undefined}>
            <Rows rows={placed.rows} />
          </g>
          <g transform={inPlot} clipPath="url(#timeline-plot)">
            {plan.dense ? (
              <Stretched>
                <DenseLayer.Optional densities={placed.densities} />
              </Stretched>
            ) : null}
            <Stage placed={placed} tabStop={focus.tabStop} seenStart={view.start} />
          </g>
          <Chips chips={chips} y={bottom} tabStop={focus.tabStop} />
        </g>
      </svg>
      {gestures === 'waiting' ? null : <HoverCard.Optional drawing={ref} placed={placed} chips={chips} />}
      <GestureListener drawing={ref} />
    </div>
  );
});

const DenseLayer = lazyPart(async () => (await import('./dense/DenseLayer')).DenseLayer);
const HoverCard = lazyPart(async () => (await import('./chrome/HoverCard')).HoverCard);

const ECHO_PX = 3;

/** The time of the selected milestone on the axis. */
function Echo() {
  const { plan, selected } = useStage();
  const drawn = plan.drawnAt(selected ?? -1);
  const ref = useMoved<SVGRectElement>((rect, { toPx }) => {
    if (!drawn) return;
    const [from, to] = [Math.max(toPx(drawn.start), 0), Math.min(toPx(drawn.end), plan.plotPx)];
    const isInView = to >= 0 && from <= plan.plotPx;
    // However short, it is as wide as high.
    const x = Math.min(from, plan.plotPx - ECHO_PX);
    setAttributes(rect, { x, width: isInView ? Math.max(to - x, ECHO_PX) : 0 });
  });
  if (!drawn) return null;
  return (
    <rect
      ref={ref}
      data-echo=""
      y={plan.stageY - ECHO_PX}
      height={ECHO_PX}
      className="pointer-events-none fill-accent"
    />
  );
}

/** Joins each piece of the stage to its slice of the overview, so that the reader sees how far it is stretched. */
const Connectors = memo(function Connectors() {
  const { plan } = useStage();
  const { overviewPx, connectorPx } = plan.metrics;
  const blend = useShown((shown) => shown.drawn.blend);
  const base = blendScales(plan.expanded, plan.trueScale, blend);
  const pieces = base.pieces.filter(({ kind }) => kind !== 'gap');
  // A single piece is the whole extent.
  const isOfDay = (piece: Piece): boolean =>
    base.pieces.length > 1 && busyDayOf(piece, plan.busyDays) !== null;
  const [days, others] = [pieces.filter(isOfDay), pieces.filter((piece) => !isOfDay(piece))];
  const outline = (of: readonly Piece[], { view, toPx }: Frame): string =>
    of
      .map(({ t0, t1 }) => ({ start: Math.max(t0, view.start), end: Math.min(t1, view.end) }))
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => {
        const [x0, x1, a, b] = [toPx(start), toPx(end), plan.trueScale.toPx(start), plan.trueScale.toPx(end)];
        // One day out of thirty years is thinner than a px: draw at least one px.
        const middle = (a + b) / 2;
        const [from, to] = b - a < 1 ? [middle - 0.5, middle + 0.5] : [a, b];
        return `M${from} ${overviewPx}H${to}L${x1} ${overviewPx + connectorPx}H${x0}Z`;
      })
      .join('');
  const ref = useMoved<SVGGElement>((group, frame) => {
    setAttributes(group.firstElementChild, { d: outline(others, frame) });
    setAttributes(group.lastElementChild, { d: outline(days, frame) });
  });
  return (
    // Two paths for all pieces, so that a zoom changes only two attributes.
    <g ref={ref} aria-hidden="true">
      <path className="fill-paper-sunken stroke-line" />
      <path className="fill-accent-wash stroke-accent/20 forced-colors:stroke-accent" />
    </g>
  );
});

/** Hairlines between the tracks, and the titles of the tracks at the left. */
const Rows = memo(
  function Rows({ rows }: { readonly rows: readonly Row[] }) {
    const { plan } = useStage();
    const locale = useLanguage();
    const {
      widthPx,
      titles,
      metrics: { fontPx },
    } = plan;
    const tracks = rows.flatMap((row, i) => {
      const [track, lines] = [plan.index.dataset.tracks[i], titles[i]];
      return track && lines ? [{ ...track, row, lines }] : [];
    });
    return (
      <g aria-hidden="true">
        {tracks.map(({ id, title, row, lines }, i) => {
          // Beside the first lane; a title that is higher than its only lane stands about its middle.
          const { pitchPx } = plan.metrics;
          const extraPx = (lines.length - 1) * fontPx * LINE_EM;
          const middle = row.laneY + pitchPx / 2 + fontPx * 0.36;
          return (
            <g key={id} data-track={trackNumber(plan.index, id)}>
              {i === 0 ? null : <line x1={0} x2={widthPx} y1={row.y} y2={row.y} className="stroke-line" />}
              <rect
                x={plan.plotX - 4}
                y={row.y + 4}
                width={3}
                height={row.heightPx - 8}
                rx={1.5}
                className="fill-track"
              />
              <text
                textAnchor="end"
                fontSize={fontPx}
                y={row.lanes > 1 ? middle : middle - extraPx / 2}
                className="fill-track"
              >
                {lines.some((line) => line.endsWith('…')) ? <title>{title[locale]}</title> : null}
                {lines.map((line, at) => (
                  // Two lines that are cut may be the same.
                  <tspan key={at} x={plan.plotX - 11} dy={at === 0 ? 0 : fontPx * LINE_EM}>
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          );
        })}
      </g>
    );
  },
  (a, b) => areSame(a.rows, b.rows),
);

/** Rows of the same height and the same lanes: a gesture gives new ones in every frame. */
function areSame(a: readonly Row[], b: readonly Row[]): boolean {
  return a.length === b.length && a.every(({ y, lanes }, i) => y === b[i]?.y && lanes === b[i]?.lanes);
}
