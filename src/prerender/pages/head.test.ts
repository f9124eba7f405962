import { existsSync, readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { parseDataset } from '../../dataset/load/parse-dataset';
import type { Dataset, Locale } from '../../dataset/model/schema';
import { headlineOf } from '../../share/article-names';
import { pageTitle, TITLE_LENGTH } from '../../share/page-title';
import type { Address } from '../../state/route/route';
import { headHtml } from './head';
import { pagesOf } from './pages';
import { SAMPLE } from '../sample-dataset.fixture';

const index = indexDataset(SAMPLE);
const at = (locale: Locale, id: string): Address => ({ locale, route: { kind: 'milestone', id } });
const head = (page: Address, origin: string | null = null, base = '/') =>
  readHead(headHtml(index, page, { base, origin }));

/** What the elements of a head say, as a search engine or a chat reads them. */
function readHead(elements: readonly string[]) {
  const $ = load(elements.join(''));
  const linkedData = $('script[type="application/ld+json"]').text();
  return {
    title: $('title').text(),
    description: $('meta[name="description"]').attr('content') ?? '',
    canonical: $('link[rel="canonical"]').attr('href') ?? '',
    alternates: $('link[rel="alternate"][hreflang]')
      .toArray()
      .map(({ attribs: { hreflang, href } }) => ({ hreflang, href })),
    image: $('meta[property="og:image"]').attr('content'),
    dataset: $('link[rel="preload"]').attr('href'),
    linkedData: linkedData === '' ? null : (JSON.parse(linkedData) as object),
  };
}

describe('a title', () => {
  test('has date and headline in the 32 characters that chats show, and the site if there is room', () => {
    expect(pageTitle(index, at('zh', 'talks'))).toBe('2026年5月20日上午 习近平同普京举行会谈');
    expect(pageTitle(index, at('en', 'talks'))).toBe('20 May 2026, morning: Talks');
    expect(pageTitle(index, at('zh', 'founding'))).toBe(
      '1996年 建立战略协作伙伴关系｜中俄战略协作伙伴关系三十年',
    );
    expect(pageTitle(index, { locale: 'zh', route: { kind: 'whole' } })).toBe('中俄战略协作伙伴关系三十年');
  });

  test('of the whole timeline ends at a colon before it is cut', () => {
    const named = (en: string) =>
      pageTitle(indexDataset({ ...SAMPLE, title: { ...SAMPLE.title, en } }), {
        locale: 'en',
        route: { kind: 'whole' },
      });
    expect(named('Thirty years: China and Russia')).toBe('Thirty years: China and Russia');
    expect(named('Thirty years of a partnership: China and Russia')).toBe('Thirty years of a partnership');
    expect(named('Thirty years of a partnership of two')).toBe('Thirty years of a partnership o…');
  });

  test('shortens the date before it cuts a word', () => {
    expect(pageTitle(index, at('en', 'trade'))).toBe('2026: Trade up nearly 20%');
  });

  test('of a milestone of one day gives up the year before the day', () => {
    const [talks] = SAMPLE.milestones.filter(({ id }) => id === 'talks');
    if (!talks) throw new Error('the sample has no talks');
    const label = { ...talks.label, en: 'Visa extension announced' };
    const long = indexDataset({ ...SAMPLE, milestones: [{ ...talks, title: label, label }] });
    expect(pageTitle(long, at('en', 'talks'))).toBe('20 May: Visa extension announced');
  });

  test('has no date if the milestone has none', () => {
    expect(pageTitle(index, at('zh', 'hostile'))).toMatch(/^<\/script>/);
  });

  test('says that an unknown page does not exist', () => {
    expect(pageTitle(index, at('en', 'unheard-of'))).toMatch(/^No such page/);
  });
});

describe('a head', () => {
  test('has one canonical address with its slash, under the base, and both languages', () => {
    const { canonical, alternates, image } = head(at('en', 'talks'), 'https://example.org', '/x/');
    expect(canonical).toBe('https://example.org/x/en/milestones/talks/');
    expect(alternates).toEqual([
      { hreflang: 'zh-Hans', href: 'https://example.org/x/milestones/talks/' },
      { hreflang: 'en', href: 'https://example.org/x/en/milestones/talks/' },
      { hreflang: 'x-default', href: 'https://example.org/x/milestones/talks/' },
    ]);
    expect(image).toBe('https://example.org/x/cards/talks.en.png');
  });

  test('has addresses from the root of the host if the origin is unknown', () => {
    const { canonical, image, dataset } = head(at('zh', 'talks'), null, '/x/');
    expect([canonical, image, dataset]).toEqual([
      '/x/milestones/talks/',
      '/x/cards/talks.zh.png',
      '/x/data/partnership.json',
    ]);
  });

  test('names the speaker of a quotation, but not the narration', () => {
    expect(head(at('en', 'talks')).linkedData).toMatchObject({
      '@graph': [
        { '@type': 'Quotation', text: '两国元首举行会谈', isPartOf: { url: '/en/articles/talks/' } },
        { '@type': 'Quotation', text: '5月20日', spokenByCharacter: { name: 'Xi Jinping' } },
      ],
    });
    expect(JSON.stringify(head(at('zh', 'talks')).linkedData)).not.toContain('报道"');
  });

  test('has no date of a report that prints none, in words or in data', () => {
    const [report] = SAMPLE.articles;
    if (!report) throw new Error('the sample has a report');
    const undated = indexDataset({ ...SAMPLE, articles: [{ ...report, date: null }] });
    const page = { locale: 'en', route: { kind: 'article', id: 'talks' } } as const;
    const { description, linkedData } = readHead(headHtml(undated, page, { base: '/', origin: null }));
    expect(description).toMatch(/^Xinhua: “/);
    expect(linkedData).toMatchObject({ '@type': 'WebPage', isBasedOn: { '@type': 'NewsArticle' } });
    expect(linkedData).not.toHaveProperty('isBasedOn.datePublished');
    expect(head(page).linkedData).toHaveProperty('isBasedOn.datePublished', '2026-05-20');
    const zh = readHead(headHtml(undated, { ...page, locale: 'zh' }, { base: '/', origin: null }));
    expect(zh.description).toMatch(/^新华社报道《/);
  });

  test('of the home page has the dataset with its years, its files and when it changed, and where each milestone is', () => {
    const page = { locale: 'en', route: { kind: 'whole' } } as const;
    const site = { base: '/x/', origin: 'https://example.org' };
    expect(readHead(headHtml(index, page, site, '2026-11-30')).linkedData).toMatchObject({
      '@graph': [
        {
          ...{ '@type': 'Dataset', name: SAMPLE.title.en, description: SAMPLE.dek.en },
          ...{ version: SAMPLE.version, dateModified: '2026-11-30', temporalCoverage: '1996/2026' },
          distribution: [
            { contentUrl: 'https://example.org/x/data/partnership.json' },
            { contentUrl: 'https://example.org/x/data/milestones.en.csv' },
          ],
        },
        {
          ...{ '@type': 'ItemList', numberOfItems: SAMPLE.milestones.length },
          itemListElement: [...index.milestones].map(({ id }, at) => ({
            position: at + 1,
            url: `https://example.org/x/en/milestones/${id}/`,
          })),
        },
      ],
    });
    const [founding] = SAMPLE.milestones.filter(({ when }) => when.edtf === null);
    const undated = indexDataset({ ...SAMPLE, milestones: founding ? [founding] : [] });
    const { linkedData } = readHead(headHtml(undated, page, { base: '/', origin: null }));
    expect(linkedData).not.toHaveProperty('@graph[0].temporalCoverage');
  });

  test('of a report has what Zotero reads, and its plain text; no other head has', () => {
    const tags = (page: Address, own = index): Record<string, string> => {
      const $ = load(headHtml(own, page, { base: '/x/', origin: 'https://example.org' }).join(''));
      const wanted = /^(?:z:|citation_|prism\.|article:)/;
      const all = $('meta')
        .toArray()
        .map(({ attribs: { name, property = '', content = '' } }) => [name ?? property, content] as const);
      const text = $('link[type="text/plain"]').attr('href');
      return Object.fromEntries([
        ...all.filter(([name]) => wanted.test(name)),
        ...(text === undefined ? [] : [['text', text] as const]),
      ]);
    };
    const page = { locale: 'en', route: { kind: 'article', id: 'talks' } } as const;
    const known = {
      'z:itemType': 'newspaperArticle',
      citation_title: '中俄关系进入更有作为更快发展的新阶段',
      'prism.publicationName': '新华社',
      citation_language: 'zh-CN',
      text: 'https://example.org/x/articles/talks/text.txt',
    };
    expect(tags(page)).toEqual({ ...known, 'article:published_time': '2026-05-20' });
    // A date that is not one of ISO 8601 is left out like none.
    for (const date of [null, '2026-05~']) {
      const articles = SAMPLE.articles.map((report) => ({ ...report, date }));
      expect(tags(page, indexDataset({ ...SAMPLE, articles }))).toEqual(known);
    }
    expect(tags(at('en', 'talks'))).toEqual({});
  });

  test('takes the first speaker for the narration, with any id', () => {
    const [narration, ...others] = SAMPLE.speakers;
    if (!narration) throw new Error('the sample has a narration');
    const swapped = indexDataset({ ...SAMPLE, speakers: [...others, narration] });
    const { linkedData } = readHead(headHtml(swapped, at('en', 'talks'), { base: '/', origin: null }));
    expect(linkedData).toMatchObject({
      '@graph': [{ spokenByCharacter: { name: 'Report' } }, { text: '5月20日' }],
    });
  });

  test.each(['zh', 'en'] as const)('escapes hostile text everywhere (%s)', (locale) => {
    const html = headHtml(index, at(locale, 'hostile'), { base: '/', origin: null }).join('');
    expect(html.match(/<(?!\/)[a-z]+/g)?.filter((name) => !/^<(title|meta|link)$/.test(name))).toEqual([]);
    expect(html.match(/<meta http-equiv/g)).toBeNull();
  });
});

const built = 'public/data/partnership.json';
const datasets: [name: string, dataset: Dataset][] = [['the sample', SAMPLE]];
if (existsSync(built)) datasets.push(['the dataset', parseDataset(readFileSync(built, 'utf8'))]);

describe.each(datasets)('of %s', (_name, dataset) => {
  const all = indexDataset(dataset);
  const pages = pagesOf(dataset);

  test('the timeline, its three side pages, each milestone and each article have a page in both languages', () => {
    expect(pages).toHaveLength(2 * (4 + dataset.milestones.length + dataset.articles.length));
  });

  test('the title of every milestone of one day has the day', () => {
    const days = [...all.milestones].filter(({ when }) => /^\d{4}-\d\d-\d\d$/.test(when.edtf ?? ''));
    expect(days.length).toBeGreaterThan(0);
    for (const { id, when } of days) {
      const day = Number(when.edtf?.slice(-2));
      expect(pageTitle(all, at('zh', id)), id).toMatch(new RegExp(`月${day}日`));
      expect(pageTitle(all, at('en', id)), id).toMatch(new RegExp(`^${day} [A-Z]`));
    }
  });

  test('the title of a milestone or a report has its date, where it has one, and its headline or label, whole', () => {
    const undated = pages.flatMap(({ locale, route }) => {
      const found =
        route.kind === 'milestone'
          ? all.milestone.get(route.id)
          : route.kind === 'article'
            ? all.article.get(route.id)
            : undefined;
      if (!found || (dataset === SAMPLE && found.id === 'hostile')) return [];
      const title = pageTitle(all, { locale, route });
      const names = 'title' in found ? [found.title, found.label] : [found.label];
      const headline = 'title' in found ? '' : headlineOf(found, locale);
      expect(
        [...names.map((name) => name[locale]), headline].some((name) => name !== '' && title.includes(name)),
        title,
      ).toBe(true);
      const edtf = 'when' in found ? found.when.edtf : found.date;
      return edtf === null || /^(?:至|Until )?\d/.test(title) ? [] : [`${locale} ${title}`];
    });
    // "Until 2030: Russia’s 2030 strategy" has 34 characters.
    expect(undated).toEqual(dataset === SAMPLE ? [] : ['en Russia’s 2030 strategy']);
  });

  test('every page has a title that fits, a description and its own address', () => {
    const seen = new Set<string>();
    for (const page of pages) {
      const { title, description, canonical } = readHead(headHtml(all, page, { base: '/', origin: null }));
      expect([...title].length, title).toBeLessThanOrEqual(TITLE_LENGTH);
      expect(title.trim(), canonical).not.toBe('');
      expect(description.trim(), canonical).not.toBe('');
      expect(canonical).toMatch(/^\/(.*\/)?$/);
      seen.add(canonical);
    }
    expect(seen.size).toBe(pages.length);
  });

  test('every page has the tags that chats and search engines read, each once', () => {
    for (const page of pages) {
      const html = headHtml(all, page, { base: '/', origin: 'https://example.org' }).join('');
      for (const name of ['title', 'description', 'url', 'type', 'image', 'image:alt', 'locale']) {
        expect(html.split(`property="og:${name}"`), name).toHaveLength(2);
      }
      for (const name of ['card', 'title', 'description', 'image', 'image:alt']) {
        expect(html.split(`name="twitter:${name}"`), name).toHaveLength(2);
      }
      expect(html.match(/<title>|rel="canonical"|name="description"/g)).toHaveLength(3);
      expect(html.match(/(?:og|twitter):(?:url|image)" content="https:\/\/example\.org\//g)).toHaveLength(3);
      expect(html.match(/hreflang="[^"]+" href="https:\/\/example\.org\//g)).toHaveLength(3);
    }
  });
});
