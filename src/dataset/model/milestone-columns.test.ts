import { expect, test } from 'vitest';
import { indexDataset } from '../placing/index-dataset';
import { FLAG } from './milestone-columns';
import { sampleDataset, sampleMilestone } from './sample.fixture';
import type { When } from './schema';

function when(edtf: string | null, change: Partial<When> = {}): When {
  const basis = edtf === null ? 'unstated' : 'stated';
  return { edtf, earliest: null, latest: null, basis, after: [], before: [], ...change };
}

test('numbers stand in reading order and say what shape a date has', () => {
  const index = indexDataset(
    sampleDataset([
      sampleMilestone({ id: 'undated', when: when(null) }),
      sampleMilestone({
        id: 'until',
        track: 'second',
        kind: 'statement',
        when: when('/2001', { latest: '2002-01-01T00:00:00+08:00', basis: 'inferred' }),
      }),
      sampleMilestone({
        id: 'about',
        when: when('1996%', { earliest: '1996-01-01T00:00:00+08:00', latest: '1997-01-01T00:00:00+08:00' }),
      }),
    ]),
  );
  const { start, end, track, flags } = index.columns;
  expect([...index.milestones].map(({ id }) => id)).toEqual(['about', 'until', 'undated']);
  expect([...start]).toEqual([Date.UTC(1995, 11, 31, 16), Date.UTC(2000, 11, 31, 16), Number.NaN]);
  expect([...end]).toEqual([Date.UTC(1996, 11, 31, 16), Date.UTC(2001, 11, 31, 16), Number.NaN]);
  expect([...track]).toEqual([0, 1, 0]);
  expect([...flags]).toEqual([
    FLAG.about | FLAG.uncertain,
    FLAG.statement | FLAG.inferred | FLAG.openStart,
    0,
  ]);
});
