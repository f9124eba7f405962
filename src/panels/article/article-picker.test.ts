import { expect, test } from 'vitest';
import type { Article } from '../../dataset/model/schema';
import { samplePanels } from '../sample.fixture';
import { findArticles, nameOfArticle } from './ArticlePicker';

const [first] = samplePanels().articles;
if (!first) throw new Error('the sample has no reports');
const articles: Article[] = Array.from({ length: 500 }, (_, i) => ({
  ...first,
  id: `a${i}`,
  label: { zh: `报道${i}`, en: `Report ${i}` },
}));
const ids = (found: readonly Article[]): string[] => found.map(({ id }) => id);

test('finds reports whose name contains the words, in order, at most twenty', () => {
  expect(ids(findArticles(articles, '报道498', 'zh', 0))).toEqual(['a498']);
  expect(ids(findArticles(articles, 'REPORT 49', 'en', 0)).slice(0, 3)).toEqual(['a49', 'a490', 'a491']);
  expect(findArticles(articles, '报道', 'zh', 0)).toHaveLength(20);
});

test('a whole name finds its report alone', () => {
  const [article] = articles.slice(123);
  if (!article) throw new Error('there are five hundred reports');
  expect(ids(findArticles(articles, nameOfArticle(article, 'zh'), 'zh', 0))).toEqual(['a123']);
});

test('without words, suggests the reports around the open one', () => {
  const found = ids(findArticles(articles, ' ', 'zh', 250));
  expect([found[0], found.at(-1), found.length]).toEqual(['a240', 'a259', 20]);
});
