import { expect, test } from 'vitest';
import { indexDataset } from '../placing/index-dataset';
import { applyFilter, NO_FILTER } from './filter';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';

const passage = {
  id: 'visa.a',
  article: 'report',
  block: 'p1',
  start: 0,
  end: 4,
  quote: '两国元首',
  prefix: '',
  suffix: '一致同意。',
  speaker: 'narration',
  gloss: { en: 'the two heads of state' },
};
const index = indexDataset(
  sampleDataset([
    sampleMilestone({
      id: 'visa',
      track: 'first',
      title: { zh: '对俄免签', en: 'Visa-free entry' },
      passages: [passage],
    }),
    sampleMilestone({ id: 'trade', track: 'second', kind: 'figure', title: { zh: '贸易额', en: 'Trade' } }),
  ]),
);
const kept = (change: Partial<typeof NO_FILTER>): string[] | null => {
  const ids = applyFilter({ ...NO_FILTER, ...change }, index);
  return ids && [...ids.ordinals].map((ordinal) => index.milestones.at(ordinal)?.id ?? '');
};

test('the open filter keeps everything', () => expect(kept({})).toBeNull());

test.each([
  ['免签', ['visa']],
  ['免', ['visa']],
  ['VISA free', ['visa']],
  ['元首 免签', ['visa']],
  ['heads of state', ['visa']],
  ['报道', ['visa']],
  ['贸易额', ['trade']],
  ['签免', []],
])('searching %s finds %j', (q, ids) => expect(kept({ q })).toEqual(ids));

test('values of one list widen, lists together narrow', () => {
  expect(kept({ track: ['first', 'second'] })).toEqual(['visa', 'trade']);
  expect(kept({ track: ['second'], kind: ['figure'] })).toEqual(['trade']);
  expect(kept({ track: ['first'], kind: ['figure'] })).toEqual([]);
  expect(kept({ speaker: ['narration'] })).toEqual(['visa']);
});
