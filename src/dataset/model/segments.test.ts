import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPoints, slicePoints } from './code-points';
import { segmentsOf } from './segments';

test('segments restore any text, whatever the ranges', () => {
  const range = fc.record({ start: fc.nat(60), end: fc.nat(60), owner: fc.nat(9) });
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.array(range, { maxLength: 8 }),
      (text, ranges) => {
        expect(
          segmentsOf(text, ranges)
            .map((s) => s.text)
            .join(''),
        ).toBe(text);
      },
    ),
    { numRuns: 500 },
  );
});

test('a segment shared by two quotations knows both', () => {
  const covers = segmentsOf('两国元首一致同意', [
    { start: 0, end: 4, owner: 'a' },
    { start: 2, end: 6, owner: 'b' },
  ]).map((s) => [s.text, s.covers.join('+')]);
  expect(covers).toEqual([
    ['两国', 'a'],
    ['元首', 'a+b'],
    ['一致', 'b'],
    ['同意', ''],
  ]);
});

test('offsets count code points, so a rare character is one', () => {
  expect(countPoints('𠮷野')).toBe(2);
  expect(slicePoints('𠮷野家', 1, 2)).toBe('野');
  expect(segmentsOf('𠮷野家', [{ start: 1, end: 2, owner: 1 }]).map((s) => s.text)).toEqual([
    '𠮷',
    '野',
    '家',
  ]);
});
