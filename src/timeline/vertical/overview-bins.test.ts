import { expect, test } from 'vitest';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import { instant } from '../../time/instant';
import { overviewBins } from './overview-bins';

const extent = { start: instant(0), end: instant(1_000) };

function columnsAt(starts: readonly number[], flags: readonly number[] = []): MilestoneColumns {
  return {
    length: starts.length,
    start: Float64Array.from(starts),
    end: Float64Array.from(starts, (start) => (start === -Infinity ? 450 : start + 1)),
    track: new Uint16Array(starts.length),
    kind: new Uint8Array(starts.length),
    flags: Uint8Array.from(starts, (_, i) => flags[i] ?? 0),
    parent: new Int32Array(starts.length).fill(-1),
  };
}

test('each milestone is in the bin it begins in, and the fullest bin is the whole height', () => {
  const bins = overviewBins(columnsAt([0, 50, 99, 999]), extent, 10);
  expect(bins.map(({ at }) => at)).toEqual([0, 9]);
  expect(bins[0]?.share).toBe(1);
  expect(bins[1]?.share).toBeLessThan(1);
});

test('what begins in the open stands where it ends; the undated and what was said are not on the axis', () => {
  const bins = overviewBins(columnsAt([-Infinity, Number.NaN, 700], [0, 0, FLAG.statement]), extent, 10);
  expect(bins.map(({ at }) => at)).toEqual([4]);
});

test('a hundred thousand are no more bins than were asked for', () => {
  const starts = Array.from({ length: 100_000 }, (_, i) => i / 100);
  expect(overviewBins(columnsAt(starts), extent, 200)).toHaveLength(200);
});
