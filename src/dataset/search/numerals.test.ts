import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadForms } from './filter';
import { marksIn } from './marks-in';
import { inFigures } from './numerals';
import { matcher, searched, termsOf } from './search';

beforeAll(loadForms);

test.each([
  ['三十周年', '30周年'],
  ['鸣放礼炮二十一响', '鸣放礼炮21响'],
  ['第二十五次访华', '第25次访华'],
  ['十个国家', '10个国家'],
  ['五年，两天，十次', '5年，2天，10次'],
  ['一百零五天，一千零五十天', '105天，1050天'],
  ['两千亿美元', '2000亿美元'],
  ['二〇二六年五月二十日', '2026年5月20日'],
  // Words, or numbers that could be more than one.
  ['一致同意，两国元首，统一', '一致同意，两国元首，统一'],
  ['“十五五”规划', '“十五五”规划'],
  ['百年变局，千磨万击', '百年变局，千磨万击'],
  ['二百五，二三十人，五六年', '二百五，二三十人，五六年'],
  ['统一日期，万一天，这一条约', '统一日期，万一天，这一条约'],
  ['三万五千人', '三万五千人'],
  ['visa-free', 'visa-free'],
])('%s is %s in figures', (text, figures) => expect(inFigures(text)).toBe(figures));

const DIGITS = [...'零一二三四五六七八九'];

/** As a schoolbook writes it. */
function spelled(n: number): string {
  const written = [1000, 100, 10, 1].map((unit, i) => {
    const digit = Math.floor(n / unit) % 10;
    return digit === 0 ? '零' : `${DIGITS[digit]}${['千', '百', '十', ''][i]}`;
  });
  const plain = written.join('').replace(/零+$/, '').replace(/^零+/, '').replace(/零+/g, '零');
  return n < 20 ? plain.replace(/^一十/, '十') : plain;
}

const numbers = fc.integer({ min: 1, max: 9999 });
const settings = { numRuns: 2_000, seed: 20260520 };

test('any number below 10,000 is found however text and query write it, and the printed words are what is marked', () => {
  const around = fc.string({ unit: fc.constantFrom('会', '谈', '“', '𠮷', 'Ａ', '，'), maxLength: 4 });
  const words = fc.constantFrom('年', '周年', '次', '天');
  fc.assert(
    fc.property(numbers, words, around, around, (n, word, before, after) => {
      const ways = [`${spelled(n)}${word}`, `${n}${word}`];
      for (const printed of ways) {
        const text = `${before}${printed}${after}`;
        for (const query of ways) {
          const terms = termsOf(query);
          expect(matcher(terms)(searched(text))).toBe(true);
          const marks = marksIn(text, terms).map(({ start, end }) => text.slice(start, end));
          expect(marks).toEqual([printed]);
        }
      }
    }),
    settings,
  );
});

test('a number written in Chinese never finds another one in figures', () => {
  fc.assert(
    fc.property(numbers, numbers, (n, other) => {
      fc.pre(n !== other);
      expect(matcher(termsOf(`${spelled(n)}次`))(searched(`第${other}次`))).toBe(false);
    }),
    settings,
  );
});
