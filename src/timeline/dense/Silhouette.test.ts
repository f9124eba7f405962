import { expect, test } from 'vitest';
import { countHeight, silhouette } from './Silhouette';

test('a silhouette starts and ends on the baseline and has a step for each change of height', () => {
  const path = silhouette({ edges: [0, 6, 12, 18, 24], counts: [0, 2, 2, 1] }, 100, (count) => count * 10);
  expect(path).toBe('M0 100H6V80H18V90H24V100');
});

test('heights grow with the logarithm, from nothing to the full height', () => {
  const height = countHeight(999, 30);
  expect(height(0)).toBe(0);
  expect(height(999)).toBeCloseTo(30);
  expect(height(9)).toBeCloseTo(10);
  expect(height(1)).toBeGreaterThan(2);
});
