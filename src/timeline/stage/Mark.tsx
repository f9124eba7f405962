import { memo } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import { LABEL, type LabelFit } from '../../geometry/packing/fit-label';
import { BarShape } from '../../ui/BarShape';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import type { StageMetrics } from '../plan/stage-metrics';
import { useMarkName } from './mark-name';
import { isSameShape, type PlacedMark } from './placed-mark';

// Px from the start of the bar and from the top of its lane.

interface Props {
  readonly placed: PlacedMark;
  readonly metrics: StageMetrics;
  readonly filteredOut: boolean;
  /** Whether Tab reaches it. */
  readonly tabStop: boolean;
}

/** One milestone on the axis or on the shelf, as a real link. The parent group moves it to its place. */
export const Mark = memo(
  function Mark({ placed, metrics, filteredOut, tabStop }: Props) {
    const { milestone } = placed.drawn;
    return (
      <a
        {...useMilestoneLink(milestone.id, { filteredOut })}
        tabIndex={tabStop ? 0 : -1}
        aria-label={useMarkName(milestone)}
        className="group outline-none"
      >
        <MarkBody placed={placed} metrics={metrics} />
      </a>
    );
  },
  (a, b) =>
    a.metrics === b.metrics &&
    a.filteredOut === b.filteredOut &&
    a.tabStop === b.tabStop &&
    isSameShape(a.placed, b.placed),
);

/** Distance between two lines of a label. */
const LINE_EM = 1.2;

/**
 * How a milestone looks: its bar, its label, and a leader where the label stands apart. The link around it carries the
 * emphasis: selected is filled, hovered has a strong edge, focused has a ring.
 */
const MarkBody = memo(function MarkBody({ placed, metrics }: Pick<Props, 'placed' | 'metrics'>) {
  const { drawn, widthPx, fit, fadesAtStart, fadesAtEnd } = placed;
  const { markPx, pitchPx, fontPx } = metrics;
  const lines = fit.lines === 2 ? drawn.broken?.lines : undefined;
  const words = {
    x: fit.labelStart - 3,
    y: fit.laneStep * pitchPx,
    width: fit.labelEnd - fit.labelStart + LABEL.besidePx,
    height: fit.lines * pitchPx,
  };
  const baseline = words.y + words.height / 2 + fontPx * 0.36;
  return (
    <>
      <Ground x={fit.boxStart} y={0} width={fit.boxEnd - fit.boxStart} height={pitchPx} />
      {fit.lines === 2 || fit.leaderX !== null ? <Ground {...words} /> : null}
      {fit.leaderX === null ? null : (
        <path
          d={leaderPath(fit, fit.leaderX, metrics)}
          className="fill-none stroke-track group-data-[emphasis=filtered-out]:opacity-35 group-data-[emphasis=hovered]:stroke-2 group-data-[emphasis=hovered]:stroke-ink group-data-[emphasis=selected]:stroke-2"
        />
      )}
      <BarShape
        widthPx={widthPx}
        top={(pitchPx - markPx) / 2}
        heightPx={markPx}
        kind={drawn.shape}
        flags={drawn.flags}
        fadesAtStart={fadesAtStart}
        fadesAtEnd={fadesAtEnd}
        fades="fade-"
      />
      {fit.side !== 'none' ? (
        <text
          // A transform and not x and y: moving a label, as a zoom does, then needs no new layout of the text.
          transform={`translate(${fit.labelStart} ${lines ? baseline - (fontPx * LINE_EM) / 2 : baseline})`}
          fontSize={fontPx}
          data-box="label"
          className={INK}
        >
          {lines ? lines[0] : drawn.label}
          {lines ? (
            <tspan x={0} dy={fontPx * LINE_EM}>
              {lines[1]}
            </tspan>
          ) : null}
        </text>
      ) : drawn.flags & FLAG.uncertain ? (
        // The label would end with this question mark.
        <text
          x={(Math.max(0, fit.boxStart) + Math.min(widthPx, fit.boxEnd)) / 2}
          y={baseline}
          textAnchor="middle"
          fontSize={fontPx}
          className={INK}
        >
          ?
        </text>
      ) : null}
    </>
  );
});

const INK =
  'pointer-events-none fill-ink group-data-[emphasis=filtered-out]:fill-ink-faint group-data-[emphasis=selected]:fill-paper';

/** A line from the bar to its label in another lane: straight to its edge or, if the label stands beside the line, to its side. */
function leaderPath(fit: LabelFit, leaderX: number, { pitchPx, markPx, fontPx }: StageMetrics): string {
  const down = Math.sign(fit.laneStep);
  const from = pitchPx / 2 + (down * markPx) / 2;
  const middle = fit.laneStep * pitchPx + pitchPx / 2;
  const side =
    leaderX < fit.labelStart ? fit.labelStart - 2 : leaderX > fit.labelEnd ? fit.labelEnd + 2 : null;
  return `M${leaderX} ${from}${side === null ? `V${middle - down * fontPx * 0.6}` : `V${middle}H${side}`}`;
}

/** The area that the pointer can hit. It is filled while the mark is selected, and ringed while the mark has the focus. */
function Ground(box: Record<'x' | 'y' | 'width' | 'height', number>) {
  return (
    <rect
      {...box}
      rx={5}
      className="fill-none stroke-[3] [pointer-events:all] group-focus-visible:stroke-focus group-data-[emphasis=selected]:fill-track"
    />
  );
}
