import { buildIntervals, type Intervals } from './intervals';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';

/** The milestones of one track, told apart as the drawing needs them. */
export interface TrackIntervals {
  readonly happened: Intervals;
  /** Statements: off the axis unless asked for. */
  readonly said: Intervals;
  /** Ordinals of what has no date, in reading order. */
  readonly undated: Uint32Array;
  readonly undatedSaid: Uint32Array;
}

/** By track. Over numbers alone, so that a worker can do it. */
export function trackIntervals(columns: MilestoneColumns, tracks: number): TrackIntervals[] {
  const lists = Array.from({ length: tracks }, () => ({
    happened: [] as number[],
    said: [] as number[],
    undated: [] as number[],
    undatedSaid: [] as number[],
  }));
  for (let i = 0; i < columns.length; i += 1) {
    const list = lists[columns.track[i] ?? 0];
    if (!list) continue;
    const said = ((columns.flags[i] ?? 0) & FLAG.statement) !== 0;
    if (Number.isNaN(columns.start[i])) (said ? list.undatedSaid : list.undated).push(i);
    else (said ? list.said : list.happened).push(i);
  }
  return lists.map(({ happened, said, undated, undatedSaid }) => ({
    happened: buildIntervals(columns, happened),
    said: buildIntervals(columns, said),
    undated: Uint32Array.from(undated),
    undatedSaid: Uint32Array.from(undatedSaid),
  }));
}
