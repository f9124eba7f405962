import type { Article, Locale, Passage } from '../dataset/model/schema';
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
 * A quotation with its source, for pasting elsewhere: `“…”（《题名》，媒体，日期；链接）`. The quoted words are exactly
 * those of the article, inner quotation marks included.
 */
export function quoteText({ passage, article, url }: Quoted, locale: Locale): Required<Copied> {
  const headline = headlineOf(article, 'zh');
  // A report without a printed date is cited without one.
  const source = [article.publisher[locale], dateOf(article, locale)].filter((part) => part !== null);
  const compose = (text: (raw: string) => string, link: string, headed: (raw: string) => string): string =>
    locale === 'zh'
      ? `“${text(passage.quote)}”（《${headed(headline)}》，${text(source.join('，'))}；${link}）`
      : `“${text(passage.quote)}” [our translation: “${text(passage.gloss.en)}”] (“${headed(headline)}”, ${text(source.join(', '))}; ${link})`;
  const plain = (raw: string): string => raw;
  const safeUrl = escapeHtml(url);
  return {
    plain: compose(plain, url, plain),
    html: `<p>${compose(escapeHtml, `<a href="${safeUrl}">${safeUrl}</a>`, escapeHtml)}</p>`,
  };
}
