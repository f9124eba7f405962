import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Locale, Passage } from '../../dataset/model/schema';
import { LANG } from '../../i18n/page-words';
import type { Address } from '../../state/route/route';
import { pageAddress, type Site } from '../host/site';

/**
 * schema.org, and only what the page shows: the report on an article's page, the quotations on a milestone's.
 * No `Event`: search engines offer tickets for those. `null` where there is nothing to say.
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
  const headline = article.blocks.find((block) => block.kind === 'headline');
  return {
    '@type': 'NewsArticle',
    ...(headline ? { headline: headline.text } : {}),
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
  // The first speaker of a dataset is the report itself: nobody's name belongs under its words.
  const narration = index.dataset.speakers[0]?.id;
  const speaker = passage.speaker === narration ? undefined : index.speaker.get(passage.speaker);
  return {
    '@type': 'Quotation',
    text: passage.quote,
    inLanguage: LANG.zh,
    ...(speaker ? { spokenByCharacter: { '@type': 'Person', name: speaker.name[locale] } } : {}),
    // By its address alone: the page shows one report at a time, so another's headline may not be on it.
    isPartOf: {
      '@type': 'NewsArticle',
      url: pageAddress(site, { locale, route: { kind: 'article', id: passage.article } }),
    },
  };
}
