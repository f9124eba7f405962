import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import Ajv from 'ajv';
import citeproc from 'citeproc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { LOCALES } from '../../dataset/model/kinds';
import { cite as en } from '../../i18n/en/on-demand';
import { cite as zh } from '../../i18n/zh/on-demand';
import { bibtex } from './bibtex';
import { pageItem, reportItem } from './cited';
import { type CslItem, cslDate, dateText } from './csl-item';
import { gbt7714, writeCitation } from './formats';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const dataset = parseDataset(
  readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8'),
);
const WORDS = { zh, en };
const ACCESSED = '2026-11-24';

/** Everything that can be cited, in both languages. */
const items: CslItem[] = LOCALES.flatMap((locale) => [
  ...dataset.articles.map((article) => reportItem(article, dataset, WORDS[locale])),
  ...[
    { id: '', title: null },
    ...dataset.milestones.map(({ id, title }) => ({ id, title: title[locale] })),
  ].map(({ id, title }) =>
    pageItem(
      { id, title, url: `https://a.example/milestones/${id}/`, accessed: ACCESSED },
      dataset,
      locale,
      WORDS[locale],
    ),
  ),
]);

const STYLE = fixture('gb-t-7714-2025-numeric.csl');
const LOCALE = fixture('locales-zh-CN.xml');

/** What citeproc-js makes of items by the style of zotero-chinese, without the numbers in front. */
function processed(items: readonly CslItem[]): string[] {
  // A processor tells items apart by their ids, which are the same in both languages.
  const byId = new Map(items.map((item, i) => [String(i), { ...item, id: String(i) }]));
  const system = { retrieveLocale: () => LOCALE, retrieveItem: (id: string) => byId.get(id) };
  const engine = new citeproc.Engine(system, STYLE, 'zh-CN', true);
  engine.setOutputFormat('text');
  engine.updateItems([...byId.keys()]);
  return engine.makeBibliography()[1].map((entry) => entry.trim().replace(/^\[\d+\]\s*/, ''));
}

const report = (id: string): CslItem => {
  const article = dataset.articles.find((one) => one.id === id);
  if (!article) throw new Error(`no article ${id}`);
  return reportItem(article, dataset, zh);
};
const talks = report('talks');

/** Kinds of item that our own data do not have. */
const others: CslItem[] = [
  { ...talks, URL: 'https://a.example/a?b=1&c=2' },
  { ...talks, issued: cslDate('2026-05') },
  { ...talks, issued: cslDate('2026') },
  { ...talks, 'container-title': 'St. Gallen Daily' },
  { ...talks, type: 'webpage', accessed: cslDate(ACCESSED), URL: 'https://a.example/' },
];

describe('a citation by GB/T 7714—2025', () => {
  test('of a report has only what is printed with it', () => {
    expect(gbt7714(talks)).toBe('中俄关系进入更有作为更快发展的新阶段[N]. 新华社，2026-05-20.');
    expect(gbt7714(report('visa'))).toBe('中方决定将对俄罗斯免签政策延长至明年底[N]. 新华社.');
  });

  test('of a page has its version, the day of access and its address', () => {
    const url = 'https://a.example/milestones/talks/';
    const page = pageItem({ id: 'talks', title: '会谈', url, accessed: ACCESSED }, dataset, 'zh', zh);
    expect(gbt7714(page)).toBe(
      `会谈：${dataset.title.zh}（数据版本 ${dataset.version}）[EB/OL]. [2026-11-24]. ${url}`,
    );
  });

  test('is the same text as a citation processor writes for the item, without a full stop after an address', () => {
    const all = [...items, ...others];
    expect(all.length).toBeGreaterThan(2 * dataset.milestones.length);
    const theirs = processed(all).map((text, i) => (all[i]?.URL ? text.replace(/\.$/, '') : text));
    expect(all.map(gbt7714)).toEqual(theirs);
  });
});

describe('CSL-JSON', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(fixture('csl-data.schema.json')));

  test('is valid by the schema of the format, and parses back to the same item', () => {
    for (const item of [...items, ...others]) {
      const read: unknown = JSON.parse(writeCitation(item, 'csl-json'));
      expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
      expect(read).toEqual([item]);
    }
    expect(validate([{ ...talks, type: 'newspaper' }])).toBe(false);
  });

  test('has a note about a derived year and about a missing date', () => {
    expect(talks.note).toMatch(/^原文印作“新华社北京5月20日电”，没有印年份/);
    expect(report('visa').issued).toBeUndefined();
    expect(report('visa').note).toContain('没有印电头日期');
    const dateline = { id: 'd1', kind: 'dateline' as const, text: '新华社北京2026年5月20日电', joins: [] };
    const [first] = dataset.articles.map((article) => ({ ...article, blocks: [dateline] }));
    expect(first && reportItem(first, dataset, zh).note).toBe(zh.unknown);
  });
});

describe('BibTeX', () => {
  const parse = (text: string): Record<string, unknown> => new Cite(text).data[0] ?? {};

  test('parses back to the item that it was written from', () => {
    for (const item of [...items, ...others]) {
      const { id, type, title, issued, accessed, URL, note, version } = item;
      const read = parse(bibtex(item));
      const paper = item['container-title'];
      const isPage = type === 'webpage';
      expect(read).toMatchObject({
        // BibTeX has one type for all articles; biblatex tells them apart by `entrysubtype`.
        ...{ id, title, type: isPage ? type : 'article-journal' },
        ...(paper && !isPage && { 'container-title': paper }),
        ...(issued && { issued }),
        ...(accessed && { accessed }),
        ...(URL && { URL }),
        ...(version && { version }),
        ...(note && { note }),
      });
      expect('issued' in read).toBe(issued !== undefined);
      expect(bibtex(item).includes('entrysubtype = {newspaper}')).toBe(!isPage);
    }
  });

  test('keeps any text, also with characters that TeX takes for commands', () => {
    const word = fc.stringMatching(/^[\\{}~^&%$#_"'`a-z-中，]{1,12}$/);
    fc.assert(
      fc.property(word, (title) => {
        expect(parse(bibtex({ ...talks, title }))['title']).toBe(title);
      }),
      { numRuns: 500 },
    );
  });
});

test('a date has no more parts than its source', () => {
  expect(['2026', '2026-05', '2026-05-20'].map((edtf) => dateText(cslDate(edtf)))).toEqual([
    '2026',
    '2026-05',
    '2026-05-20',
  ]);
  expect(cslDate('2026~')).toEqual({ 'date-parts': [[2026]], circa: true });
  expect(cslDate('2026-05/2026-06')).toEqual({ literal: '2026-05/2026-06' });
  expect(cslDate('2026-21')).toEqual({ literal: '2026-21' });
});
