import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCALES } from '../dataset/model/kinds';
import { DATA_FILES, nameOf } from '../share/exports/files';
import { contentType } from './host/content-types';
import { SAMPLE } from './sample-dataset.fixture';
import { type SiteSource, writeSite } from './write-site';

const CHANGES = [
  {
    version: SAMPLE.version,
    date: '2026-11-30T14:33:34Z',
    title: { zh: '改写', en: 'Reworded' },
    text: { zh: '一处 <改写>。', en: 'One <rewording> & more.' },
  },
];

let outDir = '';
beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(outDir, { recursive: true, force: true }));

const source = (): SiteSource => ({
  outDir,
  base: '/x/',
  origin: 'https://example.org',
  template: readFileSync('index.html', 'utf8'),
  dataset: JSON.stringify(SAMPLE),
  changes: JSON.stringify(CHANGES),
  ledger: '1 00000000 milestone old\n2 00000000 milestone old -> talks\n',
  movedScript: 'assets/moved-1.js',
  themeScript: 'assets/theme-1.js',
  embedScript: 'assets/embed-1.js',
  embedStyle: 'assets/embed-1.css',
  parts: {
    main: 'assets/index-1.js',
    words: { zh: ['assets/zh-1.js'], en: ['assets/en-1.js'] },
    drawing: ['assets/Timeline-1.js'],
    vertical: ['assets/vertical-1.js'],
    checks: ['assets/checks-1.js', 'assets/edtf-1.js'],
  },
  theme: readFileSync('src/app/styles/tokens.css', 'utf8'),
  renderPage: async (_index, at, base) => `<main>${base} ${at}</main>`,
});
const read = (file: string): string => readFileSync(path.join(outDir, file), 'utf8');
const files = (): string[] =>
  readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();

test('writes a page and a card for every address, and the other files of a host', async () => {
  await writeSite(source());
  const checked = createHash('sha256').update(source().dataset).digest('hex');
  expect(files().filter((file) => !/^(en\/)?(embed\/)?milestones|^cards/.test(file))).toEqual([
    '.nojekyll',
    '404.html',
    '_headers',
    'articles/talks/index.html',
    'articles/talks/text.txt',
    'card.data.en.png',
    'card.data.zh.png',
    'card.en.png',
    'card.method.en.png',
    'card.method.zh.png',
    'card.print.en.png',
    'card.print.zh.png',
    'card.zh.png',
    'data/annotations.jsonld',
    'data/atom.xml',
    'data/calendar.en.ics',
    'data/calendar.zh.ics',
    'data/datapackage.json',
    'data/feed.json',
    'data/hypothesis.en.json',
    'data/hypothesis.zh.json',
    'data/index.html',
    'data/milestones.en.csv',
    'data/milestones.zh.csv',
    'data/reports.en.bib',
    'data/reports.en.csl.json',
    'data/reports.zh.bib',
    'data/reports.zh.csl.json',
    'data/timelinejs.en.json',
    'data/timelinejs.zh.json',
    'embed/index.html',
    'embed/oembed.json',
    'en/articles/talks/index.html',
    'en/data/index.html',
    'en/embed/index.html',
    'en/embed/oembed.json',
    'en/index.html',
    'en/method/index.html',
    'en/print/index.html',
    'index.html',
    'method/index.html',
    'print/index.html',
    'robots.txt',
    'sitemap.xml',
  ]);
  expect(read('en/milestones/talks/index.html')).toContain(
    `<div id="root" data-path="/en/milestones/talks/" data-checked="${checked}"><main>/x/ /en/milestones/talks/</main></div>`,
  );
  expect(read('milestones/old/index.html')).toContain('url=/x/milestones/talks/');
  // What checks a dataset is named where there is an app to check it.
  const early =
    '<script src="/x/assets/theme-1.js" data-checks="/x/assets/checks-1.js /x/assets/edtf-1.js"></script>';
  for (const file of ['index.html', 'en/milestones/talks/index.html', '404.html'])
    expect(read(file)).toContain(early);
  expect(read('milestones/old/index.html')).toContain('<script src="/x/assets/theme-1.js"></script>');
  expect(read('404.html')).toContain(`<div id="root" data-checked="${checked}"><main`);
  expect(files().filter((file) => file.endsWith('.png'))).toHaveLength(18);
});

test('puts retired passages on the pages that their links lead to, and the script only on those pages', async () => {
  const ledger = ['milestone old -> talks', 'passage old.a -> talks.b', 'passage trade.a x 2026-11-23 Why.'];
  await writeSite({ ...source(), ledger: ledger.map((body, at) => `${at + 1} 00000000 ${body}\n`).join('') });
  const script = 'src="/x/assets/moved-1.js"';
  const withScript = files().filter((file) => file.endsWith('.html') && read(file).includes(script));
  expect(withScript.filter((file) => !file.startsWith('en/'))).toEqual([
    'articles/talks/index.html',
    'milestones/old/index.html',
    'milestones/talks/index.html',
    'milestones/trade/index.html',
  ]);
  expect(read('milestones/talks/index.html')).toMatch(/<p id="old\.a".*<\/p><div id="root" data-path/);
  expect(read('milestones/old/index.html')).not.toContain('id="old.a"');
});

