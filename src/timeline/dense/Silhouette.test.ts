import { expect, test } from 'vitest';
import { countHeight, silhouette } from './Silhouette';

test('a silhouette starts and ends on the baseline and has a step for each change of height', () => {
  const path = silhouette({ edges: [0, 6, 12, 18, 24], counts: [0, 2, 2, 1] }, 100, (count) => count * 10);
  const corners = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(corners[0]).toEqual([0, 100]);
  expect(corners.at(-1)).toEqual([24, 100]);
  expect(corners).toContainEqual([6, 80]);
  expect(corners).not.toContainEqual([12, 80]);
  expect(corners).toContainEqual([18, 90]);
});

test('heights grow with the logarithm, from nothing to the full height', () => {
  const height = countHeight(999, 30);
  expect(height(0)).toBe(0);
  expect(height(999)).toBeCloseTo(30);
  expect(height(9)).toBeCloseTo(10);
  expect(height(1)).toBeGreaterThan(2);
});
