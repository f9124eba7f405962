import { readFileSync } from 'node:fs';
import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../dataset/model/ledger';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { cardsOf } from '../cards/card-of';
import { parsePalette } from '../cards/palette';
import { SAMPLE } from '../sample-dataset.fixture';
import { embedFiles } from './embed-pages';

const index = indexDataset({
  ...SAMPLE,
  milestones: SAMPLE.milestones.map((one) => ({
    ...one,
    importance: one.id === 'trade' ? (2 as const) : (1 as const),
  })),
});
const palette = parsePalette(readFileSync('src/app/styles/tokens.css', 'utf8'));
const LEDGER: LedgerEntry[] = [
  { kind: 'milestone', id: 'talks' },
  { kind: 'milestone', id: 'old', aliasOf: 'talks' },
  { kind: 'milestone', id: 'gone', tombstone: { date: '2026-11-23', text: 'Said twice & <removed>.' } },
  { kind: 'article', id: 'lost', tombstone: { date: '2026-11-23', text: 'A report.' } },
];

function filesFor(origin: string | null): ReadonlyMap<string, string> {
  const site = { base: '/x/', origin };
  const source = {
    index,
    site,
    cardOf: cardsOf(index, palette),
    script: 'assets/e.js',
    style: 'assets/e.css',
  };
  return new Map(embedFiles(source, LEDGER).map(({ file, content }) => [file, content]));
}
const files = filesFor('https://example.org');
const pageAt = (below: string, of = files) => load(of.get(`${below}index.html`) ?? '');

describe('the embed of a milestone', () => {
  test('has its date, its title, and each quotation below its speaker and report', () => {
    const $ = pageAt('en/embed/milestones/talks/');
    expect($('.date').text()).toBe('20 May 2026, morning');
    expect($('h1').text()).toBe('Xi Jinping and Vladimir Putin hold talks in the Great Hall');
    const sources = $('figure')
      .toArray()
      .map((figure) => [$(figure).find('figcaption').text(), $(figure).find('blockquote').text()]);
    const report = 'Xinhua, 20 May 2026, “China–Russia relations enter a new stage”';
    expect(sources).toEqual([
      [`Report ${report}`, '两国元首举行会谈'],
      [`Xi Jinping ${report}`, '5月20日'],
    ]);
    expect(
      $('.gloss')
        .toArray()
        .map((gloss) => $(gloss).text()),
    ).toEqual(['The two heads of state held talks', '20 May']);
    expect(pageAt('embed/milestones/talks/')('.gloss')).toHaveLength(0);
  });

  test('leads out of the frame to the full page, which machines are told to index instead', () => {
    const $ = pageAt('embed/milestones/talks/');
    expect($('a.out').attr('href')).toBe('/x/milestones/talks/');
    for (const link of $('a').toArray()) expect($(link).attr('target')).toBe('_blank');
    expect($('link[rel="canonical"]').attr('href')).toBe('https://example.org/x/milestones/talks/');
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
  });

  test('draws where it stands: a stretch, or dashes towards an open end, or nothing without a date', () => {
    const mark = (id: string) => pageAt(`embed/milestones/${id}/`)('svg .mark');
    expect(mark('founding').attr('x1')).toBe('0%');
    expect(mark('trade').attr('stroke-dasharray')).toBe(undefined);
    expect(mark('hostile')).toHaveLength(0);
    expect(pageAt('en/embed/milestones/hostile/')('.date').text()).toBe('date not stated');
  });

  test('takes any text for text', () => {
    const $ = pageAt('en/embed/milestones/hostile/');
    expect($('h1').text()).toBe(`"'><script>alert(1)</script>`);
    expect($('script:not([src]), meta[http-equiv="refresh"], [onload]')).toHaveLength(0);
  });

  test('is that of its successor where an id was replaced, and says what became of one that was withdrawn', () => {
    expect(files.get('en/embed/milestones/old/index.html')).toBe(
      files.get('en/embed/milestones/talks/index.html'),
    );
    const gone = pageAt('en/embed/milestones/gone/');
    expect(gone('main').text()).toContain('23 November 2026');
    expect(gone('main').text()).toContain('Said twice & <removed>.');
    expect(gone('a.out').attr('href')).toBe('/x/en/');
    expect([...files.keys()].filter((file) => file.includes('lost'))).toEqual([]);
  });
});

test('the embed of the whole leads to the milestones of importance 1 from their marks', () => {
  const $ = pageAt('embed/');
  expect($('h1').text()).toBe('中俄战略协作伙伴关系三十年');
  const rows = $('svg a')
    .toArray()
    .map((link) => [$(link).attr('href'), $(link).text().trim()]);
  expect(rows).toEqual([
    ['/x/milestones/founding/', '建立伙伴关系 1996年'],
    ['/x/milestones/talks/', '两国元首会谈 2026年5月20日'],
    ['/x/milestones/hostile/', '$1 日期未载明'],
  ]);
});

describe('the description by oEmbed', () => {
  test('has every field of a rich one, with absolute addresses', () => {
    const json = JSON.parse(files.get('en/embed/milestones/talks/oembed.json') ?? '');
    expect(json).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_url: 'https://example.org/x/en/',
      width: 480,
      thumbnail_url: 'https://example.org/x/cards/talks.en.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const $ = load(json.html);
    expect($('iframe').attr('src')).toBe('https://example.org/x/en/embed/milestones/talks/');
    expect($('iframe').attr('width')).toBe('480');
    expect($('script')).toHaveLength(0);
    const link = pageAt('en/embed/milestones/talks/')('link[type="application/json+oembed"]');
    expect(link.attr('href')).toBe('https://example.org/x/en/embed/milestones/talks/oembed.json');
  });

  test('is not written while the origin is unknown', () => {
    const without = filesFor(null);
    expect([...without.keys()].filter((file) => file.endsWith('.json'))).toEqual([]);
    expect(pageAt('embed/', without)('link[type="application/json+oembed"]')).toHaveLength(0);
  });
});
