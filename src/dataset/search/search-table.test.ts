import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { blockKey } from '../model/dataset-index';
import { indexDataset } from '../placing/index-dataset';
import { findHits, type Hit, searchedBlocks, searchedMilestones, WHERES } from './find-hits';
import { applyFilter, loadForms, NO_FILTER } from './filter';
import { marksIn } from './marks-in';
import type { Dataset } from '../model/schema';
import { matcher, normalise, searched, termsOf } from './search';

const index = indexDataset(JSON.parse(readFileSync('public/data/partnership.json', 'utf8')) as Dataset);
const inMilestones = searchedMilestones(index.milestones, index.speaker);
const inBlocks = searchedBlocks(index);

const find = (query: string): readonly Hit[] => findHits(query, inMilestones, inBlocks);
const nameOf = (hit: Hit): string =>
  hit.kind === 'block'
    ? `text ${hit.article.id}/${hit.block.id}`
    : `${hit.where} ${(hit.where === 'title' ? null : hit.passage?.id) ?? hit.milestone.id}`;

/** What a reader looks for, and what stands first. */
const TABLE: readonly (readonly [query: string, ...first: readonly string[]])[] = [
  ['免签', 'title visa-expiry', 'title visa-extension', 'title visa-policy', 'title stay-rule'],
  ['教育年', 'title education-years', 'title xi-press-education-year-call', 'quotation culture-years.a'],
  ['贸易额', 'title trade-level', 'title trade-growth'],
  ['联合声明', 'title joint-statement', 'title multipolarity-statement', 'quotation joint-statement.b'],
  ['“联合声明”', 'title joint-statement', 'title multipolarity-statement'],
  ['《联合声明》', 'title joint-statement', 'title multipolarity-statement'],
  ['免', 'title visa-expiry', 'title visa-extension'],
  ['年', 'title partnership-decades', 'title trade-level', 'title trade-growth'],
  ['中', 'title partnership-founding', 'title treaty-signing', 'title education-years'],
  ['约', 'title treaty-signing', 'title treaty-extension'],
  ['9', 'text partnership-founding', 'date partnership-decades'],
  ['20', 'title documents-witnessed', 'title other-documents', 'title trade-level'],
  ['２０', 'title documents-witnessed', 'title other-documents', 'title trade-level'],
  ['战略协作', 'title putin-talks-tested-model', 'title putin-press-world-stage'],
  ['睦邻友好', 'title treaty-signing', 'title treaty-extension'],
  ['睦邻友好 延期', 'title treaty-extension', 'text press/p5'],
  ['睦邻友好　延期', 'title treaty-extension', 'text press/p5'],
  ['普京 贸易', 'title putin-talks-trade-energy', 'text talks/p6'],
  ['天安门', 'title gun-salute'],
  ['人民大会堂', 'title talks', 'quotation welcome.a'],
  ['新华社', 'title reports', 'quotation reports.b'],
  ['安理会', 'quotation xi-talks-major-powers.a', 'quotation xi-press-major-country-duty.a'],
  ['上海合作组织', 'quotation xi-talks-multilateral-platforms.a'],
  ['王毅', 'quotation day-attendance.a', 'quotation press-attendance.a'],
  ['仪仗队', 'title guard-review', 'quotation march-past.a'],
  ['郭嘉昆', 'title guo-ties-high-level', 'title guo-easier-travel', 'quotation briefing.a'],
  ['报道叙述', 'speaker welcome'],
  ['2027年12月31日', 'quotation visa-extension.b', 'quotation visa-expiry.a', 'quotation visa-policy.a'],
  ['5月20日', 'quotation talks.a', 'quotation talks.b'],
  ['2026-05-20', 'date welcome'],
  ['May 2026', 'date welcome'],
  ['visa', 'title visa-extension', 'title visa-expiry', 'title visa-policy'],
  ['VISA free', 'title visa-extension', 'title visa-expiry', 'title visa-policy'],
  ['treaty', 'title treaty-signing', 'title treaty-extension'],
  ['trade', 'title trade-level', 'title trade-growth', 'title putin-talks-trade-energy'],
  ['Year of Education', 'title education-years', 'title xi-press-education-year-call'],
  ['joint statement', 'title joint-statement', 'title multipolarity-statement'],
  ['APEC', 'title leaders-meeting', 'title putin-talks-multilateral-support'],
  ['Guo Jiakun', 'quotation briefing.a', 'text visa-extension', 'speaker guo-ties-high-level'],
  ['Xi Jinping', 'quotation welcome.a'],
  ['没有这样的话'],
];

