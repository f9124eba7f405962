import type { Article, DatasetHead, Locale } from '../../dataset/model/schema';
import { catalogueLanguage, LANG } from '../../i18n/page-words';
import type { CiteWords } from '../../i18n/zh/on-demand';
import { headlineOf } from '../article-names';
import { type CslItem, cslDate } from './csl-item';

/** What a citation of a page needs. */
export interface CitedPage {
  /** The title of the milestone or report; `null` for the whole timeline. */
  readonly title: string | null;
  /** Unique among pages: the path without the language. */
  readonly id: string;
  readonly url: string;
  /** The day of access, in EDTF. */
  readonly accessed: string;
}

/**
 * The citation of a page of the timeline: a version of the data, read on a day. It has no author and no day of
 * publication.
 */
export function pageItem(
  { title, id, url, accessed }: CitedPage,
  dataset: DatasetHead,
  locale: Locale,
  words: CiteWords,
): CslItem {
  const site = dataset.title[locale];
  return {
    id: [dataset.id, id, locale].filter(Boolean).join('-'),
    type: 'webpage',
    title: words.version(title === null ? site : words.of(title, site), dataset.version),
    accessed: cslDate(accessed),
    URL: url,
    version: dataset.version,
    language: catalogueLanguage(LANG[locale]),
  };
}

/**
 * The citation of a report. It has only what is printed with the report: headline, publisher and the date of the
 * dateline. The note says what is missing.
 */
export function reportItem(article: Article, dataset: DatasetHead, words: CiteWords): CslItem {
  const dateline = article.blocks.find(({ kind }) => kind === 'dateline')?.text;
  return {
    id: `${dataset.id}-report-${article.id}`,
    type: 'article-newspaper',
    title: headlineOf(article, 'zh'),
    'container-title': article.publisher.zh,
    ...(article.date === null ? {} : { issued: cslDate(article.date) }),
    ...(article.url === undefined ? {} : { URL: article.url }),
    language: catalogueLanguage(article.language ?? dataset.language),
    note: [...dateNote(article.date, dateline, words), words.unknown].join(words.gap),
  };
}

/** Says that the year of the date was derived, unless the dateline prints it. */
function dateNote(date: string | null, dateline: string | undefined, words: CiteWords): string[] {
  if (date === null) return [words.undated];
  return dateline === undefined || dateline.includes(date.slice(0, 4)) ? [] : [words.yearless(dateline)];
}
