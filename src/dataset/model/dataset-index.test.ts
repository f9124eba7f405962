import { expect, test } from 'vitest';
import { indexDataset } from '../placing/index-dataset';
import { filterResultOf } from '../search/filter-result';
import { sampleDataset, sampleMilestone } from './sample.fixture';
import type { When } from './schema';

const undated: When = {
  edtf: null,
  earliest: null,
  latest: null,
  basis: 'unstated',
  after: [],
  before: [],
};
const index = indexDataset(
  sampleDataset([
    sampleMilestone({ id: 'signing', when: { ...undated, after: ['talks'] } }),
    sampleMilestone({ id: 'welcome', when: { ...undated, before: ['signing', 'talks'] } }),
    sampleMilestone({ id: 'talks', partOf: 'welcome' }),
  ]),
);

test('milestones are had by place in reading order, and by id; what is not there is no milestone', () => {
  const { milestones } = index;
  expect([...milestones].map(({ id }) => id)).toEqual(['welcome', 'talks', 'signing']);
  expect(milestones.at(milestones.indexOf('talks'))?.id).toBe('talks');
  expect([milestones.at(-1), milestones.at(3), milestones.at(Number.NaN)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([milestones.indexOf('nothing'), index.milestone.get('nothing')]).toEqual([-1, undefined]);
});

test('an order is known on both sides, whichever says so, in reading order', () => {
  const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);
  expect(ids(index.earlier.get('signing'))).toEqual(['welcome', 'talks']);
  expect(ids(index.later.get('welcome'))).toEqual(['talks', 'signing']);
  expect(index.earlier.get('welcome')).toBeUndefined();
  expect(ids(index.parts.get('welcome'))).toEqual(['talks']);
});

test('what is kept is asked for by id or by place', () => {
  const kept = filterResultOf(Uint32Array.of(0, 2), index.milestones);
  expect(kept.size).toBe(2);
  expect(['welcome', 'talks', 'signing', 'nothing'].map((id) => kept.has(id))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([0, 1, 2, 3, -1].map((at) => kept.hasAt(at))).toEqual([true, false, true, false, false]);
});
