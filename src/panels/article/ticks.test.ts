import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { samplePanels } from '../sample';
import { binsOf, type Tick } from './ticks';

const [at] = [...indexDataset(samplePanels()).milestones].flatMap((milestone) =>
  milestone.passages.map((passage) => ({ milestone, passage })),
);
if (!at) throw new Error('the sample has passages');
const tick = (start: number, end: number): Tick => ({ ...at, start, end });

test('ticks that touch are one stretch, and what none covers stays empty', () => {
  expect(binsOf([tick(0, 0.1), tick(0.1, 0.2), tick(0.05, 0.15), tick(0.9, 1)], 10)).toEqual([
    { start: 0, end: 0.2 },
    { start: 0.9, end: 1 },
  ]);
});

test('a tick too short to see still fills a bin', () => {
  expect(binsOf([tick(0.55, 0.5501), tick(1, 1)], 10)).toEqual([{ start: 0.5, end: 0.6 }]);
});

test('however many ticks, no more stretches than bins', () => {
  const ticks = Array.from({ length: 10_000 }, (_, i) => tick(i / 10_000, (i + 0.5) / 10_000));
  expect(binsOf(ticks, 150).length).toBeLessThanOrEqual(150);
});
