import type { Dataset } from '../../dataset/model/schema';

/**
 * The dataset with a character before each article that is one code point and two UTF-16 units, so that all offsets in UTF-16
 * differ from those in code points.
 */
export function withAstral(dataset: Dataset): Dataset {
  const firstOf = new Map(dataset.articles.map(({ id, blocks }) => [id, blocks[0]?.id]));
  return {
    ...dataset,
    articles: dataset.articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block, at) => (at === 0 ? { ...block, text: `𠮷${block.text}` } : block)),
    })),
    milestones: dataset.milestones.map((milestone) => ({
      ...milestone,
      passages: milestone.passages.map((passage) =>
        passage.block === firstOf.get(passage.article)
          ? { ...passage, start: passage.start + 1, end: passage.end + 1 }
          : passage,
      ),
    })),
  };
}
