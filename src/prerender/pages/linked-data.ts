import { max, min } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article, Locale, Passage } from '../../dataset/model/schema';
import { languageOf } from '../../dataset/text/languages';
import { LANG } from '../../i18n/page-words';
import { headlineOf } from '../../share/article-names';
import { DATA_FILES, nameOf } from '../../share/exports/files';
import type { Address } from '../../state/route/route';
import { isIsoDate, parseEdtf } from '../../time/edtf';
import { addressOf, pageAddress, type Site } from '../host/site';

/**
 * schema.org data about what the page shows: on the home page the dataset and where its milestones are, on an article's page
 * the report, on a milestone's page the quotations. `null` for other pages. Each of its words stands on the page.
 * It has no `Event`, because search engines take events for something to buy tickets for.
 * @param modified when the dataset last changed.
 */
export function linkedDataOf(
  index: DatasetIndex,
  page: Address,
  site: Site,
  modified?: string,
): object | null {
  const context = { '@context': 'https://schema.org' };
  const { locale, route } = page;
  switch (route.kind) {
    case 'whole':
      return {
        ...context,
        '@graph': [datasetOf(index, page, site, modified), ...milestoneList(index, locale, site)],
      };
    case 'article': {
      const article = index.article.get(route.id);
      return article ? { ...context, ...reportPage(article, index, page, site) } : null;
    }
    case 'milestone': {
      const passages = index.milestone.get(route.id)?.passages ?? [];
      if (passages.length === 0) return null;
      return { ...context, '@graph': passages.map((passage) => quotationOf(index, passage, locale, site)) };
    }
    default:
      return null;
  }
}

function datasetOf(index: DatasetIndex, page: Address, site: Site, modified: string | undefined): object {
  const { title, dek, version } = index.dataset;
  const years = yearsOf(index);
  return {
    '@type': 'Dataset',
    name: title[page.locale],
    description: dek[page.locale],
    url: pageAddress(site, page),
    version,
    ...(modified === undefined ? {} : { dateModified: modified }),
    inLanguage: Object.values(LANG),
    ...(years === null ? {} : { temporalCoverage: years }),
    distribution: DATA_FILES.filter(({ words }) => words === 'dataset' || words === 'milestones').map(
      (file) => ({
        '@type': 'DataDownload',
        encodingFormat: file.mediaType,
        contentUrl: addressOf(site, `data/${nameOf(file, page.locale)}`),
      }),
    ),
  };
}

/** From the first year to the last one that a date names: `1996/2030`. `null` if there is no date. */
function yearsOf({ milestones }: DatasetIndex): string | null {
  const years = Array.from(milestones).flatMap(({ when }) => {
    const { start = null, end = null } = parseEdtf(when.edtf) ?? {};
    return [start, end].flatMap((date) => date?.year ?? []);
  });
  const [first, last] = [min(years), max(years)];
  if (first === undefined || last === undefined) return null;
  return [first, last]
    .map((year) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`)
    .join('/');
}

/** Where each milestone is, in reading order. None for a dense dataset: its home page lists no milestones either. */
function milestoneList({ dense, milestones }: DatasetIndex, locale: Locale, site: Site): object[] {
  if (dense) return [];
  const addresses = Array.from(milestones, ({ id }) =>
    pageAddress(site, { locale, route: { kind: 'milestone', id } }),
  );
  return [
    {
      '@type': 'ItemList',
      numberOfItems: addresses.length,
      itemListElement: addresses.map((url, at) => ({ '@type': 'ListItem', position: at + 1, url })),
    },
  ];
}

/** The page is based on the report and is not the report itself, because somebody else published that. */
function reportPage(article: Article, { dataset }: DatasetIndex, page: Address, site: Site): object {
  return {
    '@type': 'WebPage',
    name: headlineOf(article, page.locale),
    url: pageAddress(site, page),
    inLanguage: LANG[page.locale],
    isBasedOn: {
      '@type': 'NewsArticle',
      headline: headlineOf(article, 'zh'),
      inLanguage: article.language ?? dataset.language,
      ...(isIsoDate(article.date) ? { datePublished: article.date } : {}),
      publisher: { '@type': 'Organization', name: article.publisher[page.locale] },
    },
  };
}

function quotationOf(index: DatasetIndex, passage: Passage, locale: Locale, site: Site): object {
  // The first speaker of a dataset is the narration, which is not a person.
  const narration = index.dataset.speakers[0]?.id;
  const speaker = passage.speaker === narration ? undefined : index.speaker.get(passage.speaker);
  return {
    '@type': 'Quotation',
    text: passage.quote,
    inLanguage: languageOf(index.dataset, passage.article),
    ...(speaker ? { spokenByCharacter: { '@type': 'Person', name: speaker.name[locale] } } : {}),
    // The address alone: the headline of this report may not be on the page, which shows one report at a time.
    isPartOf: {
      '@type': 'NewsArticle',
      url: pageAddress(site, { locale, route: { kind: 'article', id: passage.article } }),
    },
  };
}
