import { expect, test } from 'vitest';
import { indexDataset } from './index-dataset';
import { FLAG } from '../model/milestone-columns';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import type { Milestone } from '../model/schema';

const COUNT = 20_000;

/** All on one morning. */
function morning(i: number, change: { after?: string[]; partOf?: string }): Milestone {
  const { after = [], ...rest } = change;
  return sampleMilestone({
    id: `m-${i}`,
    ...rest,
    when: {
      edtf: '2026-05-20',
      dayPart: 'morning',
      earliest: '2026-05-20T00:00:00+08:00',
      latest: '2026-05-20T12:00:00+08:00',
      basis: 'stated',
      after,
      before: [],
    },
  });
}

const minutes = (index: ReturnType<typeof indexDataset>, place: number): [number, number] => {
  const midnight = Date.UTC(2026, 4, 19, 16);
  const { start, end } = index.columns;
  return [((start[place] ?? 0) - midnight) / 60_000, ((end[place] ?? 0) - midnight) / 60_000];
};

test('a chain of twenty thousand on one morning is drawn in its order, evenly', () => {
  const chain = Array.from({ length: COUNT }, (_, i) => morning(i, i === 0 ? {} : { after: [`m-${i - 1}`] }));
  // The file tells the last first.
  const index = indexDataset(sampleDataset(chain.toReversed()));
  expect([0, COUNT - 1].map((place) => index.milestones.at(place)?.id)).toEqual(['m-0', `m-${COUNT - 1}`]);
  expect(minutes(index, 0)).toEqual([0, 720 / COUNT]);
  expect(minutes(index, COUNT / 2)[0]).toBeCloseTo(360, 6);
  expect(minutes(index, COUNT - 1)[1]).toBe(720);
});

test('twenty thousand parts of one milestone lie inside it, side by side', () => {
  const parts = Array.from({ length: COUNT }, (_, i) => morning(i, i === 0 ? {} : { partOf: 'm-0' }));
  const index = indexDataset(sampleDataset(parts));
  expect(minutes(index, 0)).toEqual([0, 720]);
  expect(minutes(index, 1)[0]).toBe(0);
  expect(minutes(index, COUNT - 1)[1]).toBeCloseTo(720, 6);
  expect(index.columns.flags.every((flags) => (flags & FLAG.placed) !== 0)).toBe(true);
});
