import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withTexts } from './query-fields';

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
