import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indexDataset } from '../dataset/placing/index-dataset';
import { parseLedger } from '../dataset/model/ledger';
import { parseDataset } from '../dataset/load/parse-dataset';
import type { Published } from '../dataset/load/published-query';
import { parseChanges } from '../dataset/model/changes';
import type { DatasetIndex } from '../dataset/model/dataset-index';
import { LANG } from '../i18n/page-words';
import { SITE_WORDS } from '../i18n/site-words';
import { cardFileOf } from '../share/card-file';
import { type Address, formatPath, isSide } from '../state/route/route';
import { cardsOf } from './cards/card-of';
import { drawCards } from './cards/draw-cards';
import { dataFiles, feedLinks } from './data-files';
import { embedFiles } from './embed/embed-pages';
import { articleTexts } from './pages/article-texts';
import { headHtml } from './pages/head';
import { parsePalette } from './cards/palette';
import { element } from './pages/html';
import { fileOf, pagesOf, robotsTxt, sitemapXml } from './pages/pages';
import { type Parts, partLinks } from './pages/parts';
import { blockingScript, notFoundPage, retiredPages, scriptTag } from './pages/plain-pages';
import { retiredHtml, retiredPassages } from './pages/retired-passages';
import { headersFile } from './host/security';
import type { Site } from './host/site';
import { type Filling, fillTemplate } from './pages/template';

export interface SiteSource extends Site {
  /** The folder of the built client. Its index.html is overwritten with the page of the whole timeline. */
  readonly outDir: string;
  readonly template: string;
  /** Text of the dataset file, as it is served. */
  readonly dataset: string;
  /** Text of `changes.json`. */
  readonly changes: string;
  /** Text of the ledger of every id ever published. */
  readonly ledger: string;
  /** Text of tokens.css, for the colours of the cards. */
  readonly theme: string;
  /** The built `moved.ts`, below `outDir`. */
  readonly movedScript: string;
  /** The built `early-choices.ts`, below `outDir`. It imports nothing, so it can be a classic script. */
  readonly themeScript: string;
  /** The built script and style sheet of embeds, below `outDir`. The script is classic too. */
  readonly embedScript: string;
  readonly embedStyle: string;
  /** Scripts that a first view loads beside the main script of the template. */
  readonly parts: Parts;
  readonly renderPage: (
    index: DatasetIndex,
    path: string,
    base: string,
    published: Published,
  ) => Promise<string>;
}

/** A line for readers whose browser runs no scripts, or did not get them. */
const WITHOUT_SCRIPTS = 'hidden px-4 py-2 noscript:block print:hidden sm:px-10';

/**
 * Writes everything that a static host serves beside the client's files: a page and a card per address, the plain text of
 * each report, pages of retired ids, embeds, 404, robots, site map and headers. The same input gives the same bytes.
 */
export async function writeSite(source: SiteSource): Promise<void> {
  const dataset = parseDataset(source.dataset);
  const checked = createHash('sha256').update(source.dataset).digest('hex');
  const index = indexDataset(dataset);
  const palette = parsePalette(source.theme);
  const pages = pagesOf(dataset);

  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    const at = path.join(source.outDir, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, content);
  };
  const checks = source.parts.checks.map((file) => source.base + file).join(' ');
  const writePage = async (file: string, filling: Filling): Promise<void> => {
    // This script comes first, so that the theme is set before the page paints.
    const head = [
      blockingScript(source.themeScript, source, filling.app ? { 'data-checks': checks } : {}),
      ...filling.head,
    ];
    const html = fillTemplate(source.template, { ...filling, head, ...(filling.app ? { checked } : {}) });
    await write(file, html);
  };

  const changes = parseChanges(source.changes);
  const served = (name: string): string | null => {
    const at = path.join(source.outDir, 'data', name);
    return existsSync(at) ? readFileSync(at, 'utf8') : null;
  };
  const { files, published } = dataFiles(index, changes, source, served);
  for (const { name, text } of files) await write(`data/${name}`, text);

  const ledger = parseLedger(source.ledger);
  const passages = retiredPassages(ledger, dataset);
  const withRetired = (page: Address, filling: Filling): Filling => {
    const before = retiredHtml(passages, page, source);
    if (before === '') return filling;
    return {
      ...filling,
      before: `${filling.before ?? ''}${before}`,
      head: [...filling.head, scriptTag(source.movedScript, source)],
    };
  };

  for (const page of pages) {
    const appPath = formatPath(page);
    const filling = {
      lang: LANG[page.locale],
      head: [
        ...headHtml(index, page, source, changes[0]?.date),
        ...feedLinks(published, page.locale, source),
        ...partLinks(source.parts, [page.locale], source, !isSide(page.route)),
      ],
      before: element('p', { class: WITHOUT_SCRIPTS }, SITE_WORDS[page.locale].withoutScripts),
      body: await source.renderPage(index, appPath, source.base, published),
      path: appPath,
      app: true,
    };
    await writePage(fileOf(page), withRetired(page, filling));
  }
  for (const { page, filling } of retiredPages(ledger, dataset, source, source.movedScript)) {
    // A withdrawn milestone keeps its passages on its page. Those of a moved one are on the page of its successor.
    await writePage(fileOf(page), page.route.kind === 'milestone' ? withRetired(page, filling) : filling);
  }
  const notFound = notFoundPage(source);
  // The language depends on the unknown path, so no dictionary is preloaded.
  const links = partLinks(source.parts, [], source, true);
  await writePage('404.html', { ...notFound, head: [...notFound.head, ...links] });

  for (const { file, text } of articleTexts(dataset.articles)) await write(file, text);
  const cardOf = cardsOf(index, palette);
  const { embedScript: script, embedStyle: style } = source;
  for (const { file, content } of embedFiles({ index, site: source, cardOf, script, style }, ledger)) {
    await write(file, content);
  }
  const cards = pages.map((page) => ({ file: cardFileOf(page), card: cardOf(page) }));
  await drawCards(cards, write);
  await write('robots.txt', robotsTxt(source));
  // GitHub Pages would otherwise run the site through Jekyll, which drops files such as `_headers`.
  await write('.nojekyll', '');
  if (source.origin !== null) await write('sitemap.xml', sitemapXml(pages, source, changes[0]?.date));
  await write('_headers', headersFile(source.base, await filesBelow(source.outDir)));
}

/** Paths of files, with slashes on every system. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}
