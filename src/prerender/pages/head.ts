import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Locale, Passage } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { dateOf, headlineOf } from '../../share/article-names';
import { pageTitle } from '../../share/page-title';
import type { Address } from '../../state/route/route';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/card';
import { addressOf, pageAddress, type Site } from '../host/site';
import { element, jsonForScript, tag } from './html';
import { alternatesOf, cardFileOf } from './pages';

const OG_LOCALE: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };
/** The language of the `x-default` page: shown when the reader's language is unknown. */
const DEFAULT_LOCALE: Locale = 'zh';

/** What a page tells search engines and link previews about itself: the elements of its head. */
export function headHtml(index: DatasetIndex, page: Address, site: Site): string[] {
  const { locale, route } = page;
  const title = pageTitle(index, page);
  const description = descriptionOf(index, page);
  const address = pageAddress(site, page);
  const dataset = `${site.base}data/partnership.json`;
  const linkedData = linkedDataOf(index, page, site);
  const alternate = (hreflang: string, other: Address): string =>
    tag('link', { rel: 'alternate', hreflang, href: pageAddress(site, other) });
  const meta = (property: string, content: string): string => tag('meta', { property, content });
  return [
    element('title', {}, title),
    tag('meta', { name: 'description', content: description }),
    tag('link', { rel: 'canonical', href: address }),
    ...alternatesOf(page).map((other) => alternate(LANG[other.locale], other)),
    alternate('x-default', { locale: DEFAULT_LOCALE, route }),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', address),
    meta('og:type', route.kind === 'whole' ? 'website' : 'article'),
    meta('og:site_name', index.dataset.title[locale]),
    meta('og:locale', OG_LOCALE[locale]),
    meta('og:image', addressOf(site, cardFileOf(page))),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(CARD_WIDTH)),
    meta('og:image:height', String(CARD_HEIGHT)),
    meta('og:image:alt', title),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    // Without `crossorigin` the browser would not use the preloaded response for `fetch`, and would ask twice.
    tag('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: dataset }),
    ...(linkedData ? [`<script type="application/ld+json">${jsonForScript(linkedData)}</script>`] : []),
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

/**
 * schema.org data about what the page shows: the report on an article's page, the quotations on a milestone's page.
 * It has no `Event`, because search engines take events for something to buy tickets for. `null` for other pages.
 */
function linkedDataOf(index: DatasetIndex, { locale, route }: Address, site: Site): object | null {
  const context = { '@context': 'https://schema.org' };
  const article = route.kind === 'article' ? index.article.get(route.id) : undefined;
  if (article) return { ...context, ...reportOf(article, locale) };
  const passages = route.kind === 'milestone' ? (index.milestone.get(route.id)?.passages ?? []) : [];
  if (passages.length === 0) return null;
  return { ...context, '@graph': passages.map((passage) => quotationOf(index, passage, locale, site)) };
}

function reportOf(article: Article, locale: Locale): object {
  return {
    '@type': 'NewsArticle',
    headline: headlineOf(article, 'zh'),
    inLanguage: LANG.zh,
    ...(article.date === null ? {} : { datePublished: article.date }),
    publisher: { '@type': 'Organization', name: article.publisher[locale] },
  };
}

function quotationOf(index: DatasetIndex, passage: Passage, locale: Locale, site: Site): object {
  // The first speaker of a dataset is the narration, which is not a person.
  const narration = index.dataset.speakers[0]?.id;
  const speaker = passage.speaker === narration ? undefined : index.speaker.get(passage.speaker);
  return {
    '@type': 'Quotation',
    text: passage.quote,
    inLanguage: LANG.zh,
    ...(speaker ? { spokenByCharacter: { '@type': 'Person', name: speaker.name[locale] } } : {}),
    // The address alone: the headline of this report may not be on the page, which shows one report at a time.
    isPartOf: {
      '@type': 'NewsArticle',
      url: pageAddress(site, { locale, route: { kind: 'article', id: passage.article } }),
    },
  };
}
