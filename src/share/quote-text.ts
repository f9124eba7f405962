import type { Article, Locale, Passage } from '../dataset/model/schema';
import { isTranslated } from '../dataset/text/languages';
import type { Copied } from './copy';
import { escapeHtml } from './escape-html';
import { dateOf, headlineOf } from './article-names';

interface Quoted {
  readonly passage: Passage;
  readonly article: Article;
  /** The address that shows the passage. */
  readonly url: string;
}

/**
 * A quotation with its source, for pasting elsewhere: `“…”（《题名》，媒体，日期）`, and the link on a line of its own, because chats take
 * a bracket after an address for a part of it. The quoted words are exactly those of the article, inner quotation marks included.
 */
export function quoteText({ passage, article, url }: Quoted, locale: Locale): Required<Copied> {
  const headline = headlineOf(article, 'zh');
  // A report without a printed date is cited without one.
  const source = [article.publisher[locale], dateOf(article, locale)].filter((part) => part !== null);
  const translation = (text: (raw: string) => string): string =>
    isTranslated(passage) ? `[our translation: “${text(passage.gloss.en)}”] ` : '';
  const compose = (text: (raw: string) => string): string =>
    locale === 'zh'
      ? `“${text(passage.quote)}”（《${text(headline)}》，${text(source.join('，'))}）`
      : `“${text(passage.quote)}” ${translation(text)}(“${text(headline)}”, ${text(source.join(', '))})`;
  const safeUrl = escapeHtml(url);
  return {
    plain: `${compose((raw) => raw)}\n${url}`,
    html: `<p>${compose(escapeHtml)}<br><a href="${safeUrl}">${safeUrl}</a></p>`,
  };
}
