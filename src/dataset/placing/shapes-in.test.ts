import { expect, test } from 'vitest';
import { indexDataset } from './index-dataset';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import type { Milestone } from '../model/schema';
import { shapesIn } from './shapes-in';

const HOUR = '2026-05-20T09:00:00+08:00';
const when = (change: Partial<Milestone['when']>): Milestone['when'] => ({
  edtf: null,
  earliest: null,
  latest: null,
  basis: 'stated',
  after: [],
  before: [],
  ...change,
});
const year = { edtf: '2001', earliest: '2000-12-31T16:00:00Z', latest: '2001-12-31T16:00:00Z' };

function shapesOf(...dates: Milestone['when'][]): string[] {
  const milestones = dates.map((date, i) => sampleMilestone({ id: `m${i}`, when: date }));
  const shapes = shapesIn(indexDataset(sampleDataset(milestones)).columns);
  return Object.entries(shapes).flatMap(([name, there]) => (there ? [name] : []));
}

test.each<[string, Milestone['when'], string[]]>([
  ['a year', when(year), ['extent']],
  ['about a year', when({ ...year, edtf: '2001~' }), ['about']],
  ['a doubtful year', when({ ...year, edtf: '2001?' }), ['extent', 'uncertain']],
  ['an inferred year', when({ ...year, basis: 'inferred' }), ['inferred']],
  [
    'a moment',
    when({ edtf: HOUR, earliest: '2026-05-20T01:00:00Z', latest: '2026-05-20T01:00:01Z' }),
    ['point'],
  ],
  ['no date', when({}), ['undated']],
  ['an open start', when({ ...year, edtf: '../2001', earliest: null }), ['extent', 'open']],
  ['a start nobody knows', when({ ...year, edtf: '/2001', earliest: null }), ['extent', 'unknown']],
])('%s has its shape, and no other', (_, date, shapes) => {
  expect(shapesOf(date).sort()).toEqual([...shapes].sort());
});
