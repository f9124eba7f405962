import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/model/dataset-index';
import { WIDE_OPEN } from '../../dataset/search/filter';
import { PRESS, samplePanels, TALKS } from '../sample';
import { facetsOf } from '../../dataset/search/facets';

const index = indexDataset(samplePanels());

test('counts each milestone once per value, however many passages it has there', () => {
  expect(Object.fromEntries(facetsOf('article', WIDE_OPEN, index))).toEqual({ [TALKS]: 4, [PRESS]: 4 });
});

test('holds the other conditions and lets its own go', () => {
  const lens = { ...WIDE_OPEN, article: [PRESS], track: ['second'] };
  expect(Object.fromEntries(facetsOf('article', lens, index))).toEqual({ [TALKS]: 2, [PRESS]: 1 });
  expect(facetsOf('track', lens, index).get('first')).toBe(3);
});
