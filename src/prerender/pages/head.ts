import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale } from '../../dataset/model/schema';
import { catalogueLanguage, LANG } from '../../i18n/page-words';
import { SITE_LOCALES, STORY } from '../../state/route/story';
import { SITE_WORDS } from '../../i18n/site-words';
import { dateOf, headlineOf, textFileOf } from '../../share/article-names';
import { cardFileOf } from '../../share/card-file';
import { pageTitle } from '../../share/page-title';
import { ownDataPath } from '../../state/route/page';
import type { Address } from '../../state/route/route';
import { isIsoDate } from '../../time/edtf';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/card';
import { discovery } from '../embed/oembed';
import { addressOf, pageAddress, type Site } from '../host/site';
import { element, jsonForScript, tag } from './html';
import { linkedDataOf } from './linked-data';
import { alternatesOf } from './pages';

const OG_LOCALE: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };

function meta(property: string, content: string): string {
  return tag('meta', { property, content });
}

function named(name: string, content: string): string {
  return tag('meta', { name, content });
}

/**
 * What a page tells search engines and link previews about itself: the elements of its head.
 * @param modified when the dataset last changed.
 */
export function headHtml(index: DatasetIndex, page: Address, site: Site, modified?: string): string[] {
  const { locale, route } = page;
  const title = pageTitle(index, page);
  const description = descriptionOf(index, page);
  const address = pageAddress(site, page);
  const dataset = ownDataPath(site.base);
  const linkedData = linkedDataOf(index, page, site, modified);
  const alternate = (hreflang: string, other: Address): string =>
    tag('link', { rel: 'alternate', hreflang, href: pageAddress(site, other) });
  const image = addressOf(site, cardFileOf(page));
  return [
    element('title', {}, title),
    named('description', description),
    tag('link', { rel: 'canonical', href: address }),
    ...discovery(site, page, title),
    ...alternatesOf(page).map((other) => alternate(LANG[other.locale], other)),
    alternate('x-default', { locale: STORY.locale, route }),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', address),
    meta('og:type', route.kind === 'whole' ? 'website' : 'article'),
    meta('og:site_name', index.dataset.title[locale]),
    meta('og:locale', OG_LOCALE[locale]),
    ...SITE_LOCALES.filter((other) => other !== locale).map((other) =>
      meta('og:locale:alternate', OG_LOCALE[other]),
    ),
    meta('og:image', image),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(CARD_WIDTH)),
    meta('og:image:height', String(CARD_HEIGHT)),
    meta('og:image:alt', title),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', description),
    named('twitter:image', image),
    named('twitter:image:alt', title),
    ...reportTags(index, page, site),
    // Without `crossorigin` the browser would not use the preloaded response for `fetch`, and would ask twice.
    tag('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: dataset }),
    ...(linkedData ? [`<script type="application/ld+json">${jsonForScript(linkedData)}</script>`] : []),
  ];
}

/**
 * What reference managers read on the page of a report: Zotero takes it for a newspaper article by `z:itemType`, which outranks its
 * guesses. What the report does not print is left out. The plain text is for programs that annotate it.
 */
function reportTags({ article, dataset }: DatasetIndex, { route }: Address, site: Site): string[] {
  const found = route.kind === 'article' ? article.get(route.id) : undefined;
  if (!found) return [];
  return [
    named('z:itemType', 'newspaperArticle'),
    named('citation_title', headlineOf(found, 'zh')),
    named('prism.publicationName', found.publisher.zh),
    ...(isIsoDate(found.date) ? [meta('article:published_time', found.date)] : []),
    named('citation_language', catalogueLanguage(found.language ?? dataset.language)),
    tag('link', { rel: 'alternate', type: 'text/plain', href: addressOf(site, textFileOf(found.id)) }),
  ];
}

function descriptionOf({ dataset, milestone, article }: DatasetIndex, { locale, route }: Address): string {
  const words = SITE_WORDS[locale];
  const dek = dataset.dek[locale];
  switch (route.kind) {
    case 'milestone':
      return milestone.get(route.id)?.summary[locale] ?? dek;
    case 'article': {
      const found = article.get(route.id);
      if (!found) return dek;
      const publisher = found.publisher[locale];
      return words.articleDescription(publisher, dateOf(found, locale), headlineOf(found, locale));
    }
    case 'method':
      return words.methodDescription;
    case 'print':
      return words.printDescription;
    case 'data':
      return words.dataDescription;
    case 'whole':
    case 'unknown':
      return dek;
  }
}
