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

const day = { edtf: '2026-05-20', earliest: '2026-05-19T16:00:00Z', latest: '2026-05-20T16:00:00Z' };

test.each<[string, Milestone['when'], string[]]>([
  ['a year', when(year), ['extent']],
  ['a day', when(day), ['day']],
  ['about a year', when({ ...year, edtf: '2001~' }), ['doubtful']],
  ['a doubtful year', when({ ...year, edtf: '2001?' }), ['doubtful', 'uncertain']],
  ['an inferred year', when({ ...year, basis: 'inferred' }), ['doubtful']],
  ['a morning', when({ ...day, dayPart: 'morning', latest: '2026-05-20T04:00:00Z' }), ['doubtful']],
  [
    'a moment',
    when({ edtf: HOUR, earliest: '2026-05-20T01:00:00Z', latest: '2026-05-20T01:00:01Z' }),
    ['point'],
  ],
  ['no date', when({}), ['undated']],
  ['an open start', when({ ...year, edtf: '../2001', earliest: null }), ['open']],
  ['a start nobody knows', when({ ...year, edtf: '/2001', earliest: null }), ['open']],
  ['an open end', when({ ...year, edtf: '2001/..', latest: null }), ['open']],
])('%s has its shape, and no other', (_, date, shapes) => {
  expect(shapesOf(date).sort()).toEqual([...shapes].sort());
});

test('a main point is named in the legend', () => {
  const milestone = sampleMilestone({ id: 'm', importance: 1, when: when(year) });
  expect(shapesIn(indexDataset(sampleDataset([milestone])).columns)).toMatchObject({
    major: true,
    detail: false,
  });
});

test('details are named in the legend, statements are not', () => {
  const [detail, statement] = (['meeting', 'statement'] as const).map((kind) =>
    shapesIn(
      indexDataset(sampleDataset([sampleMilestone({ id: 'm', kind, importance: 3, when: when(year) })]))
        .columns,
    ),
  );
  expect([detail?.detail, statement?.detail]).toEqual([true, false]);
});
