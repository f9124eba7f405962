import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { cardFileOf } from '../../share/card-file';
import { EMBED_HEIGHT, EMBED_WIDTH, embedFrame, embedPath } from '../../share/embed-code';
import { pageTitle } from '../../share/page-title';
import type { Address } from '../../state/route/route';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/card';
import { addressOf, pageAddress, type Site } from '../host/site';
import { tag } from '../pages/html';

/** The file of a page's embed, below the base. */
export function embedFileOf(page: Address): string {
  return `${embedPath(page).slice(1)}index.html`;
}

/** The file that describes the embed of a page. */
export function oembedFileOf(page: Address): string {
  return `${embedPath(page).slice(1)}oembed.json`;
}

/** The link by which sites find the embed of a page. Nothing without an origin: they want absolute addresses. */
export function discovery(site: Site, page: Address, title: string): string[] {
  if (site.origin === null) return [];
  const href = addressOf(site, oembedFileOf(page));
  return [tag('link', { rel: 'alternate', type: 'application/json+oembed', href, title })];
}

/**
 * The description by oEmbed 1.0 (oembed.com), for a page that has an embed of its own. A file cannot obey the width that a site
 * asks for, so it is one that fits all. Some sites drop everything but the frame.
 */
export function oembedJson(index: DatasetIndex, page: Address, site: Site): string {
  const title = pageTitle(index, page);
  const { locale } = page;
  const embedded = { url: addressOf(site, embedPath(page).slice(1)), title, height: EMBED_HEIGHT };
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      provider_name: index.dataset.title[locale],
      provider_url: pageAddress(site, { locale, route: { kind: 'whole' } }),
      cache_age: 86_400,
      html: embedFrame(embedded, String(EMBED_WIDTH)),
      width: EMBED_WIDTH,
      height: EMBED_HEIGHT,
      thumbnail_url: addressOf(site, cardFileOf(page)),
      thumbnail_width: CARD_WIDTH,
      thumbnail_height: CARD_HEIGHT,
    },
    null,
    2,
  )}\n`;
}
