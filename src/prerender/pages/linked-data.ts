import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Locale, Passage } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import { headlineOf } from '../../share/page-title';
import type { Address } from '../../state/route/route';
import { pageAddress, type Site } from '../host/site';

/**
 * schema.org data about what the page shows: the report on an article's page, the quotations on a milestone's page.
 * It has no `Event`, because search engines take events for something to buy tickets for. `null` for other pages.
 */
export function linkedDataOf(index: DatasetIndex, { locale, route }: Address, site: Site): unknown {
  if (route.kind === 'article') {
    const article = index.article.get(route.id);
    return article ? { '@context': 'https://schema.org', ...reportOf(article, locale) } : null;
  }
  if (route.kind === 'milestone') {
    const passages = index.milestone.get(route.id)?.passages ?? [];
    if (passages.length === 0) return null;
    return {
      '@context': 'https://schema.org',
      '@graph': passages.map((passage) => quotationOf(index, passage, locale, site)),
    };
  }
  return null;
}

function reportOf(article: Article, locale: Locale): Record<string, unknown> {
  return {
    '@type': 'NewsArticle',
    headline: headlineOf(article, 'zh'),
    inLanguage: LANG.zh,
    ...(article.date === null ? {} : { datePublished: article.date }),
    publisher: { '@type': 'Organization', name: article.publisher[locale] },
  };
}

function quotationOf(
  index: DatasetIndex,
  passage: Passage,
  locale: Locale,
  site: Site,
): Record<string, unknown> {
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
