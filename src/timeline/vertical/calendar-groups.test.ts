import { range } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import { zone } from '../../time/zone';
import { type CalendarGroup, finerUnit, groupByUnit, timeOnAxis, topGroups } from './calendar-groups';

const beijing = zone('+08:00');
const at = (iso: string): number => Date.parse(iso);

function columnsAt(starts: readonly number[], flags: readonly number[] = []): MilestoneColumns {
  return {
    length: starts.length,
    start: Float64Array.from(starts),
    end: Float64Array.from(starts, (start) => start + 1_000),
    track: new Uint16Array(starts.length),
    flags: Uint8Array.from(starts, (_, i) => flags[i] ?? 0),
    importance: new Uint8Array(starts.length).fill(2),
    parent: new Int32Array(starts.length).fill(-1),
  };
}
const counts = (columns: MilestoneColumns): number[] =>
  topGroups(columns, beijing).map(({ members }) => members.length);

test('a year begins at midnight in the zone of the dataset', () => {
  expect(counts(columnsAt([at('2019-12-31T15:59:59Z'), at('2019-12-31T16:00:00Z')]))).toEqual([1, 1]);
});

test('statements and undated milestones are not on the axis', () => {
  const columns = columnsAt(
    [at('2020-05-01T00:00:00Z'), Number.NaN, at('2020-06-01T00:00:00Z')],
    [0, 0, FLAG.statement],
  );
  expect(counts(columns)).toEqual([1]);
});

test('a milestone with an open start stands where it ends', () => {
  expect(timeOnAxis(columnsAt([0], [FLAG.openStart]), 0)).toBe(999);
});

test('a thousand years are grouped by century, three hundred by decade, thirty by year', () => {
  const years = (count: number): MilestoneColumns =>
    columnsAt(range(count).map((i) => at(`${String(1000 + i).padStart(4, '0')}-06-01T00:00:00Z`)));
  expect(counts(years(1000))).toHaveLength(10);
  expect(counts(years(300))).toHaveLength(30);
  expect(counts(years(30))).toHaveLength(30);
});

test('years before 100 keep their own century', () => {
  const [group] = groupByUnit([0], 'year', columnsAt([at('0050-06-01T00:00:00Z')]), beijing);
  expect(group?.start).toBe(at('0049-12-31T16:00:00Z'));
});

test('at every level each milestone is in exactly one group, and groups follow one another in time', () => {
  const moments = fc.array(fc.integer({ min: at('1960-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(moments, (starts) => {
      const columns = columnsAt(starts);
      const check = (groups: readonly CalendarGroup[], expected: readonly number[]): void => {
        const members = groups.flatMap((group) => group.members);
        expect(members.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
        groups.slice(1).forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(groups[i]?.end ?? 0));
        for (const { unit, start, end, members } of groups) {
          expect(members.every((i) => (starts[i] ?? 0) >= start && (starts[i] ?? 0) < end)).toBe(true);
          const finer = finerUnit(unit);
          if (finer) check(groupByUnit(members, finer, columns, beijing), members);
        }
      };
      check(topGroups(columns, beijing), range(starts.length));
    }),
    { numRuns: 30 },
  );
});
