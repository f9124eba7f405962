import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { sampleDataset, sampleMilestone } from '../../dataset/model/sample.fixture';
import { BASES, KINDS } from '../../dataset/model/kinds';
import { instant } from '../../time/instant';
import { faultsIn, formatQuery, withTexts } from './query';
import { codecsIn, FIELDS, NO_QUERY, type Query, TABS } from './query-fields';
import { QueryStore } from './query-store';
import { MIN_VIEW_MS } from './view';

const index = indexDataset(sampleDataset([sampleMilestone({ id: 'talks' })]));
const SECOND = 1000;
const YEAR_ONE = Date.UTC(-9000, 0, 1) / SECOND;
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
  tab: fc.option(fc.constantFrom(...TABS)),
  track: fc.uniqueArray(fc.constantFrom('first', 'second')),
  speaker: fc.uniqueArray(fc.constant('narration')),
  article: fc.uniqueArray(fc.constant('report')),
  kind: fc.uniqueArray(fc.constantFrom(...KINDS)),
  basis: fc.uniqueArray(fc.constantFrom(...BASES)),
  q: fc.string({ unit: 'grapheme', maxLength: 40 }),
});

function parseQuery(search: string): Query {
  const store = new QueryStore(codecsIn(index));
  store.read(search, true);
  const { filter: _, ...fields } = store.values;
  return fields;
}

test('every query survives the round trip through a link', () => {
  fc.assert(
    fc.property(query, (state) => {
      const search = formatQuery(state, index);
      expect(parseQuery(search)).toEqual(state);
      expect(faultsIn(search, index)).toEqual([]);
    }),
    { numRuns: 10_000, seed: 20260520 },
  );
}, 60_000);

test('any text gives a usable query, and throws nothing', () => {
  const fields = fc.constantFrom(...FIELDS, 'data', '__proto__', 'x');
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
      expect(['expanded', 'true']).toContain(parseQuery(search).scale);
      expect(faultsIn(search, index).length).toBeLessThanOrEqual(FIELDS.length);
    }),
    { numRuns: 10_000, seed: 20260520 },
  );
}, 60_000);

test('the default query is an empty string', () => {
  expect(formatQuery(NO_QUERY, index)).toBe('');
});

test('a field that cannot be read falls back alone, and is reported', () => {
  const search = '?t=yesterday..&track=first,nonsense&scale=true&statements=1&tab=words';
  expect(parseQuery(search)).toEqual({ ...NO_QUERY, track: ['first'], scale: 'true', statements: true });
  expect(faultsIn(search, index).map(({ field }) => field)).toEqual(['t', 'tab', 'track']);
});

test.each([
  ['?t=1996..2001', '1996-01-01T00:00:00+08:00', '2002-01-01T00:00:00+08:00'],
  ['?t=2026-05-20..2026-05-20', '2026-05-20T00:00:00+08:00', '2026-05-21T00:00:00+08:00'],
  ['?t=2026-05-20T08:00:00..2026-05-20', '2026-05-20T08:00:00+08:00', '2026-05-21T00:00:00+08:00'],
  ['?t=2026', '2026-01-01T00:00:00+08:00', '2027-01-01T00:00:00+08:00'],
  ['?t=2026-05', '2026-05-01T00:00:00+08:00', '2026-06-01T00:00:00+08:00'],
  ['?t=2026-05-20', '2026-05-20T00:00:00+08:00', '2026-05-21T00:00:00+08:00'],
  ['?t=2024-02~', '2024-02-01T00:00:00+08:00', '2024-03-01T00:00:00+08:00'],
  ['?t=-0050..0050', '-000050-01-01T00:00:00+08:00', '0051-01-01T00:00:00+08:00'],
  ['?t=-0050', '-000050-01-01T00:00:00+08:00', '-000049-01-01T00:00:00+08:00'],
  ['?t=199X', '1990-01-01T00:00:00+08:00', '2000-01-01T00:00:00+08:00'],
  ['?t=..2001', '-009999-01-01T00:00:00+08:00', '2002-01-01T00:00:00+08:00'],
  ['?t=..2026-05-20T12:00:00', '-009999-01-01T00:00:00+08:00', '2026-05-20T12:00:00+08:00'],
  ['?t=1996..', '1996-01-01T00:00:00+08:00', '9999-01-01T00:00:00+08:00'],
  ['?t=1996-04..', '1996-04-01T00:00:00+08:00', '9999-01-01T00:00:00+08:00'],
  ['?t=1996/2001', '1996-01-01T00:00:00+08:00', '2002-01-01T00:00:00+08:00'],
  ['?t=1996..2001）。', '1996-01-01T00:00:00+08:00', '2002-01-01T00:00:00+08:00'],
  ['?t=1996..2001.', '1996-01-01T00:00:00+08:00', '2002-01-01T00:00:00+08:00'],
  ['?t=1996..,', '1996-01-01T00:00:00+08:00', '9999-01-01T00:00:00+08:00'],
  ['?t=2026-05-20t08:00:00..2026-05-20', '2026-05-20T08:00:00+08:00', '2026-05-21T00:00:00+08:00'],
])('%s includes both ends, by the clock of the dataset', (search, start, end) => {
  expect(parseQuery(search).t).toEqual({ start: Date.parse(start), end: Date.parse(end) });
});

