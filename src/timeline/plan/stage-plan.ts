import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { TrackIntervals } from '../../dataset/model/milestone-columns';
import type { Bilingual } from '../../dataset/model/schema';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { type BrokenLabel, breakLabel } from '../../geometry/packing/break-label';
import { LABEL } from '../../geometry/packing/fit-label';
import { trueScale } from '../../geometry/scale/true-scale';
import type { Span } from '../../time/span';
import { type BusyDaySpan, busyDaySpans } from './busy-days';
import { type DrawnMilestone, drawnAt, extentOf, tellsClock } from './drawn-milestone';
import { markLabel } from './mark-label';
import { scaleOf } from './stage-scale';
import type { DenseParts } from '../dense/use-dense';
import { laneCount, layOutRows, type Row, type StageMetrics } from './stage-metrics';

/** All that stays while the reader zooms, pans, selects, shows statements or changes the scale. */
export interface StagePlan {
  readonly index: DatasetIndex;
  /** What counts where marks are too many; `null` for a dataset that can be drawn whole. */
  readonly dense: DenseParts | null;
  readonly columns: MilestoneColumns;
  readonly tracks: readonly TrackIntervals[];
  readonly metrics: StageMetrics;
  readonly extent: Span;
  /** By place in reading order; made when asked for and kept. `null`: undated, or none. */
  readonly drawnAt: (ordinal: number) => DrawnMilestone | null;
  /** Px of its words; measured when asked for. */
  readonly labelPx: (ordinal: number) => number;
  /** Its words in two lines; `null` where they cannot be broken. */
  readonly broken: (ordinal: number) => BrokenLabel | null;
  /** The lane each has at the whole extent, where all were packed. */
  readonly laneOf: ReadonlyMap<number, number>;
  readonly expanded: BaseScale;
  readonly even: BaseScale;
  readonly rows: readonly Row[];
  readonly busyDays: readonly BusyDaySpan[];
  /** Whether any milestone tells the time of the clock. */
  readonly clock: boolean;
  /** Px from the left edge of the drawing. */
  readonly plotX: number;
  readonly plotPx: number;
  readonly shelfPx: number;
  readonly stageY: number;
  readonly stagePx: number;
}

export interface PlanInput {
  readonly index: DatasetIndex;
  readonly dense: DenseParts | null;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly metrics: StageMetrics;
  readonly say: (text: Bilingual) => string;
  readonly measure: (text: string, sizePx: number) => number;
  readonly gapLabel: (gap: TimeSpan) => string;
  readonly titlePx: number;
  /** Least width of what stands under the shelf. */
  readonly shelfTitlePx?: number;
}

/** The shelf never takes more than this share of the drawing. */
const SHELF_SHARE = 0.3;

export function planStage(input: PlanInput): StagePlan {
  const { index, dense, widthPx, heightPx, metrics, say, measure } = input;
  const columns = index.columns;
  const tracks = index.intervals;
  const { extent, days, clock } = surveyOf(index);
  const labelPx = remembered((ordinal) => {
    const milestone = index.milestones.at(ordinal);
    return milestone ? measure(markLabel(milestone, say), metrics.fontPx) : 0;
  });
  const broken = remembered((ordinal) => {
    const milestone = index.milestones.at(ordinal);
    return milestone ? breakLabel(markLabel(milestone, say), (text) => measure(text, metrics.fontPx)) : null;
  });
  const drawn = remembered((ordinal) => drawnAt(index, ordinal, extent));
  const leastHeight = metrics.overviewPx + metrics.connectorPx + metrics.axisPx;
  const stagePx = Math.max(heightPx - leastHeight, 60);
  const stageY = metrics.overviewPx + metrics.connectorPx;
  const lanes = laneCount(stagePx, Math.max(tracks.length, 1), metrics);
  const shelfPx = shelfWidth(shelved(tracks, lanes).map(labelPx), widthPx, input.shelfTitlePx ?? 0);
  const plotX = input.titlePx;
  const plotPx = Math.max(widthPx - plotX - shelfPx, 80);
  const gapPx = (gap: TimeSpan): number => Math.max(measure(input.gapLabel(gap), metrics.smallPx) + 10, 40);
  const scaled = scaleOf(
    { tracks, days, columns, extent, plotPx, lanes, gapPx, drawn, labelPx, broken },
    dense,
  );
  return {
    index,
    dense,
    columns,
    tracks,
    metrics,
    extent,
    drawnAt: drawn,
    labelPx,
    broken,
    laneOf: scaled.laneOf,
    expanded: scaled.scale,
    even: trueScale(extent, plotPx),
    rows: layOutRows(scaled.lanes, stageY, stagePx, metrics),
    busyDays: days,
    clock,
    plotX,
    plotPx,
    shelfPx,
    stageY,
    stagePx,
  };
}

interface Survey {
  readonly extent: Span;
  readonly days: readonly BusyDaySpan[];
  readonly clock: boolean;
}

const surveys = new WeakMap<DatasetIndex, Survey>();

/** What takes a look at every milestone, and does not depend on the size of the drawing: once. */
function surveyOf(index: DatasetIndex): Survey {
  const known = surveys.get(index);
  if (known) return known;
  const columns = index.columns;
  const said = (i: number): boolean => ((columns.flags[i] ?? 0) & FLAG.statement) !== 0;
  const survey = {
    extent: extentOf(index),
    days: busyDaySpans(columns, index.zone, said),
    clock: tellsClock(index),
  };
  surveys.set(index, survey);
  return survey;
}

/** What can stand on the shelf at all: as many of each track as there are lanes. */
function shelved(tracks: readonly TrackIntervals[], lanes: number): number[] {
  return tracks.flatMap(({ undated }) => [...undated.subarray(0, lanes)]);
}

/** As wide as the longest words that have room in it; those that have none in any case need none. */
function shelfWidth(labels: readonly number[], widthPx: number, titlePx: number): number {
  if (labels.length === 0) return 0;
  const most = widthPx * SHELF_SHARE;
  const aroundPx = 2 * LABEL.padPx + SHELF_MARGIN_PX + SHELF_EDGE_PX;
  const words = Math.max(...labels.filter((px) => px + aroundPx <= most), 0);
  return Math.min(Math.max(words + aroundPx, titlePx + SHELF_MARGIN_PX + SHELF_EDGE_PX, 93), most);
}

/** Right of the marks on the shelf: room for the ring of the focus. */
export const SHELF_EDGE_PX = 3;
/** Between the plot and the marks on the shelf. */
export const SHELF_MARGIN_PX = 14;

const MAX_KEPT = 4_000;

function remembered<T>(make: (ordinal: number) => T): (ordinal: number) => T {
  const made = new Map<number, T>();
  return (ordinal) => {
    const known = made.get(ordinal);
    if (known !== undefined) return known;
    // A long walk through a large dataset must not keep all of it.
    if (made.size >= MAX_KEPT) made.clear();
    const fresh = make(ordinal);
    made.set(ordinal, fresh);
    return fresh;
  };
}
