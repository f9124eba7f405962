import { LANG } from '../../i18n/page-words';
import { escapeHtml } from '../../share/escape-html';
import type { Address } from '../../state/route/route';
import { alternatesOf } from './pages';
import { addressOf, pageAddress, type Site } from '../host/site';

/** Every page with its translations. Only for a known origin: a site map must hold absolute addresses. */
export function sitemapXml(pages: readonly Address[], site: Site & { origin: string }): string {
  const entries = pages.map((page) => {
    const links = alternatesOf(page).map(
      (other) =>
        `<xhtml:link rel="alternate" hreflang="${LANG[other.locale]}" href="${escapeHtml(pageAddress(site, other))}"/>`,
    );
    return `<url><loc>${escapeHtml(pageAddress(site, page))}</loc>${links.join('')}</url>`;
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
