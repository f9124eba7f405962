import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { PRESS, samplePanels, TALKS } from '../sample.fixture';
import { articleAt, besideMilestone } from './open-article';

const index = indexDataset(samplePanels());
const whole = { kind: 'whole' } as const;

test('opens the article in the path, whatever the hash says', () => {
  expect(articleAt(index, { kind: 'article', id: PRESS }, 'treaty.a')?.id).toBe(PRESS);
});

test('opens the article of the passage or paragraph in the hash', () => {
  const route = { kind: 'milestone', id: 'treaty' } as const;
  expect(articleAt(index, route, 'treaty.b')?.id).toBe(PRESS);
  expect(articleAt(index, whole, 'press-p1')?.id).toBe(PRESS);
});

test('opens the article of the first passage of a milestone', () => {
  expect(articleAt(index, { kind: 'milestone', id: 'treaty' }, null)?.id).toBe(TALKS);
  expect(articleAt(index, { kind: 'milestone', id: 'presser' }, null)?.id).toBe(PRESS);
});

test('opens the first article when the hash, the milestone or the article does not exist', () => {
  expect(articleAt(index, whole, '<script>')?.id).toBe(TALKS);
  expect(articleAt(index, { kind: 'milestone', id: 'nobody' }, null)?.id).toBe(TALKS);
  expect(articleAt(index, { kind: 'article', id: 'nobody' }, null)?.id).toBe(TALKS);
});

test('opens no article in a dataset without articles', () => {
  expect(articleAt(indexDataset({ ...samplePanels(), articles: [] }), whole, null)).toBeNull();
});

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
