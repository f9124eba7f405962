import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PARSER_RULES } from '../page/parser-rules';
import { parseCleanText } from './clean-text';
import { isCleanText } from './front-matter';

const parse = (text: string): ReturnType<typeof parseCleanText> => parseCleanText(text, PARSER_RULES);
const outline = (text: string): string[] =>
  parse(text).article.blocks.map(({ id, text: words }) => `${id} ${words}`);
const faults = (text: string): string[] => parse(text).faults.map(({ rule, line }) => `${rule} ${line}`);

const REPORT = `---
headline: The bridge is open
kicker: "A town and its bridge: part one"
publisher: {zh: 河城报, en: River Town Post}
date: 2031-05-09
url: https://example.org/bridge
licence: CC BY 4.0
language: en
---

The bridge over the river
opened on Friday. “It took
eleven years,” said the mayor.

## The first crossing

1. A school class of 24
children went first.
- Then came the cyclists.
`;

test('a report in Markdown has its titles, section heads and paragraphs, with a space where two lines meet', () => {
  expect(faults(REPORT)).toEqual([]);
  expect(outline(REPORT)).toEqual([
    'kicker A town and its bridge: part one',
    'headline The bridge is open',
    'p1 The bridge over the river opened on Friday. “It took eleven years,” said the mayor.',
    'subhead The first crossing',
    'p2 1. A school class of 24 children went first.',
    'p3 - Then came the cyclists.',
  ]);
  expect(parse(REPORT).article).toMatchObject({
    headline: 'The bridge is open',
    front: { date: '2031-05-09', url: 'https://example.org/bridge', licence: 'CC BY 4.0', language: 'en' },
  });
});

test('a Chinese report has no space where two lines meet, and the lines of a page', () => {
  const text = `---\r\nheadline: '两岸航线开通'\r\n---\r\n来源：海城网\r\n\r\n新华社海城6月1日电 客船从海城\r\n起航，载客\r\n120人。\r\n\r\n“海风”号起航。新华社发\r\n\r\n航线每日两班。（完）\r\n\r\n责编：甲乙`;
  expect(faults(text)).toEqual([]);
  expect(outline(text)).toEqual([
    'headline 两岸航线开通',
    'source 来源：海城网',
    'dateline 新华社海城6月1日电',
    'p1 客船从海城起航，载客120人。',
    'caption “海风”号起航。新华社发',
    'p2 航线每日两班。',
    'endnote （完）',
    'endnote2 责编：甲乙',
  ]);
});

test('the headline may be a heading, also without any front matter fields', () => {
  expect(outline('---\n---\n# 标题\n\n甲。\n\n# 节\n乙。')).toEqual([
    'headline 标题',
    'p1 甲。',
    'subhead 节',
    'p2 乙。',
  ]);
});

describe('what is wrong is found at its line', () => {
  const text = (front: string, body = '甲。'): string => `---\n${front}\n---\n\n${body}\n`;
  test.each([
    ['a field that does not exist', text('headline: 标题\nauthor: 甲'), ['shape 3']],
    ['a date that is none', text('headline: 标题\ndate: May 2031'), ['shape 3']],
    ['an address without https', text('headline: 标题\nurl: example.org'), ['shape 3']],
    ['YAML that is none', text('headline: [标题'), ['yaml 2', 'headline 1']],
    ['a headline with an escape', text('headline: "标\\u9898"'), ['shape 2', 'headline 1']],
    ['a headline in two lines', text('kicker: 引题\nheadline: |\n  标\n  题'), ['shape 3', 'headline 1']],
    ['no headline', text('language: zh-Hans'), ['headline 1']],
    ['no text', text('headline: 标题', ''), ['headline 1']],
    ['emphasis', text('headline: 标题', '甲。\n\n乙**丙**丁。'), ['markup 7']],
    ['a link', text('headline: 标题', '见[乙](https://example.org)。'), ['markup 5']],
    ['a quotation block', text('headline: 标题', '> 甲。'), ['markup 5']],
  ])('%s', (_, broken, expected) => {
    expect(faults(broken)).toEqual(expected);
  });
});

test('a page is no clean text', () => {
  expect(isCleanText(REPORT)).toBe(true);
  expect(isCleanText(`\uFEFF${REPORT}`)).toBe(true);
  expect(isCleanText('标题\n---\n甲。\n---\n')).toBe(false);
});

test('no character below the front matter is lost, whatever it holds', () => {
  const line = fc.constantFrom(
    '# 甲',
    '## 乙',
    '丙。',
    'one',
    'Two,',
    '',
    '  ',
    '- 丁',
    '---',
    '（完）',
    '新华社海城3月8日电 戊。',
    '来源：己',
    '图为庚',
    '𠮷\u3000野',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = ['---', 'headline: 标题', '---', ...lines].join(end);
      expect(faults(text).filter((fault) => fault.startsWith('lost-character'))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
