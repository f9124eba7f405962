import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio/slim';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { index } from './dataset';
import { CONTEXTS } from './json-ld-contexts';

const HOST = 'http://host';
const cache = path.join(import.meta.dirname, '..', 'node_modules', '.cache');
/** The two builds that `npm test` makes before this file runs. */
const BUILDS = [
  { base: '/', folder: path.join(cache, 'e2e-dist') },
  { base: '/x/', folder: path.join(cache, 'e2e-dist-x') },
];

/** Properties that hold codes for programs; the strings of all others are words. */
const CODES =
  /[/#](?:version|inLanguage|temporalCoverage|encodingFormat|datePublished|dateModified|language|format)$/;

/** Expands as a strict client does, without the network. */
function expand(document: object, base: string): Promise<unknown[]> {
  return jsonld.expand(document, {
    safe: true,
    base,
    documentLoader: async (url) => {
      const context = CONTEXTS[url];
      if (!context) throw new Error(`no context of ${url} is kept here`);
      return { contextUrl: null, documentUrl: url, document: { '@context': context } };
    },
  });
}

/** Every string that an expanded document says, but codes. */
function wordsOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  if ('@value' in value) return typeof value['@value'] === 'string' ? [value['@value']] : [];
  return Object.entries(value).flatMap(([name, inner]) => (CODES.test(name) ? [] : wordsOf(inner)));
}

/** Addresses in an expanded document. */
function addressesOf(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '@id' && typeof inner === 'string' ? [inner] : addressesOf(inner),
  );
}

describe.each(BUILDS)('the build under $base', ({ base, folder }) => {
  const pages = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => file.endsWith('index.html'))
      .map((file) => {
        const $ = load(readFileSync(path.join(folder, file), 'utf8'));
        const linked = $('script[type="application/ld+json"]').text();
        const below = file.replace(/index\.html$/, '');
        return [below, { text: $('body').text(), linked }] as const;
      }),
  );

  test('tells machines only what it shows to readers, in terms that they know', async () => {
    const types = new Set<string>();
    const unsaid: string[] = [];
    for (const [below, { text, linked }] of pages) {
      if (linked === '') continue;
      const expanded = await expand(JSON.parse(linked) as object, HOST + base + below);
      const words = wordsOf(expanded);
      if (below !== '' && below !== 'en/') expect(words, below).not.toEqual([]);
      unsaid.push(...words.filter((said) => !text.includes(said)).map((said) => `${below}: ${said}`));
      for (const [type] of JSON.stringify(expanded).matchAll(/(?<="@type":\["http:\/\/schema\.org\/)\w+/g))
        types.add(type);
    }
    expect(unsaid).toEqual([]);
    for (const type of ['Dataset', 'ItemList', 'WebPage', 'NewsArticle', 'Quotation'])
      expect(types).toContain(type);
  });

  test('leads machines only to pages and files that are there', async () => {
    const files = new Set(
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        file.replaceAll(path.sep, '/'),
      ),
    );
    const lost = new Set<string>();
    for (const [below, { linked }] of pages) {
      if (linked === '') continue;
      for (const address of addressesOf(await expand(JSON.parse(linked) as object, HOST + base + below))) {
        const file = address.replace(HOST + base, '').replace(/(?:^|(?<=\/))$/, 'index.html');
        if (!files.has(file)) lost.add(`${below}: ${address}`);
      }
    }
    expect([...lost]).toEqual([]);
  });

  test('has an annotation for every passage, whose words are on the page of its milestone and in the text of its report', async () => {
    const file = 'data/annotations.jsonld';
    const document = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
      readonly items: readonly {
        readonly id: string;
        readonly body: readonly { readonly value: string; readonly language: string }[];
        readonly target: { readonly source: string };
      }[];
    };
    const [page] = await expand(document, HOST + base + file);
    const expanded = (
      page as { readonly [list: string]: readonly [{ readonly '@list': readonly unknown[] }] }
    )['http://www.w3.org/ns/activitystreams#items']?.[0]['@list'];
    const passages = [...index.milestones].flatMap((milestone) => milestone.passages);
    expect(document.items).toHaveLength(passages.length);
    expect(expanded).toHaveLength(passages.length);
    const unsaid = document.items.flatMap(({ id, body, target }, at) => {
      const milestone = id.slice(base.length).replace(/#.*/, '');
      const shown = body.map(
        ({ language }) => pages.get(`${language === 'en' ? 'en/' : ''}${milestone}`)?.text ?? '',
      );
      const text = readFileSync(path.join(folder, target.source.slice(base.length)), 'utf8');
      const said = [...shown, text].join('\n');
      const words = wordsOf(expanded?.[at]);
      expect(words, id).toHaveLength(body.length + 3);
      return words.filter((one) => !said.includes(one));
    });
    expect(unsaid).toEqual([]);
  });
});
