import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { samplePanels } from '../sample.fixture';
import { articleAt } from '../shared/open-article';
import { besideMilestone } from './article-link';

const index = indexDataset(samplePanels());

test('a link to a milestone opens the report that was beside it', () => {
  for (const { id, passages } of index.milestones) {
    for (const article of index.dataset.articles) {
      const { route, hash } = besideMilestone(index, id, article.id);
      expect(articleAt(index, route, hash ?? null), `${id} beside ${article.id}`).toBe(article);
      // A link says no more than it must.
      expect(hash === undefined, id).toBe(passages[0]?.article === article.id);
    }
  }
});
