import { expect, test } from 'vitest';
import { sampleDataset, sampleMilestone } from '../../dataset/model/sample.fixture';
import type { Milestone } from '../../dataset/model/schema';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { detailsIn } from './details';

const when = {
  edtf: '2001',
  earliest: '2000-12-31T16:00:00Z',
  latest: '2001-12-31T16:00:00Z',
  basis: 'stated',
  after: [],
  before: [],
} as const;
const dated = (id: string, change: Partial<Milestone>): Milestone =>
  sampleMilestone({ id, when: { ...when, after: [], before: [] }, ...change });

/** Ids of details, each with the id of its whole. */
function foldedIn(milestones: Milestone[], parts = false): Record<string, string> {
  const index = indexDataset(sampleDataset(milestones));
  const id = (ordinal: number): string => index.milestones.at(ordinal)?.id ?? '';
  return Object.fromEntries([...detailsIn(index, parts).wholeOf].map(([own, whole]) => [id(own), id(whole)]));
}

test('a detail shows within the milestone it is part of, or else within the one it is folded into', () => {
  expect(
    foldedIn([
      dated('whole', {}),
      dated('part', { importance: 3, partOf: 'whole' }),
      dated('apart', { importance: 3, foldInto: 'whole' }),
      dated('lesser', { importance: 2, partOf: 'whole' }),
    ]),
  ).toEqual({ part: 'whole', apart: 'whole' });
});

test('a detail of a detail shows within the whole', () => {
  expect(
    foldedIn([
      dated('whole', { importance: 1 }),
      dated('part', { importance: 3, partOf: 'whole' }),
      dated('step', { importance: 3, partOf: 'part' }),
    ]),
  ).toEqual({ part: 'whole', step: 'whole' });
});

test('a detail is a mark of its own if its whole is not on the axis, or if details only lead to one another', () => {
  expect(
    foldedIn([
      sampleMilestone({ id: 'undated' }),
      dated('said', { kind: 'statement' }),
      dated('a', { importance: 3, partOf: 'undated' }),
      dated('b', { importance: 3, partOf: 'said' }),
      dated('c', { importance: 3, foldInto: 'd' }),
      dated('d', { importance: 3, foldInto: 'c' }),
      dated('e', { importance: 3 }),
    ]),
  ).toEqual({});
});

test('a statement shows within the milestone it is part of, whatever its importance, and is none of its details', () => {
  const milestones = [
    dated('whole', {}),
    dated('part', { importance: 3, partOf: 'whole' }),
    dated('said', { kind: 'statement', partOf: 'part' }),
    dated('alone', { kind: 'statement' }),
  ];
  expect(foldedIn(milestones)).toEqual({ part: 'whole', said: 'whole' });
  const index = indexDataset(sampleDataset(milestones));
  const { of, said } = detailsIn(index);
  const id = (ordinal: number) => index.milestones.at(ordinal)?.id;
  expect([...of.values()].flat().map(id)).toEqual(['part']);
  expect([...said.values()].flat().map(id)).toEqual(['said']);
});

test('a dataset without importance has no details', () => {
  expect(foldedIn([dated('whole', {}), dated('part', { partOf: 'whole' })])).toEqual({});
});

test('where rows are short, parts of importance 2 fold too, but not those that tell the story', () => {
  const milestones = [
    dated('whole', { importance: 1 }),
    dated('part', { importance: 2, partOf: 'whole' }),
    dated('main', { importance: 1, partOf: 'whole' }),
    dated('step', { importance: 3, partOf: 'part' }),
    dated('apart', { importance: 2 }),
  ];
  expect(foldedIn(milestones)).toEqual({ step: 'part' });
  expect(foldedIn(milestones, true)).toEqual({ part: 'whole', step: 'whole' });
});