test('preloads the main script of each page and its parts: the words of its language and the form of the timeline for the screen', async () => {
  await writeSite(source());
  const named = (file: string): string[] =>
    [...read(file).matchAll(/<link rel="modulepreload"([^>]*) href="\/x\/assets\/(.*?)-1\.js">/g)].map(
      ([, attributes, name]) => `${name}${attributes}`,
    );
  const forms = ['Timeline media="(min-width: 48rem)"', 'vertical media="(max-width: 47.99rem)"'];
  expect(named('milestones/talks/index.html')).toEqual(['index', 'zh', ...forms]);
  expect(named('en/milestones/talks/index.html')).toEqual(['index', 'en', ...forms]);
  // This page has no timeline.
  expect(named('en/method/index.html')).toEqual(['index', 'en']);
  // One page serves all unknown paths, so its language is not known.
  expect(named('404.html')).toEqual(['index', ...forms]);
  expect(named('milestones/old/index.html')).toEqual([]);
});

test('lists every page in the site map, and no other', async () => {
  await writeSite(source());
  const listed = [...read('sitemap.xml').matchAll(/<loc>https:\/\/example\.org\/x\/([^<]*)<\/loc>/g)].map(
    (match) => `${match[1] ?? ''}index.html`,
  );
  const pages = files().filter(
    (file) => file.endsWith('index.html') && !/milestones\/old\/|^(en\/)?embed\//.test(file),
  );
  expect(listed.toSorted()).toEqual(pages);
  expect(read('robots.txt')).toContain('Sitemap: https://example.org/x/sitemap.xml');
});

test('dates every page of the site map by the last change of the data, if one is known', async () => {
  await writeSite(source());
  const pages = read('sitemap.xml').split('<url>').slice(1);
  expect(pages.filter((page) => !page.includes(`<lastmod>${CHANGES[0]?.date}</lastmod>`))).toEqual([]);
  await writeSite({ ...source(), changes: '[]' });
  expect(read('sitemap.xml')).not.toContain('lastmod');
});

test('lists the files to take away with their sizes and hashes, and those of feeds in the head of every page', async () => {
  mkdirSync(path.join(outDir, 'data'));
  writeFileSync(path.join(outDir, 'data', 'partnership.json'), source().dataset);
  await writeSite(source());
  const { resources } = JSON.parse(read('data/datapackage.json'));
  const listed = resources.map(({ path: name }: { path: string }) => `data/${name}`);
  const others = ['data/datapackage.json', 'data/index.html'];
  expect(listed.toSorted()).toEqual(
    files().filter((file) => file.startsWith('data/') && !others.includes(file)),
  );
  for (const { path: name, format, bytes, hash } of resources) {
    expect(name).toMatch(new RegExp(`\\.${format}$`));
    const content = readFileSync(path.join(outDir, 'data', name));
    expect(bytes).toBe(content.length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
  }
  for (const page of ['index.html', 'en/milestones/talks/index.html'])
    expect(
      [...read(page).matchAll(/<link rel="alternate" type="([^"]*)"[^>]* href="([^"]*)">/g)].map((match) =>
        match.slice(1),
      ),
    ).toEqual([
      ['application/atom+xml', 'https://example.org/x/data/atom.xml'],
      ['application/feed+json', 'https://example.org/x/data/feed.json'],
    ]);
});

test('without a change writes no feed and names none', async () => {
  await writeSite({ ...source(), changes: '[]' });
  expect(files().filter((file) => /atom|feed/.test(file))).toEqual([]);
  expect(read('index.html')).not.toContain('application/atom+xml');
});

test('gives every file to take away the type that its table says, in the headers of a host too', async () => {
  await writeSite(source());
  const rules = read('_headers').split('\n\n');
  for (const file of DATA_FILES) {
    for (const locale of LOCALES) {
      const name = `data/${nameOf(file, locale)}`;
      expect(contentType(name), name).toBe(`${file.mediaType}; charset=utf-8`);
      if (!file.write) continue;
      const own = rules.filter((rule) => rule.startsWith(`/x/${name}\n`));
      expect(own, name).toEqual([expect.stringContaining(`\n  Content-Type: ${contentType(name)}`)]);
    }
  }
});

test('fails and names the place of a cell that a spreadsheet would run', async () => {
  const [first, ...rest] = SAMPLE.milestones;
  const milestones = [{ ...first, title: { zh: '=1+1', en: 'x' } }, ...rest];
  const dataset = JSON.stringify({ ...SAMPLE, milestones });
  await expect(writeSite({ ...source(), dataset })).rejects.toThrow(
    /^data\/milestones\.zh\.csv cannot be written: [^]*\ntalks, title: =1\+1$/,
  );
});

test('writes no site map without an origin', async () => {
  await writeSite({ ...source(), origin: null });
  expect(files()).not.toContain('sitemap.xml');
  expect(read('robots.txt')).not.toContain('Sitemap');
});

test('writes the same bytes each time', async () => {
  await writeSite(source());
  const first = files().map((file) => readFileSync(path.join(outDir, file)));
  await writeSite(source());
  expect(files().map((file) => readFileSync(path.join(outDir, file)))).toEqual(first);
});
