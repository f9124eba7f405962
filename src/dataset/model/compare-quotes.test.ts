import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignQuotes, compareQuotes } from './compare-quotes';
import type { Passage } from './schema';

/** What stands in one quotation alone is put in brackets. */
const drawn = (one: string, other: string): string[] =>
  alignQuotes(one, other).map((stretches) =>
    stretches.map(({ text, shared }) => (shared ? text : `[${text}]`)).join(''),
  );

test('marks what the other report does not say', () => {
  expect(drawn('中俄关系进入更有作为、更快发展的新阶段。', '中俄关系进入更有作为更快发展的新阶段')).toEqual([
    '中俄关系进入更有作为[、]更快发展的新阶段[。]',
    '中俄关系进入更有作为更快发展的新阶段',
  ]);
  expect(drawn('免签政策延长至明年底', '免签政策延长至2027年12月31日。')).toEqual([
    '免签政策延长至[明年底]',
    '免签政策延长至[2027年12月31日。]',
  ]);
});

test('of words that have changed places both quotations keep the same ones', () => {
  expect(drawn('俄罗斯总统普京举行会谈', '同普京总统举行会谈')).toEqual([
    '[俄罗斯]总统[普京]举行会谈',
    '[同普京]总统举行会谈',
  ]);
});

test('takes no single character for common words', () => {
  expect(drawn('他的到来', '我们的决定')).toEqual(['[他的到来]', '[我们的决定]']);
});

test('the same words are one stretch that both have, be it a single character', () => {
  expect(drawn('今年', '今年')).toEqual(['今年', '今年']);
  expect(alignQuotes('年', '年')[0]).toEqual([{ text: '年', shared: true }]);
});

test('restores both quotations, and what is not marked is the same in both', () => {
  const words = fc.string({ unit: fc.constantFrom('中', '俄', '的', '会', '谈', '𠮷'), maxLength: 40 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [ofOne, ofOther] = alignQuotes(one, other);
      expect(ofOne.map(({ text }) => text).join('')).toBe(one);
      expect(ofOther.map(({ text }) => text).join('')).toBe(other);
      const plain = (stretches: typeof ofOne) => stretches.filter(({ shared }) => shared);
      expect(plain(ofOne)).toEqual(plain(ofOther));
    }),
    { numRuns: 500 },
  );
});

const passage = (id: string, article: string, quote: string) => ({ id, article, quote }) as Passage;

test('sets those of two reports side by side that come closest, and leaves the others by themselves', () => {
  const compared = compareQuotes([
    passage('a', 'talks', '两国元首一致同意条约继续延期。'),
    passage('b', 'talks', '两国元首一致同意条约继续延期'),
    passage('c', 'press', '共同决定将这一条约继续延期。'),
    passage('d', 'visa', '便利人员往来'),
  ]);
  expect(compared.map((one) => [one.passage.id, one.beside?.column])).toEqual([
    ['a', 0],
    ['c', 1],
    ['b', undefined],
    ['d', undefined],
  ]);
  expect(compared[0]?.beside?.stretches).toEqual([
    { text: '两国元首一致同意', shared: false },
    { text: '条约继续延期。', shared: true },
  ]);
});

test('the report that is told first stands left, whichever of its passages comes first', () => {
  const compared = compareQuotes([
    passage('a', 'talks', '两国元首先后举行会谈'),
    passage('b', 'press', '条约继续延期。'),
    passage('c', 'talks', '条约继续延期'),
  ]);
  expect(compared.map((one) => one.passage.id)).toEqual(['a', 'c', 'b']);
});

test('shows every passage once, however they are paired', () => {
  const article = fc.constantFrom('talks', 'press', 'visa');
  const quote = fc.string({ unit: fc.constantFrom('条', '约', '延', '期'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(article, quote), { maxLength: 8 }), (told) => {
      const passages = told.map(([of, words], i) => passage(`${i}`, of, words));
      const shown = compareQuotes(passages).map((one) => one.passage.id);
      expect(shown.toSorted()).toEqual(passages.map(({ id }) => id));
    }),
  );
});
