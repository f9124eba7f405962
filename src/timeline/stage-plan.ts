import type { DatasetIndex } from '../dataset/dataset-index';
import type { Milestone } from '../dataset/schema';
import type { BaseScale, TimeSpan } from '../geometry/base-scale';
import { expandedScale } from '../geometry/expanded-scale';
import { LABEL } from '../geometry/fit-label';
import { trueScale } from '../geometry/true-scale';
import type { Span } from '../time/span';
import { type BusyDay, busyDays, partsOf } from './busy-days';
import { type DrawnMilestone, drawnMilestones, extentOf } from './drawn-milestone';
import { laneCount, layOutRows, type Row, type StageMetrics } from './stage-metrics';

/** All that stays while the reader zooms, pans, selects or changes the scale. */
export interface StagePlan {
  readonly index: DatasetIndex;
  readonly metrics: StageMetrics;
  readonly extent: Span;
  /** Dated milestones on the axis in packing order, statements last. */
  readonly drawn: readonly DrawnMilestone[];
  readonly labelPx: ReadonlyMap<string, number>;
  /** The lane each has at the whole extent. */
  readonly laneOf: ReadonlyMap<string, number>;
  readonly expanded: BaseScale;
  readonly even: BaseScale;
  readonly rows: readonly Row[];
  readonly busyDays: readonly BusyDay[];
  /** Undated milestones, in reading order. */
  readonly undated: readonly Milestone[];
  /** Px from the left edge of the drawing. */
  readonly plotX: number;
  readonly plotPx: number;
  readonly shelfPx: number;
  readonly stageY: number;
  readonly stagePx: number;
}

export interface PlanInput {
  readonly index: DatasetIndex;
  /** What the reader asked to see besides everything that is not a statement. */
  readonly statements: readonly Milestone[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly metrics: StageMetrics;
  readonly say: (text: { readonly zh: string; readonly en: string }) => string;
  readonly measure: (text: string, sizePx: number) => number;
  readonly gapLabel: (gap: TimeSpan) => string;
  readonly titlePx: number;
}

/** The shelf never takes more than this share of the drawing. */
const SHELF_SHARE = 0.25;

export function planStage(input: PlanInput): StagePlan {
  const { index, statements, widthPx, heightPx, metrics, say, measure } = input;
  const onAxis = index.milestones.filter((m) => m.kind !== 'statement');
  const extent = extentOf(index);
  // By drawn start, longer first: first fit in this order needs the fewest lanes.
  const drawn = drawnMilestones(index, onAxis, extent).sort((a, b) => a.start - b.start || b.end - a.end);
  const undated = [...onAxis, ...statements].filter(
    (m) => m.when.earliest === null && m.when.latest === null,
  );
  const labelPx = new Map(
    [...onAxis, ...statements].map((m) => [m.id, measure(say(m.label), metrics.fontPx)]),
  );
  const shelfPx = shelfWidth(
    undated.map((m) => labelPx.get(m.id) ?? 0),
    widthPx,
  );
  const plotX = input.titlePx;
  const plotPx = Math.max(widthPx - plotX - shelfPx, 80);
  const stageY = metrics.stripPx + metrics.connectorPx;
  const stagePx = Math.max(heightPx - stageY - metrics.axisPx, 60);
  const days = busyDays(drawn, index.zone);
  const tracks = Math.max(index.dataset.tracks.length, 1);
  const { scale, lanes, laneOf } = expandedScale(
    drawn.map((d) => ({
      start: d.start,
      end: d.end,
      labelPx: labelPx.get(d.milestone.id) ?? 0,
      group: d.track,
    })),
    {
      extent,
      widthPx: plotPx,
      wholes: days.flatMap(partsOf).map(within(extent)),
      lanes: laneCount(stagePx, tracks, metrics),
      groups: tracks,
      leastLanes: index.dataset.tracks.map((track) => undated.filter((m) => m.track === track.id).length),
      gapPx: (gap) => Math.max(measure(input.gapLabel(gap), metrics.smallPx) + 10, 40),
    },
  );
  return {
    index,
    metrics,
    extent,
    drawn: [...drawn, ...drawnMilestones(index, statements, extent)],
    labelPx,
    laneOf: new Map(drawn.flatMap((d, i) => (laneOf[i] === undefined ? [] : [[d.milestone.id, laneOf[i]]]))),
    expanded: scale,
    even: trueScale(extent, plotPx),
    rows: layOutRows(lanes, stageY, stagePx, metrics),
    busyDays: days,
    undated,
    plotX,
    plotPx,
    shelfPx,
    stageY,
    stagePx,
  };
}

function within(extent: TimeSpan): (day: TimeSpan) => TimeSpan {
  return ({ start, end }) => ({ start: Math.max(start, extent.start), end: Math.min(end, extent.end) });
}

function shelfWidth(labels: readonly number[], widthPx: number): number {
  if (labels.length === 0) return 0;
  const words = Math.max(...labels) + 2 * LABEL.padPx + SHELF_MARGIN_PX;
  return Math.min(Math.max(words, 90) + SHELF_EDGE_PX, widthPx * SHELF_SHARE);
}

/** Right of the marks on the shelf: room for the ring of the focus. */
export const SHELF_EDGE_PX = 3;
/** Between the plot and the marks on the shelf. */
export const SHELF_MARGIN_PX = 14;
