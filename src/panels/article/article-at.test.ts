import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { PRESS, samplePanels, TALKS } from '../sample';
import { articleAt } from './article-at';

const index = indexDataset(samplePanels());
const whole = { kind: 'whole' } as const;

test('shows the article that the address names, whatever stands behind #', () => {
  expect(articleAt(index, { kind: 'article', id: PRESS }, 'treaty.a')?.id).toBe(PRESS);
});

test('shows the article of the passage or paragraph behind #', () => {
  const route = { kind: 'milestone', id: 'treaty' } as const;
  expect(articleAt(index, route, 'treaty.b')?.id).toBe(PRESS);
  expect(articleAt(index, whole, 'press-p1')?.id).toBe(PRESS);
});

test('shows the article of the first passage of a milestone', () => {
  expect(articleAt(index, { kind: 'milestone', id: 'treaty' }, null)?.id).toBe(TALKS);
  expect(articleAt(index, { kind: 'milestone', id: 'presser' }, null)?.id).toBe(PRESS);
});

test('falls back to the first article on a hash, a milestone or an article that is not there', () => {
  expect(articleAt(index, whole, '<script>')?.id).toBe(TALKS);
  expect(articleAt(index, { kind: 'milestone', id: 'nobody' }, null)?.id).toBe(TALKS);
  expect(articleAt(index, { kind: 'article', id: 'nobody' }, null)?.id).toBe(TALKS);
});

test('is null where there are no articles', () => {
  expect(articleAt(indexDataset({ ...samplePanels(), articles: [] }), whole, null)).toBeNull();
});
