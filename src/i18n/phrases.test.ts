import { expect, test } from 'vitest';
import { timeline as en } from './en/timeline';
import { quoted } from './phrases';
import { timeline as zh } from './zh/timeline';

test.each([
  ['签署条约', '“签署条约”'],
  ['“中俄教育年”', '“中俄教育年”'],
  ['“俄中文化年”之后的“教育年”', '“‘俄中文化年’之后的‘教育年’”'],
  ['对接“十五五”规划', '“对接‘十五五’规划”'],
])('quotes %s once', (name, words) => {
  expect(quoted(name)).toBe(words);
});

test('a sentence about order has one pair of marks around each name', () => {
  expect(zh.before(['“中俄教育年”'])).toBe('在“中俄教育年”之前');
  expect(zh.after(['会谈', '“中俄教育年”'])).toBe('在“会谈”、“中俄教育年”之后');
  expect(en.after(['“Year of Education”'])).toBe('after “Year of Education”');
});
