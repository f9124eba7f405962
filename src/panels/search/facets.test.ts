import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { facetsOf, NO_FILTER } from '../../dataset/search/filter';
import { PRESS, samplePanels, TALKS } from '../sample';

const index = indexDataset(samplePanels());

test('counts each milestone once per value, however many passages it has there', () => {
  expect(Object.fromEntries(facetsOf('article', NO_FILTER, index))).toEqual({ [TALKS]: 4, [PRESS]: 4 });
});

test('holds the other conditions and lets its own go', () => {
  const filter = { ...NO_FILTER, article: [PRESS], track: ['second'] };
  expect(Object.fromEntries(facetsOf('article', filter, index))).toEqual({ [TALKS]: 2, [PRESS]: 1 });
  expect(facetsOf('track', filter, index).get('first')).toBe(3);
});
