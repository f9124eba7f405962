import { createHash } from 'node:crypto';
import { articleText } from '../../dataset/text/article-text';
import type { Article } from '../../dataset/model/schema';
import { textFileOf } from '../../share/article-names';

/**
 * The plain text of each article, in which its passages can be found by other programs.
 * @throws Error if a hash of the dataset is not that of the text: a reader who compares them would distrust the words.
 */
export function articleTexts(
  articles: readonly Article[],
): { readonly file: string; readonly text: string }[] {
  return articles.map((article) => {
    const text = articleText(article.blocks);
    const hash = createHash('sha256').update(text).digest('hex');
    if (hash !== article.hash) {
      throw new Error(
        `the dataset says that the text of ${article.id} has the SHA-256 ${article.hash}, but it has ${hash}`,
      );
    }
    return { file: textFileOf(article.id), text };
  });
}
