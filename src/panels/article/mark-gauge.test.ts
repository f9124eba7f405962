import { expect, test } from 'vitest';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { samplePanels } from '../sample.fixture';
import { coveredStretches, type Tick } from './MarkGauge';

const [at] = [...indexDataset(samplePanels()).milestones].flatMap((milestone) =>
  milestone.passages.map((passage) => ({ milestone, passage })),
);
if (!at) throw new Error('the sample has no passages');
const tick = (start: number, end: number): Tick => ({ ...at, start, end });

test('ticks that touch form one stretch, and nothing is drawn between stretches', () => {
  expect(coveredStretches([tick(0, 0.1), tick(0.1, 0.2), tick(0.05, 0.15), tick(0.9, 1)], 10)).toEqual([
    { start: 0, end: 0.2 },
    { start: 0.9, end: 1 },
  ]);
});

test('a tick too short to see fills one bin, at the end of the report as well', () => {
  expect(coveredStretches([tick(0.55, 0.5501), tick(1, 1)], 10)).toEqual([
    { start: 0.5, end: 0.6 },
    { start: 0.9, end: 1 },
  ]);
});

test('there are never more stretches than bins', () => {
  const ticks = Array.from({ length: 10_000 }, (_, i) => tick(i / 10_000, (i + 0.5) / 10_000));
  expect(coveredStretches(ticks, 150).length).toBeLessThanOrEqual(150);
});
