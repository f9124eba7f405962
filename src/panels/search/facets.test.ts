import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { facetsOf, NO_FILTER } from '../../dataset/search/filter';
import { PRESS, samplePanels, TALKS } from '../sample.fixture';

const index = indexDataset(samplePanels());

test('counts a milestone once per value, even if several of its passages have that value', () => {
  expect(Object.fromEntries(facetsOf('article', NO_FILTER, index))).toEqual({ [TALKS]: 4, [PRESS]: 4 });
});

test('applies all conditions but that of the field itself', () => {
  const filter = { ...NO_FILTER, article: [PRESS], track: ['second'] };
  expect(Object.fromEntries(facetsOf('article', filter, index))).toEqual({ [TALKS]: 2, [PRESS]: 1 });
  expect(facetsOf('track', filter, index).get('first')).toBe(3);
});
