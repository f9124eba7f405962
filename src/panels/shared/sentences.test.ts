import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slicePoints } from '../../dataset/model/code-points';
import { sentenceEnds, wordsAround } from './sentences';

const LONG = '这一句很长，'.repeat(8);

/** The words around `quote` in a text where it occurs once, and the other quotations of it. */
function around(text: string, quote: string, ...others: string[]): string {
  const quotes = [quote, ...others].map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  const [own = { start: 0, end: 0 }] = quotes;
  return slicePoints(text, ...wordsAround(own, text, quotes));
}

test.each([
  ['a text of a few lines is whole', '前一句。双方签署。后一句。', '双方签署', '前一句。双方签署。后一句。'],
  [
    'of a long one its sentence stays',
    `${LONG}完。他说，双方签署“条约。”${LONG}`,
    '双方签署',
    '他说，双方签署“条约。”',
  ],
  ['of a long sentence the quotation alone', `他说，${LONG}双方签署，${LONG}完。`, '双方签署', '双方签署'],
  ['what is short before it stays', `他说，双方签署，${LONG}完。`, '双方签署', '他说，双方签署'],
])('%s', (_, text, quote, expected) => expect(around(text, quote)).toBe(expected));

test('no quotation is torn', () => {
  expect(around(`${LONG}甲。双方签署。乙方声明。${LONG}`, '双方签署', '签署。乙方声明')).toBe(
    '双方签署。乙方声明。',
  );
  const stretch = fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 60 }));
  const texts = fc.string({
    unit: fc.constantFrom('字', '𠮷', '，', '。', '”'),
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(texts, fc.array(stretch, { minLength: 1 }), (text, stretches) => {
      const size = [...text].length;
      const quotes = stretches.map(([at, length]) => {
        const start = at % size;
        return { start, end: Math.min(start + length, size) };
      });
      const [start, end] = wordsAround(quotes[0]!, text, quotes);
      expect(start).toBeLessThanOrEqual(quotes[0]!.start);
      expect(end).toBeGreaterThanOrEqual(quotes[0]!.end);
      for (const at of [start, end, ...sentenceEnds(text, quotes)])
        expect(quotes.some((quote) => quote.start < at && at < quote.end)).toBe(false);
    }),
  );
});
