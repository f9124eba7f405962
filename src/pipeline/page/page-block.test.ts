import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCharacters, type PageBlock } from './page-block';
import { parsePage } from './parse-page';
import { PARSER_RULES } from './parser-rules';
import { REAL_PAGE } from './real-page.fixture';

const blocks = parsePage(REAL_PAGE, PARSER_RULES).articles.flatMap((article) => article.blocks);
const damage = (id: string, change: (block: PageBlock) => PageBlock): PageBlock[] =>
  blocks.map((block) => (block.id === id ? change(block) : block));

test('every character of the real page is in one block', () => {
  expect(checkCharacters(REAL_PAGE, blocks)).toEqual([]);
});

test('a lost character is named with its line', () => {
  const short = damage('caption', (block) => ({
    ...block,
    text: block.text.slice(1),
    ranges: block.ranges.map(({ start, end }) => ({ start: start + 1, end })),
  }));
  const faults = checkCharacters(REAL_PAGE, short);
  expect(faults).toMatchObject([{ rule: 'lost-character', line: 18, actual: 'in none' }]);
  expect(faults[0]?.expected).toContain('“5”');
});

test('a character in two blocks is named', () => {
  const twice = [...blocks, ...blocks.filter(({ id }) => id === 'endnote')];
  expect(checkCharacters(REAL_PAGE, twice).map(({ actual }) => actual)).toEqual(Array(4).fill('in 2'));
});

test('a block whose text is not what is printed, or whose ranges run up the page, is named', () => {
  const altered = damage('caption', (block) => ({ ...block, text: block.text.replace('北京', '南京') }));
  expect(checkCharacters(REAL_PAGE, altered)).toMatchObject([{ rule: 'lost-character', line: 18 }]);
  const turned = damage('p4', ({ ranges, ...block }) => {
    const up = ranges.toReversed();
    return { ...block, ranges: up, text: up.map(({ start, end }) => REAL_PAGE.slice(start, end)).join('') };
  });
  expect(checkCharacters(REAL_PAGE, turned)).not.toEqual([]);
});

test('the parser loses no character, with any lines below the first report', () => {
  const line = fc.constantFrom(
    '标题',
    '引题',
    '甲乙。',
    '丙丁',
    '新华社海城3月8日电 戊。',
    '新华社海城3月8日电 戊',
    '图。新华社发',
    '己。据新华社',
    '据新华社',
    '陈江、吴海等参加。',
    '发言人周溪3月8日在会上说，庚。',
    '',
    '  ',
    '\u3000𠮷。\u3000',
    '𠮷野',
    'a World',
    'Trade 庚。',
    '一、节',
    '——辛：',
    '（完）',
    '责编：壬',
    '来源：癸 2026年3月8日',
    '（新华社海城3月8日电）',
    '甲！乙。丙',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const page = ['标题', '新华社海城3月8日电 甲。', ...lines].join('\n');
      const parsed = parsePage(page, PARSER_RULES).articles.flatMap((article) => article.blocks);
      expect(checkCharacters(page, parsed)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
