import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { NO_FILTER } from '../../dataset/search/filter';
import { sampleDataset, sampleMilestone } from '../../dataset/model/sample.fixture';
import { BASES, KINDS } from '../../dataset/model/kinds';
import { instant } from '../../time/instant';
import { formatQuery, parseQuery, type Query } from './query';
import { MIN_VIEW_MS } from './view';

const index = indexDataset(sampleDataset([sampleMilestone({ id: 'talks' })]));
const SECOND = 1000;
const YEAR_ONE = Date.UTC(1000, 0, 1) / SECOND;
const YEAR_LAST = Date.UTC(9000, 0, 1) / SECOND;

const view = fc
  .tuple(
    fc.integer({ min: YEAR_ONE, max: YEAR_LAST }),
    fc.integer({ min: MIN_VIEW_MS / SECOND, max: 10_000_000_000 }),
  )
  .map(([start, length]) => ({
    start: instant(start * SECOND),
    end: instant(Math.min(start + length, YEAR_LAST + 86_400) * SECOND),
  }));

const query: fc.Arbitrary<Query> = fc.record({
  t: fc.option(view),
  scale: fc.constantFrom('expanded' as const, 'true' as const),
  statements: fc.boolean(),
  filter: fc.record({
    track: fc.uniqueArray(fc.constantFrom('first', 'second')),
    speaker: fc.uniqueArray(fc.constant('narration')),
    article: fc.uniqueArray(fc.constant('report')),
    kind: fc.uniqueArray(fc.constantFrom(...KINDS)),
    basis: fc.uniqueArray(fc.constantFrom(...BASES)),
    q: fc.string({ unit: 'grapheme', maxLength: 40 }),
  }),
  data: fc.option(fc.webPath().filter((path) => path !== '')),
});

test('every query survives the round trip through a link', () => {
  fc.assert(
    fc.property(query, (state) => {
      const parsed = parseQuery(formatQuery(state, index), index);
      expect(parsed).toEqual({ query: state, faults: [] });
    }),
    { numRuns: 10_000, seed: 20260520 },
  );
}, 60_000);

test('any text gives a usable query, and throws nothing', () => {
  const fields = fc.constantFrom(
    't',
    'scale',
    'statements',
    'track',
    'speaker',
    'article',
    'kind',
    'basis',
    'q',
    'data',
    '__proto__',
    'x',
  );
  const rubbish = fc
    .array(
      fc.tuple(
        fields,
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%E0%A4', '..', '9'.repeat(9e3))),
      ),
    )
    .map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`);
  fc.assert(
    fc.property(fc.oneof(rubbish, fc.string({ unit: 'binary' })), (search) => {
      const { query: parsed } = parseQuery(search, index);
      expect(['expanded', 'true']).toContain(parsed.scale);
      expect(Object.getPrototypeOf(parsed.filter)).toBe(Object.prototype);
    }),
    { numRuns: 10_000, seed: 20260520 },
  );
}, 60_000);

test('the default query is an empty string', () => {
  expect(
    formatQuery({ t: null, scale: 'expanded', statements: false, filter: NO_FILTER, data: null }, index),
  ).toBe('');
});

test('a field that cannot be read falls back alone, and is reported', () => {
  const { query: parsed, faults } = parseQuery(
    '?t=yesterday..&track=first,nonsense&scale=true&statements=1',
    index,
  );
  expect(parsed.t).toBeNull();
  expect(parsed.filter.track).toEqual(['first']);
  expect(parsed.scale).toBe('true');
  expect(parsed.statements).toBe(true);
  expect(faults.map((fault) => fault.field)).toEqual(['t', 'track']);
});

test.each([
  ['?t=1996..2001', '1996-01-01T00:00:00+08:00', '2002-01-01T00:00:00+08:00'],
  ['?t=2026-05-20..2026-05-20', '2026-05-20T00:00:00+08:00', '2026-05-21T00:00:00+08:00'],
  ['?t=2026-05-20T08:00:00..2026-05-20', '2026-05-20T08:00:00+08:00', '2026-05-21T00:00:00+08:00'],
])('%s includes both ends, by the clock of the dataset', (search, start, end) => {
  expect(parseQuery(search, index).query.t).toEqual({ start: Date.parse(start), end: Date.parse(end) });
});

test.each([
  '2001..1996',
  '2026-05-20T08:00:00..2026-05-20T08:10:00',
  '1996',
  '1996..2001..2002',
  '2026-13..2027',
])('the view %s is refused', (text) => {
  expect(parseQuery(`?t=${text}`, index).faults.map((fault) => fault.field)).toEqual(['t']);
});
