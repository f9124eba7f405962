import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import { SITE_WORDS } from '../../i18n/site-words';
import { dateOf, headlineOf, pageTitle } from '../../share/page-title';
import type { Address } from '../../state/route/route';
import { CARD_HEIGHT, CARD_WIDTH } from '../cards/card';
import { element, jsonForScript, tag } from './html';
import { linkedDataOf } from './linked-data';
import { alternatesOf, cardFileOf } from './pages';
import { addressOf, pageAddress, type Site } from '../host/site';

const OG_LOCALE: Record<Locale, string> = { zh: 'zh_CN', en: 'en_US' };
/** The language of the `x-default` page: shown when the reader's language is unknown. */
const DEFAULT_LOCALE: Locale = 'zh';

export type Head = ReturnType<typeof headOf>;

/** What a page tells search engines and link previews about itself. */
export function headOf(index: DatasetIndex, page: Address, site: Site) {
  const { locale, route } = page;
  return {
    title: pageTitle(index, page),
    description: descriptionOf(index, page),
    canonical: pageAddress(site, page),
    alternates: [
      ...alternatesOf(page).map((other) => ({
        hreflang: LANG[other.locale],
        href: pageAddress(site, other),
      })),
      { hreflang: 'x-default', href: pageAddress(site, { locale: DEFAULT_LOCALE, route }) },
    ],
    image: addressOf(site, cardFileOf(page)),
    ogType: route.kind === 'whole' ? 'website' : 'article',
    locale,
    siteName: index.dataset.title[locale],
    dataset: `${site.base}data/partnership.json`,
    linkedData: linkedDataOf(index, page, site),
  };
}

function descriptionOf({ dataset, milestone, article }: DatasetIndex, { locale, route }: Address): string {
  const dek = dataset.dek[locale];
  switch (route.kind) {
    case 'milestone':
      return milestone.get(route.id)?.summary[locale] ?? dek;
    case 'article': {
      const found = article.get(route.id);
      if (!found) return dek;
      const publisher = found.publisher[locale];
      return SITE_WORDS[locale].articleDescription(
        publisher,
        dateOf(found, locale),
        headlineOf(found, locale),
      );
    }
    case 'method':
      return SITE_WORDS[locale].methodDescription;
    case 'print':
      return SITE_WORDS[locale].printDescription;
    case 'whole':
    case 'unknown':
      return dek;
  }
}

/** The elements of the head as HTML. */
export function headHtml(head: Head): string[] {
  const meta = (property: string, content: string): string => tag('meta', { property, content });
  return [
    element('title', {}, head.title),
    tag('meta', { name: 'description', content: head.description }),
    tag('link', { rel: 'canonical', href: head.canonical }),
    ...head.alternates.map(({ hreflang, href }) => tag('link', { rel: 'alternate', hreflang, href })),
    meta('og:title', head.title),
    meta('og:description', head.description),
    meta('og:url', head.canonical),
    meta('og:type', head.ogType),
    meta('og:site_name', head.siteName),
    meta('og:locale', OG_LOCALE[head.locale]),
    meta('og:image', head.image),
    meta('og:image:type', 'image/png'),
    meta('og:image:width', String(CARD_WIDTH)),
    meta('og:image:height', String(CARD_HEIGHT)),
    meta('og:image:alt', head.title),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    // Without `crossorigin` the browser would not use the preloaded response for `fetch`, and would ask twice.
    tag('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: head.dataset }),
    ...(head.linkedData === null
      ? []
      : [`<script type="application/ld+json">${jsonForScript(head.linkedData)}</script>`]),
  ];
}