test.each([
  '?track=first&track=second',
  '?track=first&t=2026&track=second,first',
  '?track=FIRST,Second',
  '?track=first,second）。',
  '?track=first&track=second&track=second”',
])('%s keeps both tracks', (search) => {
  expect(parseQuery(search).track).toEqual(['first', 'second']);
  expect(faultsIn(search, index)).toEqual([]);
});

test.each([
  ['?q=treaty&q=Talks!', 'treaty Talks!'],
  ['?q=treaty&q=treaty', 'treaty'],
  ['?q=条约，', '条约，'],
])('%s searches for “%s”', (search, words) => {
  expect(parseQuery(search).q).toBe(words);
  expect(faultsIn(search, index)).toEqual([]);
});

test.each([
  ['?t=1996..2001&t=2026', 't'],
  ['?scale=true&scale=false', 'scale'],
  ['?tab=all&tab=reports', 'tab'],
  ['?track=first&track=third', 'track'],
])('%s says that %s could not be read', (search, field) => {
  expect(faultsIn(search, index).map((fault) => fault.field)).toEqual([field]);
});

test('a field that a link repeats is written once when it changes, and not before', () => {
  const store = new QueryStore(codecsIn(index));
  const search = '?track=first&track=second&x=1';
  store.read(search, true);
  expect(store.isAhead).toBe(false);
  store.set('track', ['second']);
  expect(store.format(search)).toBe('?track=second&x=1');
});

test.each([
  '2001..1996',
  '2026-05-20T08:00:00..2026-05-20T08:10:00',
  '2026-05-20T08:00:00',
  '..',
  '/',
  '2001..1996..',
  '1996..2001..2002',
  '2026-13..2027',
])('the view %s is refused', (text) => {
  expect(faultsIn(`?t=${text}`, index).map(({ field }) => field)).toEqual(['t']);
});

test.each([
  ['', [['t', '1996..2001']], '?t=1996..2001'],
  ['?utm=a%20b&t=1996..2001&x', [['t', '2026..2026']], '?utm=a%20b&t=2026..2026&x'],
  ['?t=1996..2001&%E0%A4%A&x=1', [['t', null]], '?%E0%A4%A&x=1'],
  ['?t=1996..2001', [['t', null]], ''],
  ['?t=1&a=2&t=3&%74=4', [['t', '5']], '?t=5&a=2'],
  ['?a=1&?t=2', [['t', '5']], '?a=1&?t=2&t=5'],
  [
    '?b=1',
    [
      ['scale', 'true'],
      ['track', 'first,second'],
    ],
    '?b=1&scale=true&track=first,second',
  ],
  ['', [['q', 'a b&c=d+e#f']], '?q=a+b%26c%3Dd%2Be%23f'],
  ['', [['t', '2026-05-20T08:00:00..2026-05-20']], '?t=2026-05-20T08:00:00..2026-05-20'],
] as const)('%s with %j is %s', (search, texts, expected) => {
  expect(withTexts(search, texts)).toBe(expected);
});

const text = fc.string({ unit: 'grapheme' });

test('a field reads back as it was written, and no other parameter changes', () => {
  const foreign = fc
    .array(fc.tuple(fc.constantFrom('x', 'utm', 'T', '%', '__proto__'), fc.webQueryParameters()))
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  fc.assert(
    fc.property(foreign, foreign, text, text, (before, after, old, fresh) => {
      const parts = [before, `t=${encodeURIComponent(old)}`, after].filter(Boolean);
      const search = `?${parts.join('&')}`;
      const others = (query: string): string[] =>
        query
          .slice(1)
          .split('&')
          .filter((part) => part !== '' && !/^t(?:=|$)/.test(part));
      const written = withTexts(search, [['t', fresh]]);
      expect(new URLSearchParams(written).getAll('t')).toEqual([fresh]);
      expect(others(written)).toEqual(others(search));
    }),
  );
});

test('the browser does not rewrite what was written, so the two can be compared', () => {
  fc.assert(
    fc.property(text, (fresh) => {
      const written = withTexts('', [['t', fresh]]);
      expect(new URL(written, 'https://example.org').search).toBe(written);
    }),
  );
});

test('half a surrogate pair, which no address can hold, does no harm', () => {
  expect(withTexts('', [['q', '\uD83D']])).toBe('?q=%EF%BF%BD');
});
