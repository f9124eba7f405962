import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadForms } from './filter';
import { marksIn } from './marks-in';
import { matcher, normalise, searched, termsOf } from './search';
import type { Dataset } from '../model/schema';

beforeAll(loadForms);

test.each([
  ['对俄免签政策', '免签', ['免签']],
  ['免签，免签', '免签', ['免签', '免签']],
  ['Trade and TRADE', 'trade', ['Trade', 'TRADE']],
  ['２０项 20项', '20', ['２０', '20']],
  ['“俄中文化年”后', '文化年后', ['文化年”后']],
  ['联合声明', '联合 合声', ['联合声']],
  ['𠮷林会谈', '林', ['林']],
  ['caf\u00e9 cafe\u0301', 'café', ['caf\u00e9', 'cafe\u0301']],
  ['伙伴关系建立30周年之际', '三十周年', ['30周年']],
  ['三十年前，30年来', '30年', ['三十年', '30年']],
  ['“鸣放礼炮二十一响”。', '21响', ['二十一响']],
  ['第二十五次访华', '第25次', ['第二十五次']],
  ['第二十五次访华', '二十 五次', ['二十五次']],
  ['2025年，五年', '五年', ['五年']],
  ['什么也没有', '免签', []],
])('in %s the words %s are %j', (text, query, marked) => {
  const marks = marksIn(text, termsOf(query));
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});

test('what normalising moves across characters has no mark rather than a wrong one', () => {
  const text = '\u1100\u1161 a';
  expect(normalise(text)).toBe('\uac00 a');
  expect(marksIn(text, ['a'])).toEqual([]);
});

test('every text of the dataset that a search finds has its words marked, and they say what was looked for', () => {
  const { milestones, articles } = JSON.parse(
    readFileSync('public/data/partnership.json', 'utf8'),
  ) as Dataset;
  const texts = [
    ...milestones.flatMap(({ title, summary, passages }) => [
      ...Object.values(title),
      ...Object.values(summary),
      ...passages.flatMap(({ quote, gloss }) => [quote, gloss.en]),
    ]),
    ...articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ];
  let found = 0;
  for (const query of [
    '免签',
    '年',
    '20',
    'trade',
    'Xi',
    '联合 声明',
    '习近平 普京',
    '亚太经合组织',
    '第25次',
    '三十周年',
  ]) {
    const terms = termsOf(query);
    for (const text of texts.filter((each) => matcher(terms)(searched(each)))) {
      const marks = marksIn(text, terms);
      const said = searched(marks.map(({ start, end }) => text.slice(start, end)).join(' '));
      expect(matcher(terms)(said), `${query} in ${text}`).toBe(true);
      found += 1;
    }
  }
  expect(found).toBeGreaterThan(100);
});
