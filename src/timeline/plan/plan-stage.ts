import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG, type TrackIntervals } from '../../dataset/model/milestone-columns';
import type { Bilingual } from '../../dataset/model/schema';
import { breakLabel } from '../../geometry/packing/break-label';
import { LABEL } from '../../geometry/packing/fit-label';
import { type TimeSpan, trueScale } from '../../geometry/scale/base-scale';
import type { Span } from '../../time/span';
import { type BusyDaySpan, busyDaySpans } from './busy-days';
import { drawnAt, extentOf, markLabel, tellsClock } from './drawn-milestone';
import { laneCount, layOutRows, type StageMetrics } from './stage-metrics';
import { SHELF_EDGE_PX, SHELF_MARGIN_PX, type StagePlan } from './stage-plan';
import { countedScale, packedScale } from './stage-scale';

export interface PlanInput {
  readonly index: DatasetIndex;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly metrics: StageMetrics;
  readonly say: (text: Bilingual) => string;
  readonly measure: (text: string, sizePx: number) => number;
  readonly gapLabel: (gap: TimeSpan) => string;
  readonly titlePx: number;
  /** Least width of the title under the shelf. */
  readonly shelfTitlePx?: number;
}

/** The shelf never takes more than this share of the drawing. */
const SHELF_SHARE = 0.3;
/** The stage is never lower, however little height is left. */
const LEAST_STAGE_PX = 60;
const LEAST_PLOT_PX = 80;
const LEAST_GAP_PX = 40;

export function planStage(input: PlanInput): StagePlan {
  const { index, widthPx, heightPx, metrics, say, measure } = input;
  const { columns, intervals: tracks } = index;
  const { dense, extent, days, clock } = surveyOf(index);
  const labelOf = (ordinal: number): string => {
    const milestone = index.milestones.at(ordinal);
    return milestone ? markLabel(milestone, say) : '';
  };
  const labelPx = remembered((ordinal) => measure(labelOf(ordinal), metrics.fontPx));
  const broken = remembered((ordinal) =>
    breakLabel(labelOf(ordinal), (text) => measure(text, metrics.fontPx)),
  );
  const drawn = remembered((ordinal) => drawnAt(index, ordinal, extent));
  const stageY = metrics.overviewPx + metrics.connectorPx;
  const stagePx = Math.max(heightPx - stageY - metrics.axisPx, LEAST_STAGE_PX);
  const lanes = laneCount(stagePx, Math.max(tracks.length, 1), metrics);
  const shelfPx = shelfWidth(shelved(tracks, lanes).map(labelPx), widthPx, input.shelfTitlePx ?? 0);
  const plotX = input.titlePx;
  const plotPx = Math.max(widthPx - plotX - shelfPx, LEAST_PLOT_PX);
  const gapPx = (gap: TimeSpan): number =>
    Math.max(measure(input.gapLabel(gap), metrics.smallPx) + 10, LEAST_GAP_PX);
  const makeScale = dense ? countedScale : packedScale;
  const scaled = makeScale({ tracks, days, columns, extent, plotPx, lanes, gapPx, drawn, labelPx, broken });
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
    trueScale: trueScale(extent, plotPx),
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
  readonly dense: boolean;
  readonly extent: Span;
  readonly days: readonly BusyDaySpan[];
  readonly clock: boolean;
}

const surveys = new WeakMap<DatasetIndex, Survey>();

/** What looks at every milestone and does not depend on the size of the drawing: computed once. */
function surveyOf(index: DatasetIndex): Survey {
  const known = surveys.get(index);
  if (known) return known;
  const { columns } = index;
  const isStatement = (i: number): boolean => ((columns.flags[i] ?? 0) & FLAG.statement) !== 0;
  const survey = {
    dense: index.dense,
    extent: extentOf(index),
    days: busyDaySpans(columns, index.zone, isStatement),
    clock: tellsClock(index),
  };
  surveys.set(index, survey);
  return survey;
}

/** The undated milestones that can stand on the shelf: at most as many of each track as there are lanes. */
function shelved(tracks: readonly TrackIntervals[], lanes: number): number[] {
  return tracks.flatMap(({ undated }) => [...undated.subarray(0, lanes)]);
}

/** As wide as the longest label that fits the shelf at all. */
function shelfWidth(labels: readonly number[], widthPx: number, titlePx: number): number {
  if (labels.length === 0) return 0;
  const most = widthPx * SHELF_SHARE;
  const aroundPx = 2 * LABEL.padPx + SHELF_MARGIN_PX + SHELF_EDGE_PX;
  const words = Math.max(...labels.filter((px) => px + aroundPx <= most), 0);
  return Math.min(Math.max(words + aroundPx, titlePx + SHELF_MARGIN_PX + SHELF_EDGE_PX, 93), most);
}

/** A reader who walks through a large dataset must not keep all of it in memory. */
const MAX_REMEMBERED = 4_000;

function remembered<T>(make: (ordinal: number) => T): (ordinal: number) => T {
  const made = new Map<number, T>();
  return (ordinal) => {
    const known = made.get(ordinal);
    if (known !== undefined) return known;
    if (made.size >= MAX_REMEMBERED) made.clear();
    const fresh = make(ordinal);
    made.set(ordinal, fresh);
    return fresh;
  };
}
