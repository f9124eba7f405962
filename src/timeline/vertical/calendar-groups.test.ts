import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import { zone } from '../../time/zone';
import { divide, divideAll, finer, membersOf, type CalendarGroup } from './calendar-groups';

const beijing = zone('+08:00');
const at = (iso: string): number => Date.parse(iso);

function columnsAt(starts: readonly number[], flags: readonly number[] = []): MilestoneColumns {
  return {
    length: starts.length,
    start: Float64Array.from(starts),
    end: Float64Array.from(starts, (start) => start + 1_000),
    track: new Uint16Array(starts.length),
    kind: new Uint8Array(starts.length),
    flags: Uint8Array.from(starts, (_, i) => flags[i] ?? 0),
    parent: new Int32Array(starts.length).fill(-1),
  };
}

test('a year begins at midnight in the zone of the dataset', () => {
  const columns = columnsAt([at('2019-12-31T15:59:59Z'), at('2019-12-31T16:00:00Z')]);
  expect(divideAll(columns, beijing).map(({ count }) => count)).toEqual([1, 1]);
});

test('what was said and what is undated are not on the rail', () => {
  const columns = columnsAt(
    [at('2020-05-01T00:00:00Z'), Number.NaN, at('2020-06-01T00:00:00Z')],
    [0, 0, FLAG.statement],
  );
  expect(divideAll(columns, beijing).map(({ count }) => count)).toEqual([1]);
});

test('a thousand years are heads of centuries, thirty are heads of years', () => {
  const years = (count: number): MilestoneColumns =>
    columnsAt(
      Array.from({ length: count }, (_, i) => at(`${String(1000 + i).padStart(4, '0')}-06-01T00:00:00Z`)),
    );
  expect(divideAll(years(1000), beijing)).toHaveLength(10);
  expect(divideAll(years(300), beijing)).toHaveLength(30);
  expect(divideAll(years(30), beijing)).toHaveLength(30);
});

test('at every depth each milestone is in one group, whatever order they come in', () => {
  const moments = fc.array(fc.integer({ min: at('1960-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(moments, (starts) => {
      const columns = columnsAt(starts);
      const check = (groups: readonly CalendarGroup[], expected: number): void => {
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(expected);
        for (const group of groups) {
          expect(membersOf(columns, group, Infinity)).toHaveLength(group.count);
          const unit = finer(group.unit);
          if (unit) check(divide(columns, beijing, group, unit, group), group.count);
        }
      };
      check(divideAll(columns, beijing), starts.length);
    }),
    { numRuns: 30 },
  );
});
