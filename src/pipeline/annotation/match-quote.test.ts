import { expect, test } from 'vitest';
import { asPrinted, matchQuote, nearestText } from './match-quote';
import type { PageBlock } from '../page/page-block';

const blocks = ['𠮷日，甲见乙。乙见甲。', '甲见乙。新华社发'].map(
  (text, at): PageBlock => ({ id: `p${at + 1}`, kind: 'paragraph', text, joins: [], ranges: [] }),
);

test('offsets count code points, not UTF-16 units', () => {
  expect(matchQuote(blocks, { text: '乙见甲' })).toMatchObject([{ block: 'p1', start: 7, end: 10 }]);
});

test('every place is found; words before or after distinguish them', () => {
  expect(matchQuote(blocks, { text: '甲见乙' })).toHaveLength(2);
  expect(matchQuote(blocks, { text: '甲见乙', prefix: '日，' })).toMatchObject([
    { block: 'p1', start: 3, end: 6 },
  ]);
  expect(matchQuote(blocks, { text: '甲见乙', suffix: '。新' })).toMatchObject([
    { block: 'p2', start: 0, end: 3 },
  ]);
  expect(matchQuote(blocks, { text: '甲见乙', prefix: '月，' })).toEqual([]);
});

test('places that overlap are both found', () => {
  const repeated: PageBlock = { id: 'p1', kind: 'paragraph', text: '哈哈哈', joins: [], ranges: [] };
  expect(matchQuote([repeated], { text: '哈哈' })).toHaveLength(2);
});

test('a quotation never spans blocks, and is never empty', () => {
  expect(matchQuote(blocks, { text: '甲。甲' })).toEqual([]);
  expect(matchQuote(blocks, { text: '' })).toEqual([]);
});

test('context is up to 32 code points on either side', () => {
  const text = `${'𠮷'.repeat(40)}中${'后'.repeat(10)}`;
  expect(matchQuote([{ id: 'p1', kind: 'paragraph', text, joins: [], ranges: [] }], { text: '中' })).toEqual([
    { block: 'p1', start: 40, end: 41, prefix: '𠮷'.repeat(32), suffix: '后'.repeat(10) },
  ]);
});

test('context goes on in other blocks, with a line feed between two', () => {
  expect(matchQuote(blocks, { text: '甲见乙', suffix: '。新' })).toEqual([
    { block: 'p2', start: 0, end: 3, prefix: '𠮷日，甲见乙。乙见甲。\n', suffix: '。新华社发' },
  ]);
  const [first] = matchQuote(blocks, { text: '乙见甲' });
  expect(first?.suffix).toBe('。\n甲见乙。新华社发');
});

test.each([
  ['双边贸易增长', '双边贸易额增长'],
  ['签署联合宣言', '签署联合声明'],
  ['两国签署了联合声明', '两国签署联合声明'],
])('the text nearest to “%s” is “%s”', (wanted, nearest) => {
  expect(nearestText(['无关', '双边贸易额增长。两国签署联合声明》，互惠互利。'], wanted)).toBe(nearest);
});

test('characters that look alike match, and the passage has those of the text', () => {
  const [block]: PageBlock[] = [
    { id: 'p1', kind: 'paragraph', text: '新华社５⽉２０⽇电，⼈⺠代表大会', joins: [], ranges: [] },
  ];
  expect(matchQuote([block!], { text: '5月20日', suffix: '电，人民' })).toMatchObject([{ start: 3, end: 8 }]);
  expect(asPrinted(block!.text, '5月20日')).toBe('５⽉２０⽇');
  expect(asPrinted(block!.text, '5月21日')).toBe('5月21日');
  // Punctuation is not alike: the rules of the page tell it apart.
  expect(matchQuote([block!], { text: '电,' })).toEqual([]);
});