test.each(TABLE)('%s', (query, ...first) => {
  const names = find(query).map(nameOf);
  expect(names.slice(0, first.length)).toEqual(first);
  if (first.length === 0) expect(names).toEqual([]);
});

const QUERIES = TABLE.map(([query]) => query);

test('places come in their order, and nothing twice', () => {
  for (const query of QUERIES) {
    const hits = find(query);
    const ranks = hits.map(({ where }) => WHERES.indexOf(where));
    expect(ranks, query).toEqual([...ranks].sort((a, b) => a - b));
    const names = hits.map((hit) => `${hit.kind} ${nameOf(hit)}`);
    expect(new Set(names).size, query).toBe(names.length);
  }
});

test('beneath a title stands a quotation with every word, and no quotation stands twice', () => {
  let beneath = 0;
  for (const query of QUERIES) {
    const terms = termsOf(query);
    const passages = find(query).flatMap((hit) =>
      hit.kind === 'milestone' && hit.passage ? hit.passage : [],
    );
    expect(new Set(passages).size, query).toBe(passages.length);
    for (const hit of find(query)) {
      if (hit.where !== 'title' || hit.kind !== 'milestone') continue;
      const texts = hit.milestone.passages.flatMap(({ id, quote, gloss }) =>
        hit.passage === null || hit.passage.id === id ? [[quote, gloss.en].join('\n')] : [],
      );
      const every = texts.some((text) => matcher(terms)(searched(text)));
      expect(every, `${query} beneath ${hit.milestone.id}`).toBe(hit.passage !== null);
      beneath += hit.passage ? 1 : 0;
    }
  }
  expect(beneath).toBeGreaterThan(10);
});

test('the results and the filter find the same milestones', () => {
  for (const query of QUERIES) {
    const found = new Set(find(query).flatMap((hit) => (hit.kind === 'milestone' ? hit.milestone.id : [])));
    const kept = applyFilter({ ...NO_FILTER, q: query }, index);
    const ids = [...(kept?.ordinals ?? [])].flatMap((ordinal) => index.milestones.at(ordinal)?.id ?? []);
    expect([...found].sort(), query).toEqual(ids.sort());
  }
});

test('every block that holds every word is reached: as itself, or by a quotation from it', () => {
  const everyWord = index.dataset.articles.flatMap(({ blocks }) =>
    blocks.map(({ text }) => Array.from(text).slice(2, 8).join('')),
  );
  for (const query of [...QUERIES, ...everyWord]) {
    const terms = termsOf(query);
    const hits = find(query);
    const reached = new Set(
      hits.map((hit) =>
        hit.kind === 'block'
          ? blockKey(hit.article.id, hit.block.id)
          : hit.passage && blockKey(hit.passage.article, hit.passage.block),
      ),
    );
    for (const article of index.dataset.articles) {
      for (const block of article.blocks) {
        if (!matcher(terms)(searched(block.text))) continue;
        expect(reached.has(blockKey(article.id, block.id)), `${query} in ${article.id}/${block.id}`).toBe(
          true,
        );
      }
    }
  }
});

test('English is found at the beginning of a word before the middle of one', () => {
  const [first] = find('end');
  expect(
    first?.kind === 'milestone' && /\bend/i.test(`${first.milestone.title.en} ${first.milestone.label.en}`),
  ).toBe(true);
});

