import { SITE_LOCALES } from '../../state/route/story';
import type { Dataset } from '../../dataset/model/schema';
import { type Address, formatPath, type Route, SIDE_KINDS } from '../../state/route/route';
import { LANG } from '../../i18n/page-words';
import { escapeHtml } from '../../share/escape-html';
import { addressOf, pageAddress, type Site } from '../host/site';

/** Every page of the dataset, the language of the root first: the whole timeline, the side pages, each milestone, each article. */
export function pagesOf(dataset: Dataset): Address[] {
  const routes: Route[] = [
    { kind: 'whole' },
    ...SIDE_KINDS.map((kind) => ({ kind })),
    ...dataset.milestones.map(({ id }) => ({ kind: 'milestone' as const, id })),
    ...dataset.articles.map(({ id }) => ({ kind: 'article' as const, id })),
  ];
  return SITE_LOCALES.flatMap((locale) => routes.map((route) => ({ locale, route })));
}

/** The same page in every language, its own included. */
export function alternatesOf({ route }: Address): Address[] {
  return SITE_LOCALES.map((locale) => ({ locale, route }));
}

/** The file a static host serves for a page: `/en/milestones/talks/` -> `en/milestones/talks/index.html`. */
export function fileOf(page: Address): string {
  return `${formatPath(page).slice(1)}index.html`;
}

/**
 * Every page with its translations. The site must have an origin, because a site map holds absolute addresses.
 * @param modified when the data last changed: each page shows some of it.
 */
export function sitemapXml(pages: readonly Address[], site: Site, modified?: string): string {
  const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
  const entries = pages.map((page) => {
    const links = alternatesOf(page).map(
      (other) =>
        `<xhtml:link rel="alternate" hreflang="${LANG[other.locale]}" href="${escapeHtml(pageAddress(site, other))}"/>`,
    );
    return `<url><loc>${escapeHtml(pageAddress(site, page))}</loc>${lastmod}${links.join('')}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

export function robotsTxt(site: Site): string {
  const sitemap = site.origin === null ? [] : [`Sitemap: ${addressOf(site, 'sitemap.xml')}`];
  return ['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n');
}
