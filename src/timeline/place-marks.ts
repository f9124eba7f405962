import { LABEL } from '../geometry/fit-label';
import { packLanes } from '../geometry/pack-lanes';
import type { ViewTransform } from '../geometry/view-transform';
import type { DrawnMilestone } from './drawn-milestone';
import type { PlacedCluster, PlacedMark, ShelvedCluster, ShelvedMark } from './placed-mark';
import { SHELF_EDGE_PX, SHELF_MARGIN_PX, type StagePlan } from './stage-plan';

export interface Placed {
  readonly marks: readonly PlacedMark[];
  readonly clusters: readonly PlacedCluster[];
}

/** Bars end this far outside the plot, so that a rounded end never pretends to be an end of time. */
const BLEED_PX = 12;
/** A bar is never thinner, however short its time. */
const THIN_PX = 5;
const POINT_PX = 14;

/** Places everything that is in view: marks, and counted marks for what does not fit. Together they are all of it. */
export function placeMarks(
  plan: StagePlan,
  transform: ViewTransform,
  clusterPx: (count: number) => number,
): Placed {
  const marks: PlacedMark[] = [];
  const clusters: PlacedCluster[] = [];
  plan.rows.forEach((row, track) => {
    const inView = plan.drawn.flatMap((drawn) => {
      const bar = drawn.track === track ? barOf(drawn, transform) : null;
      return bar ? [bar] : [];
    });
    // What the edge has cut to a sliver comes last: its words must not push out what is wholly in view.
    const bars = [
      ...inView.filter((bar) => !isSliver(bar, plan)),
      ...inView.filter((bar) => isSliver(bar, plan)),
    ];
    const items = bars.map(({ drawn, x0, x1 }) => ({
      start: Math.max(x0, 0),
      end: Math.min(x1, plan.plotPx),
      labelPx: plan.labelPx.get(drawn.milestone.id) ?? 0,
      lane: plan.laneOf.get(drawn.milestone.id),
    }));
    const packing = packLanes(items, {
      lanes: row.lanes,
      widthPx: plan.plotPx,
      clusterPx,
    });
    const yOf = (lane: number): number => row.laneY + lane * plan.metrics.pitchPx;
    bars.forEach((bar, i) => {
      const place = packing.places[i];
      if (place) marks.push({ ...bar, y: yOf(place.lane), fit: place });
    });
    for (const cluster of packing.clusters) {
      const members = cluster.members.flatMap((i) => bars[i]?.drawn ?? []);
      clusters.push({
        key: `${track}:${members.map((d) => d.milestone.id).join(' ')}`,
        track,
        members,
        x: cluster.boxStart,
        y: yOf(cluster.lane),
        widthPx: cluster.boxEnd - cluster.boxStart,
      });
    }
  });
  return { marks, clusters };
}

function isSliver(
  { drawn, x0, x1 }: { drawn: DrawnMilestone; x0: number; x1: number },
  plan: StagePlan,
): boolean {
  const cut = x0 < 0 || x1 > plan.plotPx;
  const seen = Math.min(x1, plan.plotPx) - Math.max(x0, 0);
  return cut && seen < (plan.labelPx.get(drawn.milestone.id) ?? 0);
}

/** `null` outside the view. A bar that only touches an edge is outside. */
function barOf(drawn: DrawnMilestone, { toPx, widthPx }: ViewTransform) {
  const [start, end] = [toPx(drawn.start), toPx(drawn.end)];
  if (end <= 0 || start >= widthPx) return null;
  const least = drawn.point ? POINT_PX : THIN_PX;
  const widen = Math.max(least - (end - start), 0) / 2;
  return {
    drawn,
    x0: Math.max(start - widen, -BLEED_PX),
    x1: Math.min(end + widen, widthPx + BLEED_PX),
    fadesAtStart: drawn.openStart && start > -1,
    fadesAtEnd: drawn.openEnd && end < widthPx + 1,
  };
}

/** Undated milestones, stacked in the rows of their tracks; the last place counts those that are too many. */
export function placeShelf(plan: StagePlan): { marks: ShelvedMark[]; clusters: ShelvedCluster[] } {
  const marks: ShelvedMark[] = [];
  const clusters: ShelvedCluster[] = [];
  const room = plan.shelfPx - SHELF_MARGIN_PX - SHELF_EDGE_PX - 2 * LABEL.padPx;
  plan.rows.forEach((row, track) => {
    const id = plan.index.dataset.tracks[track]?.id;
    const members = plan.undated.filter((m) => m.track === id);
    const shown = members.length > row.lanes ? members.slice(0, row.lanes - 1) : members;
    shown.forEach((milestone, lane) => {
      const y = row.laneY + lane * plan.metrics.pitchPx;
      marks.push({ milestone, track, y, labelled: (plan.labelPx.get(milestone.id) ?? 0) <= room + 0.5 });
    });
    if (shown.length < members.length) {
      const y = row.laneY + shown.length * plan.metrics.pitchPx;
      clusters.push({ members: members.slice(shown.length), track, y });
    }
  });
  return { marks, clusters };
}