/** What a reader types or pastes, and what it means. */
const ALIKE: readonly (readonly [typed: string, meant: string])[] = [
  ['China-Russia', 'China–Russia'],
  ['China—Russia', 'China–Russia'],
  ['China‑Russia', 'China–Russia'],
  ['聯合聲明', '联合声明'],
  ['習近平', '习近平'],
  ['條約', '条约'],
  ['戰略協作夥伴關係', '战略协作伙伴关系'],
  ['聯合\u200b声明', '联合声明'],
  ['联合\u200b声明', '联合声明'],
  ['联合\u2060声明', '联合声明'],
  ['state\u00adment', 'statement'],
  ['\ufeff条约', '条约'],
  ['⻓期', '长期'],
  ['人⺠大会堂', '人民大会堂'],
  ['⻢', '马'],
  ['⽉', '月'],
  ['联合声明，', '联合声明'],
  ['联合声明。', '联合声明'],
  ['联合声明、 条约；', '联合声明 条约'],
  ['treaty, visa.', 'treaty visa'],
  ['平等相待，相互尊重', '平等相待、相互尊重'],
  ['平等相待,相互尊重', '平等相待、相互尊重'],
  ['东北-远东', '东北—远东'],
  ['东北–远东', '东北—远东'],
  ['2026/05/20', '2026-05-20'],
  ['2027／12／31', '2027-12-31'],
  ['2026/5/20', '2026-05-20'],
  ['2026-5-20', '2026-05-20'],
  ['2026.5.20', '2026-05-20'],
  ['2026.05.20', '2026-05-20'],
  ['2026/5', '2026-05'],
  ['二○二六年', '2026年'],
  ['二◯二六年', '2026年'],
  ['二〇二六年', '2026年'],
  ['vísa', 'visa'],
  ['VÍSA', 'visa'],
  ['trèaty', 'treaty'],
  ['Xijinping', 'Xi Jinping'],
  ['guojiakun', 'Guo Jiakun'],
  ['VladimirPutin', 'Vladimir Putin'],
  ['neighborliness', 'neighbourliness'],
  ['good-neighbor', 'good-neighbour'],
  ['honor', 'honour'],
];

/** Numbers in figures and in words. */
const NUMBERS: typeof TABLE = [
  ['三十周年', 'quotation partnership-founding.a'],
  ['第25次', 'title visit'],
  ['二十一响', 'title gun-salute'],
  ['10个国家', 'title education-years'],
];

describe('with all forms of a character', () => {
  beforeAll(async () => {
    await loadForms();
  });
  const idsOf = (q: string) => [...(applyFilter({ ...NO_FILTER, q }, index)?.ordinals ?? [])];

  test.each(ALIKE)('%s finds what %s finds', (typed, meant) => {
    expect(idsOf(typed)).toEqual(idsOf(meant));
    const found = (query: string) =>
      findHits(query, searchedMilestones(index.milestones, index.speaker), searchedBlocks(index)).map(nameOf);
    expect(found(typed).sort()).toEqual(found(meant).sort());
  });

  test('these are words of the dataset', () => {
    expect(ALIKE.filter(([, meant]) => idsOf(meant).length > 0).length).toBeGreaterThan(25);
  });

  // The other way round: what the reports print in another form.
  test.each(ALIKE)('%s in a text is found by %s, and marked', (typed, meant) => {
    const text = `前，${typed}，後`;
    expect(matcher(termsOf(meant))(searched(text))).toBe(true);
    const marked = marksIn(text, termsOf(meant)).map(({ start, end }) => text.slice(start, end));
    expect(normalise(marked.join(''))).toBe(normalise(termsOf(typed).join('')));
  });

  test.each([...TABLE, ...NUMBERS])(
    '%s finds first what it did without them, or a number',
    (query, ...first) => {
      const hits = findHits(
        query,
        searchedMilestones(index.milestones, index.speaker),
        searchedBlocks(index),
      );
      expect(hits.map(nameOf).slice(0, first.length)).toEqual(first);
    },
  );

  test('a number after a comma is one of its own, and thousands are not', () => {
    expect(matcher(termsOf('三十项'))(searched('20、30项'))).toBe(true);
    expect(matcher(termsOf('三百项'))(searched('1,300项'))).toBe(false);
  });
});
