import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareQuotes, stretchesOf } from './compare-quotes';
import type { Passage } from './schema';

/** What stands in one quotation alone is put in brackets. */
const drawn = (quote: string, other: string): string =>
  stretchesOf(quote, other)
    .map(({ text, shared }) => (shared ? text : `[${text}]`))
    .join('');

test('marks what the other report does not say', () => {
  expect(drawn('中俄关系进入更有作为、更快发展的新阶段。', '中俄关系进入更有作为更快发展的新阶段')).toBe(
    '中俄关系进入更有作为[、]更快发展的新阶段[。]',
  );
  expect(drawn('免签政策延长至明年底', '免签政策延长至2027年12月31日。')).toBe('免签政策延长至[明年底]');
});

test('takes no single character for common words', () => {
  expect(drawn('他的到来', '我们的决定')).toBe('[他的到来]');
});

test('the same words are one stretch that both have, be it a single character', () => {
  expect(stretchesOf('今年', '今年')).toEqual([{ text: '今年', shared: true }]);
  expect(stretchesOf('年', '年')).toEqual([{ text: '年', shared: true }]);
});

test('restores any quotation, and what is shared stands in the other in the same order', () => {
  const words = fc.string({ unit: fc.constantFrom('中', '俄', '的', '会', '谈', '𠮷'), maxLength: 40 });
  fc.assert(
    fc.property(words, words, (quote, other) => {
      const stretches = stretchesOf(quote, other);
      expect(stretches.map(({ text }) => text).join('')).toBe(quote);
      const rest = Array.from(other);
      for (const char of stretches.filter(({ shared }) => shared).flatMap(({ text }) => Array.from(text))) {
        const found = rest.indexOf(char);
        expect(found).toBeGreaterThanOrEqual(0);
        rest.splice(0, found + 1);
      }
    }),
    { numRuns: 500 },
  );
});

test('compares with other reports alone, with the nearest of them, and not with what tells something else', () => {
  const passage = (id: string, article: string, quote: string) => ({ id, article, quote }) as Passage;
  const compared = compareQuotes([
    passage('a', 'talks', '两国元首一致同意条约继续延期。'),
    passage('b', 'talks', '两国元首一致同意条约继续延期'),
    passage('c', 'press', '共同决定将这一条约继续延期。'),
    passage('d', 'visa', '延期'),
    passage('e', 'visa', '便利人员往来'),
  ]);
  expect([...compared.keys()]).toEqual(['a', 'b', 'c', 'd']);
  expect(compared.get('a')).toEqual([
    { text: '两国元首一致同意', shared: false },
    { text: '条约继续延期。', shared: true },
  ]);
});
