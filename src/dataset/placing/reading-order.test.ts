import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inReadingOrder } from './reading-order';
import { sampleMilestone } from '../model/sample.fixture';
import type { Milestone, When } from '../model/schema';

const when = (earliest: string | null, latest: string | null, more: Partial<When> = {}): When => ({
  edtf: null,
  earliest: earliest && `${earliest}T00:00:00+08:00`,
  latest: latest && `${latest}T00:00:00+08:00`,
  basis: 'stated',
  after: [],
  before: [],
  ...more,
});
const at = (id: string, value: When): Milestone => sampleMilestone({ id, when: value });
const ids = (milestones: readonly Milestone[]): string[] => inReadingOrder(milestones).map((m) => m.id);

test('earlier comes first, then what ends earlier, then the order of the file', () => {
  expect(
    ids([
      at('day', when('2026-05-20', '2026-05-21')),
      at('year', when('2026-01-01', '2027-01-01')),
      at('spring', when('2026-01-01', '2026-05-01')),
      at('same-day', when('2026-05-20', '2026-05-21')),
    ]),
  ).toEqual(['spring', 'year', 'day', 'same-day']);
});

test('an open start is sorted by its end, and what has no date comes last', () => {
  expect(
    ids([
      at('undated', when(null, null)),
      at('until', when(null, '2027-01-01')),
      at('old', when('1996-01-01', '1997-01-01')),
    ]),
  ).toEqual(['old', 'until', 'undated']);
});

test('a stated order is kept among equals', () => {
  const day = (more: Partial<When>): When => when('2026-05-20', '2026-05-21', more);
  expect(
    ids([
      at('talks', day({})),
      at('welcome', day({ before: ['talks'] })),
      at('signing', day({ after: ['talks'] })),
    ]),
  ).toEqual(['welcome', 'talks', 'signing']);
});

test('every list is put in order without loss, also where its orders run in a circle', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const date = fc.option(fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}-01-01`));
  const one = fc.record({
    earliest: date,
    latest: date,
    after: fc.subarray(names),
    before: fc.subarray(names),
  });
  fc.assert(
    fc.property(fc.tuple(one, one, one, one, one), (values) => {
      const milestones = values.map((v, i) => at(names[i] ?? '', when(v.earliest, v.latest, v)));
      expect(ids(milestones).toSorted()).toEqual(names);
    }),
  );
});
