import { countBegun } from '../../dataset/placing/intervals';
import { densityScale } from '../../geometry/scale/density-scale';
import { type Scaled, type ScaleInput, within } from '../plan/stage-plan';

/** A day of a large dataset gets a piece of its own when it holds this share of all. */
const CROWDED_SHARE = 0.01;

/** For more than can be packed for trial: each piece as wide as many begin in it, and as many lanes for each track. */
export function countedScale({ tracks, days, columns, extent, plotPx, lanes, gapPx }: ScaleInput): Scaled {
  const crowded = days.filter((day) => day.inside.length >= CROWDED_SHARE * columns.length);
  const scale = densityScale({
    extent,
    widthPx: plotPx,
    countIn: ({ start, end }) =>
      tracks.reduce((sum, { happened }) => sum + countBegun(happened, start, end), 0),
    wholes: crowded.map(within(extent)),
    gapPx,
  });
  const each = Math.max(Math.floor(lanes / Math.max(tracks.length, 1)), 1);
  return { scale, lanes: tracks.map(() => each), laneOf: new Map() };
}
