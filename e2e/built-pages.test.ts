import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
// The parser of `cheerio/slim` takes a quarter of the time: the pages are well formed.
import { type CheerioAPI, load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../src/time/date-words';
import { index } from './dataset';

const cache = path.join(import.meta.dirname, '..', 'node_modules', '.cache');
/** The two builds that `npm test` makes before this file runs. */
const BUILDS = [
  { base: '/', folder: path.join(cache, 'e2e-dist') },
  { base: '/x/', folder: path.join(cache, 'e2e-dist-x') },
];
const ledger = path.join(import.meta.dirname, '..', 'src', 'content', 'partnership', 'ledger.txt');

const LOCALES = ['zh', 'en'] as const;
const prefixOf = { zh: '', en: 'en/' } as const;
const MAX_CARD_BYTES = 300_000;

/** What the tests ask of one page, read from its HTML in one pass. */
interface BuiltPage {
  /** Below the base, with its slash: `en/milestones/talks/`, or `404.html`. */
  readonly path: string;
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly ogUrl: string;
  readonly ogImage: string;
  /** What a browser must not turn into links: React would not know the page again. */
  readonly detection: string;
  readonly policy: string;
  /** Elements and attributes that the policy refuses: scripts, styles and event handlers inside the page. */
  readonly inline: readonly string[];
  readonly text: string;
  /** The text without our English between the lines of a report. */
  readonly printed: string;
  /** What the head of the page says. */
  readonly finding: string;
  readonly robots: string;
  /** The quotations of an embed. */
  readonly quotations: readonly string[];
  /** Ids of the milestones to which the standfirst, and the list below it, lead. */
  readonly leads: { readonly standfirst: readonly string[]; readonly start: readonly string[] };
  readonly ids: readonly string[];
  /** Addresses of links and of files that the page loads. */
  readonly addresses: readonly string[];
  /** The panel of the selected milestone. */
  readonly panel: {
    readonly headings: readonly string[];
    readonly text: string;
    readonly quotes: ReadonlyMap<string, string>;
  };
  /** Ids of the milestones that the timeline marks as selected. */
  readonly selected: readonly string[];
  /** Cards of the vertical timeline: all, and those that Tab does not stop at. */
  readonly cards: { readonly all: number; readonly skipped: number };
  /** Ids of the milestones in the list. */
  readonly listed: readonly string[];
  /** Where the dating words of a report lead. */
  readonly expressionLinks: readonly string[];
}

/** Names of elements and of attributes. */
const REFUSED = /^(?:style|base|on.+)$/;

function isInlineScript(tagName: string, { src, type }: Readonly<Record<string, string>>): boolean {
  return tagName === 'script' && src === undefined && type !== 'application/ld+json';
}

function withoutGlosses($: CheerioAPI): string {
  const body = $('body').clone();
  body.find('[data-gloss]').remove();
  return body.text();
}

function readPage(folder: string, file: string): BuiltPage {
  const $: CheerioAPI = load(readFileSync(path.join(folder, file), 'utf8'));
  const attributes = (selector: string, name: string): string[] =>
    $(selector)
      .toArray()
      .map((element) => $(element).attr(name) ?? '');
  const attribute = (selector: string, name: string): string => attributes(selector, name)[0] ?? '';
  const panel = $('[data-pane="milestone"]');
  return {
    path: file.replace(/index\.html$/, ''),
    lang: attribute('html', 'lang'),
    title: $('title').text(),
    description: attribute('meta[name="description"]', 'content'),
    canonical: attribute('link[rel="canonical"]', 'href'),
    ogUrl: attribute('meta[property="og:url"]', 'content'),
    ogImage: attribute('meta[property="og:image"]', 'content'),
    detection: attribute('meta[name="format-detection"]', 'content'),
    policy: attribute('meta[http-equiv="Content-Security-Policy"]', 'content'),
    inline: $('html, html *')
      .toArray()
      .flatMap(({ tagName, attribs }) => [
        ...(REFUSED.test(tagName) || isInlineScript(tagName, attribs) ? [tagName] : []),
        ...Object.keys(attribs).filter((name) => REFUSED.test(name)),
      ]),
    text: $('body').text(),
    printed: withoutGlosses($),
    finding: $('header h1').text(),
    robots: attribute('meta[name="robots"]', 'content'),
    quotations: $('blockquote')
      .toArray()
      .map((quotation) => $(quotation).text()),
    leads: {
      standfirst: attributes('[data-standfirst] a', 'data-milestone'),
      start: attributes('[data-orientation] ol a', 'data-milestone'),
    },
    ids: attributes('[id]', 'id'),
    addresses: [...attributes('[href]', 'href'), ...attributes('[src]', 'src')],
    panel: {
      headings: panel
        .find('h2')
        .toArray()
        .map((heading) => $(heading).text()),
      text: panel.text(),
      quotes: new Map(
        panel
          .find('[data-passage]')
          .toArray()
          .map((passage) => [$(passage).attr('data-passage') ?? '', $(passage).text()]),
      ),
    },
    selected: attributes('#timeline a[aria-current]', 'data-milestone'),
    cards: {
      all: $('#timeline a[data-card]').length,
      skipped: $('#timeline a[data-card][tabindex]').length,
    },
    listed: attributes('[data-pane="list"] a', 'data-milestone'),
    expressionLinks: attributes('a[data-expression]', 'href'),
  };
}

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const milestones = ids([...index.milestones]);
const articles = ids(index.dataset.articles);
/** Every page of the dataset, below the base. */
const EXPECTED = LOCALES.flatMap((locale) =>
  [
    '',
    'method/',
    'print/',
    'data/',
    ...milestones.map((id) => `milestones/${id}/`),
    ...articles.map((id) => `articles/${id}/`),
  ].map((below) => prefixOf[locale] + below),
);
/** Ids that were ever published: `4 a63b497f milestone partnership-founding`. */
const published = [...readFileSync(ledger, 'utf8').matchAll(/^\d+ \S+ (milestone|article) (\S+)/gm)].map(
  ([, kind, id]) => `${kind}s/${id}/`,
);

describe.each(BUILDS)('the build under $base', ({ base, folder }) => {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: npm test builds it before this step`);
  const pages = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(folder, file.replaceAll(path.sep, '/')))
      .map((page) => [page.path, page]),
  );
  const pageAt = (below: string): BuiltPage => {
    const page = pages.get(below);
    if (!page) throw new Error(`no page at ${below}`);
    return page;
  };

  test('has a page for the timeline, the method, the print version, the files, each milestone and each article', () => {
    expect(EXPECTED.filter((below) => !pages.has(below))).toEqual([]);
  });

  test('has a page for every id that was ever published, in both languages', () => {
    expect(published.length).toBeGreaterThanOrEqual(milestones.length + articles.length);
    const wanted = LOCALES.flatMap((locale) => published.map((below) => prefixOf[locale] + below));
    expect(wanted.filter((below) => !pages.has(below))).toEqual([]);
  });

  test.each(LOCALES)(
    'shows title, date and quotations of every milestone without JavaScript (%s)',
    (locale) => {
      for (const { id, title, when, passages } of index.milestones) {
        const { panel, ids: all } = pageAt(`${prefixOf[locale]}milestones/${id}/`);
        expect(panel.headings, id).toContain(title[locale]);
        expect(panel.text, id).toContain(dateInWords(when.edtf, locale, when.dayPart));
        for (const passage of passages) {
          expect(panel.quotes.get(passage.id), passage.id).toContain(passage.quote);
          expect(all, `${id} has a place for ${passage.id}`).toContain(passage.id);
        }
      }
    },
  );

  test('marks the milestone of a page in its timeline, and no other', () => {
    for (const locale of LOCALES)
      for (const id of milestones)
        expect(pageAt(`${prefixOf[locale]}milestones/${id}/`).selected, id).toEqual([id]);
  });

  test.each(LOCALES)('says the finding on every page, and on the first one where to start (%s)', (locale) => {
    const { finding, standfirst = [] } = index.dataset;
    for (const below of EXPECTED.filter((page) => page.startsWith('en/') === (locale === 'en'))) {
      expect(pageAt(below).finding, below).toBe(finding?.[locale]);
    }
    const { leads, text } = pageAt(prefixOf[locale]);
    expect(leads.standfirst).toEqual(standfirst.map(({ milestone }) => milestone));
    for (const clause of standfirst) expect(text).toContain(clause[locale]);
    const first = [...index.milestones].filter(({ importance }) => importance === 1);
    expect(leads.start).toEqual(ids(first));
  });

  test.each(LOCALES)('shows every block of every article on its page (%s)', (locale) => {
    for (const { id, blocks } of index.dataset.articles) {
      const { printed } = pageAt(`${prefixOf[locale]}articles/${id}/`);
      for (const block of blocks) expect(printed, `${id}, ${block.id}`).toContain(block.text);
    }
  });

  test('publishes the text of every article with the hash that the dataset states', () => {
    for (const { id, hash } of index.dataset.articles) {
      const bytes = readFileSync(path.join(folder, 'articles', id, 'text.txt'));
      expect(createHash('sha256').update(bytes).digest('hex'), id).toBe(hash);
    }
  });

  test('leads from every page to the one with every milestone, from a milestone to its neighbours and reports', () => {
    for (const locale of LOCALES) {
      const home = base + prefixOf[locale];
      expect(pageAt(prefixOf[locale]).listed).toEqual(expect.arrayContaining(milestones));
      for (const below of EXPECTED.filter((page) => page.startsWith('en/') === (locale === 'en')))
        expect(pageAt(below).addresses, below).toContain(home);
      for (const [i, { id, passages }] of [...index.milestones].entries()) {
        const links = pageAt(`${prefixOf[locale]}milestones/${id}/`).addresses;
        const steps = [milestones[i - 1], milestones[i + 1]].flatMap((other) => other ?? []);
        for (const other of steps) expect(links, id).toContain(`${home}milestones/${other}/`);
        for (const words of passages)
          expect(links, id).toContain(`${home}articles/${words.article}/#${words.id}`);
      }
    }
  });

  test('before any script runs, dating words lead to a milestone and Tab stops at every card', () => {
    const words = pageAt('en/articles/visa/').expressionLinks;
    expect(words.filter((link) => /\/en\/milestones\/[\w-]+\/$/.test(link))).not.toEqual([]);
    expect(pageAt('').cards.all).toBeGreaterThan(20);
    for (const below of EXPECTED) expect(pageAt(below).cards.skipped, below).toBe(0);
  });

  test('gives every page its language, title, description, address and a card of its own', () => {
    const cards = new Set<string>();
    for (const below of EXPECTED) {
      const page = pageAt(below);
      expect(page.lang, below).toBe(below.startsWith('en/') ? 'en' : 'zh-Hans');
      expect(page.title, below).not.toBe('');
      expect(page.description, below).not.toBe('');
      expect(page.canonical, below).toBe(base + below);
      expect(page.ogUrl, below).toBe(base + below);
      cards.add(page.ogImage);
    }
    expect(cards.size).toBe(EXPECTED.length);
    for (const card of cards) {
      const bytes = readFileSync(path.join(folder, card.slice(base.length)));
      expect(bytes.subarray(1, 4).toString('latin1'), card).toBe('PNG');
      expect(bytes.length, card).toBeLessThan(MAX_CARD_BYTES);
    }
  });

  test('has an embed of the timeline and of every milestone, with its quotations and a link to the full page', () => {
    for (const locale of LOCALES) {
      const whole = pageAt(`${prefixOf[locale]}embed/`);
      const first = [...index.milestones].filter(({ importance }) => importance === 1);
      const home = base + prefixOf[locale];
      expect(whole.addresses).toEqual(
        expect.arrayContaining(first.map(({ id }) => `${home}milestones/${id}/`)),
      );
      expect(whole.text).toContain(index.dataset.finding?.[locale]);
      for (const { id, title, when, passages } of index.milestones) {
        const embed = pageAt(`${prefixOf[locale]}embed/milestones/${id}/`);
        expect(embed.text, id).toContain(title[locale]);
        expect(embed.text, id).toContain(dateInWords(when.edtf, locale, when.dayPart));
        expect(embed.quotations.toSorted(), id).toEqual(passages.map(({ quote }) => quote).toSorted());
        if (locale === 'en') for (const { gloss } of passages) expect(embed.text, id).toContain(gloss.en);
        expect(embed.addresses, id).toContain(`${home}milestones/${id}/`);
        expect(embed.canonical, id).toBe(`${home}milestones/${id}/`);
        expect(embed.robots, id).toBe('noindex');
      }
    }
  });

  test('has an embed for every milestone that was ever published', () => {
    const ids = published.filter((below) => below.startsWith('milestones/'));
    const wanted = LOCALES.flatMap((locale) => ids.map((below) => `${prefixOf[locale]}embed/${below}`));
    expect(wanted.filter((below) => !pages.has(below))).toEqual([]);
  });

  test('has one rule of headers for every path, and lets only embeds be framed', () => {
    const rules = readFileSync(path.join(folder, '_headers'), 'utf8')
      .split('\n\n')
      .map((rule) => [rule.slice(0, rule.indexOf('\n')), rule] as const);
    const matching = (address: string) =>
      rules.filter(([at]) => (at.endsWith('*') ? address.startsWith(at.slice(0, -1)) : address === at));
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^[._]/.test(entry.name))
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
      )
      .flatMap((file) =>
        file.endsWith('index.html') ? [file, file.slice(0, -'index.html'.length)] : [file],
      );
    for (const below of paths) {
      const found = matching(base + below);
      expect(
        found.map(([at]) => at),
        below,
      ).toHaveLength(1);
      const ancestors = /; frame-ancestors (.*)/.exec(found[0]?.[1] ?? '')?.[1];
      expect(ancestors, below).toBe(/^(?:en\/)?embed\//.test(below) ? undefined : "'none'");
    }
  });

  test('keeps browsers from making links of numbers and dates', () => {
    for (const { path: below, detection } of pages.values())
      for (const kind of ['telephone', 'date', 'address', 'email'])
        expect(detection, below).toContain(`${kind}=no`);
  });

  test('holds nothing that its security policy refuses', () => {
    for (const { path: below, policy, inline } of pages.values()) {
      expect(policy, below).toMatch(/^default-src 'none';/);
      expect(inline, below).toEqual([]);
    }
  });

  test('uses each id once within a page', () => {
    const twice = [...pages.values()].flatMap(({ path: below, ids: all }) =>
      all.filter((id, i) => all.indexOf(id) !== i).map((id) => `${below}#${id}`),
    );
    expect(twice).toEqual([]);
  });

  test('names only files that are there, and leads only to places that are there', () => {
    const isFile = (below: string): boolean =>
      statSync(path.join(folder, below), { throwIfNoEntry: false })?.isFile() ?? false;
    /** What is wrong with an address on a page; empty if it leads somewhere. */
    const faultOf = (from: string, address: string): string => {
      const url = new URL(address, `http://host${base}${from}`);
      if (url.host !== 'host') return url.protocol === 'https:' ? '' : `${address} is not secure`;
      if (!url.pathname.startsWith(base)) return `${address} leaves the base`;
      const below = decodeURI(url.pathname.slice(base.length));
      const page = pages.get(below);
      if (!page) return isFile(below) ? '' : `${address} leads nowhere`;
      const id = decodeURIComponent(url.hash.slice(1));
      return id === '' || page.ids.includes(id) ? '' : `${address} names no place of its page`;
    };
    const faults = new Set<string>();
    for (const { path: from, addresses } of pages.values()) {
      for (const address of new Set(addresses)) {
        const fault = faultOf(from, address);
        if (fault !== '') faults.add(`${from}: ${fault}`);
      }
    }
    expect([...faults]).toEqual([]);
  });
});
