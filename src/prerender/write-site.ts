import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indexDataset } from '../dataset/placing/index-dataset';
import { parseLedger } from '../dataset/model/ledger';
import { parseDataset } from '../dataset/load/parse-dataset';
import type { Dataset } from '../dataset/model/schema';
import { LANG } from '../i18n/page-words';
import { type Address, formatPath, isSide } from '../state/route/route';
import { cardOf } from './cards/card-of';
import { drawCards } from './cards/draw-cards';
import { headHtml, headOf } from './pages/head';
import { parsePalette } from './cards/palette';
import { cardFileOf, fileOf, pagesOf } from './pages/pages';
import { type Parts, partLinks } from './pages/parts';
import { blockingScript, notFoundPage, scriptTag } from './pages/plain-pages';
import { retiredPages } from './pages/retired-pages';
import { retiredHtml, retiredPassages } from './pages/retired-passages';
import { forbiddenIn } from './pages/scan-page';
import { headersFile } from './host/security';
import type { Site } from './host/site';
import { robotsTxt, sitemapXml } from './pages/sitemap';
import { type Filling, fillTemplate } from './pages/template';

/** Each element of the head on a line of its own. */
const HEAD_GAP = '\n    ';

export interface SiteSource extends Site {
  /** The built client: index.html stands in it and is overwritten with the page of the whole. */
  readonly outDir: string;
  readonly template: string;
  /** Text of the dataset, as it will be served. */
  readonly dataset: string;
  /** Text of the ledger of every id ever published. */
  readonly ledger: string;
  /** Text of theme.css, for the colours of the cards. */
  readonly theme: string;
  /** The built `moved.ts`, below `outDir`. */
  readonly movedScript: string;
  /** The built `early-theme.ts`, below `outDir`: imports nothing, and so may be a classic script. */
  readonly themeScript: string;
  /** What a first view loads beside the script that the template names. */
  readonly parts: Parts;
  readonly renderPage: (dataset: Dataset, path: string, base: string) => Promise<string>;
}

/**
 * Writes everything a static host serves beside the client's files: a page and a card per link, the pages of
 * retired ids, 404, robots, site map and headers. Same input, same bytes.
 * @throws Error listing every page that holds what the content security policy would block.
 */
export async function writeSite(source: SiteSource): Promise<void> {
  const dataset = parseDataset(source.dataset);
  const checked = createHash('sha256').update(source.dataset).digest('hex');
  const index = indexDataset(dataset);
  const palette = parsePalette(source.theme);
  const site: Site = { base: source.base, origin: source.origin };
  const pages = pagesOf(dataset);
  const faults: string[] = [];

  const keep = async (file: string, content: string | Uint8Array): Promise<void> => {
    const at = path.join(source.outDir, file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, content);
  };
  const keepPage = async (file: string, filling: Filling): Promise<void> => {
    // Before anything that paints.
    const head = [blockingScript(source.themeScript, site), filling.head].join(HEAD_GAP);
    const html = fillTemplate(source.template, { ...filling, head, ...(filling.app ? { checked } : {}) });
    faults.push(...forbiddenIn(html).map((name) => `${file} holds ${name}`));
    await keep(file, html);
  };

  const ledger = parseLedger(source.ledger);
  const passages = retiredPassages(ledger, dataset);
  const withRetired = (page: Address, filling: Filling): Filling => {
    const before = retiredHtml(passages, page, site);
    if (before === '') return filling;
    return { ...filling, before, head: `${filling.head}${HEAD_GAP}${scriptTag(source.movedScript, site)}` };
  };

  for (const page of pages) {
    const appPath = formatPath(page);
    const filling = {
      lang: LANG[page.locale],
      head: [
        headHtml(headOf(index, page, site)),
        ...partLinks(source.parts, [page.locale], site, !isSide(page.route)),
      ].join(HEAD_GAP),
      body: await source.renderPage(dataset, appPath, source.base),
      path: appPath,
      app: true,
    };
    await keepPage(fileOf(page), withRetired(page, filling));
  }
  for (const { page, filling } of retiredPages(ledger, dataset, site, source.movedScript)) {
    // A moved milestone has none: they moved with it.
    await keepPage(fileOf(page), page.route.kind === 'milestone' ? withRetired(page, filling) : filling);
  }
  const notFound = notFoundPage(site);
  // No words: the path, which is not known here, says in which language the app starts.
  const links = partLinks(source.parts, [], site, true);
  await keepPage('404.html', { ...notFound, head: [notFound.head, ...links].join(HEAD_GAP) });
  if (faults.length > 0) throw new Error(faults.join('\n'));

  await drawCards(cardsFor(pages), keep);
  await keep('robots.txt', robotsTxt(site));
  await keep('_headers', headersFile(site.base));
  // GitHub Pages would otherwise run the site through Jekyll, which drops files such as `_headers`.
  await keep('.nojekyll', '');
  const { base, origin } = site;
  if (origin !== null) await keep('sitemap.xml', sitemapXml(pages, { base, origin }));

  function cardsFor(all: readonly Address[]) {
    return all.map((page) => ({ file: cardFileOf(page), card: cardOf(index, page, palette) }));
  }
}
