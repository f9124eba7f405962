import type { Article, DatasetHead, Locale } from '../../dataset/model/schema';
import type { CiteWords } from '../../i18n/zh/dataset';
import { type CslItem, cslDate } from './csl-item';

/** What a milestone's or a report's page is cited by. */
export interface CitedPage {
  /** Of the milestone or the report; `null` for the page of the whole. */
  readonly title: string | null;
  /** Tells it from every other page: its path, without the language. */
  readonly id: string;
  readonly url: string;
  /** EDTF day. */
  readonly accessed: string;
}

/**
 * A page of the timeline. It has no author and no day of publication to name: what is cited is a version of the data,
 * read on a day.
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
    language: locale === 'zh' ? 'zh-CN' : 'en',
  };
}

/**
 * A report, by what is printed with it and nothing else: headline, publisher and the date of its dateline. What the
 * printed page leaves open is said in the note.
 */
export function reportItem(article: Article, dataset: DatasetHead, words: CiteWords): CslItem {
  const printed = (kind: 'headline' | 'dateline'): string | undefined =>
    article.blocks.find((block) => block.kind === kind)?.text;
  return {
    id: `${dataset.id}-report-${article.id}`,
    type: 'article-newspaper',
    title: printed('headline') ?? article.label.zh,
    'container-title': article.publisher.zh,
    ...(article.date === null ? {} : { issued: cslDate(article.date) }),
    language: 'zh-CN',
    note: [...dateNote(article.date, printed('dateline'), words), words.unknown].join(words.gap),
  };
}

/** Nothing to say where the dateline prints the year itself. */
function dateNote(date: string | null, dateline: string | undefined, words: CiteWords): string[] {
  if (date === null) return [words.undated];
  return dateline === undefined || dateline.includes(date.slice(0, 4)) ? [] : [words.yearless(dateline)];
}
