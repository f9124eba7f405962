import { memo } from 'react';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay } from '../../i18n/use-words';
import { useStage } from '../stage-context';
import { Cluster } from './Cluster';
import { clusterHolds } from './cluster-members';
import { type Frame, setAttributes, useMoved } from '../use-moved';
import { Mark, movedMark, moveMark } from './Mark';
import type { Placed } from './placed-mark';
import { type MovedMark, wordlessMarks } from './wordless-marks';

const NONE: ReadonlySet<MovedMark> = new Set();
const ASIDE = 'translate(-9999)';

interface Props {
  readonly placed: Placed;
  /** Id or cluster key of the one node that Tab reaches. */
  readonly tabStop: string | null;
  /** Start of the view on screen. */
  readonly seenStart: number;
}

/** Marks and counted marks, in one list for each track. */
export const Stage = memo(function Stage({ placed, tabStop, seenStart }: Props) {
  const { plan, selected, filterResult, statements } = useStage();
  const say = useSay();
  const { of, said } = plan.details;
  /** Whether the filter keeps it, or something that is counted within it: the count leads there. */
  const passes = (ordinal: number): boolean =>
    filterResult === null ||
    [ordinal, ...(of.get(ordinal) ?? []), ...((statements && said.get(ordinal)) || [])].some((at) =>
      filterResult.hasAt(at),
    );
  // A selected milestone in view that has no mark of its own is in a counted mark.
  const counted = placed.marks.some(({ drawn }) => drawn.ordinal === selected) ? null : selected;
  const tracks = plan.index.dataset.tracks.map((track, i) => ({
    track,
    marks: placed.marks.filter(({ drawn }) => drawn.track === i),
    clusters: placed.clusters.filter((cluster) => cluster.track === i),
  }));
  const place = (x: number, y: number): string => `translate(${x.toFixed(2)} ${y})`;
  const ref = useMoved<SVGGElement>((group, frame) => {
    // A pan moves the group, and in it only the bars that the edge of the plot cuts.
    const { isPan } = frame;
    const groupX = isPan ? frame.dx : 0;
    setAttributes(group, { transform: `translate(${groupX.toFixed(2)})` });
    tracks.forEach(({ marks, clusters }, i) => {
      const items = group.children[i]?.children ?? [];
      const moved = marks.map((mark) => movedMark(mark, frame));
      const wordless = frame.scale < 1 && !isPan ? wordlessMarks(moved, plan.metrics, selected) : NONE;
      moved.forEach((mark, at) => {
        // A zoom leaves all that is out of view in one place, so that the next frames change nothing of it.
        if (!isPan && isOutside(mark, frame)) setAttributes(items[at], { transform: ASIDE });
        else moveMark(items[at], mark, groupX, wordless.has(mark));
      });
      const without = new Set([...wordless].map(({ placed: { drawn } }) => drawn));
      clusters.forEach(({ x, y, widthPx, whole }, at) => {
        const middle = (x + widthPx / 2) * frame.scale + frame.dx - groupX;
        const transform = isPan || isNear(middle, frame) ? place(middle, y) : ASIDE;
        // The number of what is folded into a mark is a part of its label.
        const display = whole && without.has(whole) ? 'none' : null;
        setAttributes(items[marks.length + at], { transform, display });
      });
    });
  });
  return (
    <g ref={ref}>
      {tracks.map(({ track, marks, clusters }) => {
        // The node stays even without marks in view, but an empty list must not have the role.
        const list =
          marks.length + clusters.length > 0 ? { role: 'list', 'aria-label': say(track.title) } : {};
        return (
          <g key={track.id} {...list} data-track={trackNumber(plan.index, track.id)}>
            {marks.map((mark) => (
              <g key={mark.drawn.milestone.id} role="listitem" transform={place(mark.x, mark.y)}>
                <Mark
                  placed={mark}
                  metrics={plan.metrics}
                  selected={mark.drawn.ordinal === selected}
                  filteredOut={!passes(mark.drawn.ordinal)}
                  tabStop={mark.drawn.milestone.id === tabStop}
                />
              </g>
            ))}
            {clusters.map((cluster) => (
              <g
                key={cluster.key}
                role="listitem"
                transform={place(cluster.x + cluster.widthPx / 2, cluster.y)}
              >
                <Cluster
                  cluster={cluster}
                  holds={counted !== null && clusterHolds(cluster, counted, plan, seenStart)}
                  tabStop={tabStop === cluster.key}
                />
              </g>
            ))}
          </g>
        );
      })}
    </g>
  );
});

/** A counted mark is never so wide that it is seen from this far outside the plot. */
const FAR_PX = 200;

function isNear(x: number, { widthPx }: Frame): boolean {
  return x > -FAR_PX && x < widthPx + FAR_PX;
}

/** Whether neither the bar of a mark nor its words can be seen. */
function isOutside({ x, x0, x1, placed: { fit } }: MovedMark, { widthPx }: Frame): boolean {
  const start = Math.min(x0, x + fit.boxStart, x + fit.labelStart);
  const end = Math.max(x1, x + fit.boxEnd, x + fit.labelEnd);
  return end < 0 || start > widthPx;
}
