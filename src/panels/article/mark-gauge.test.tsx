import { expect, test } from 'vitest';
import { renderPanel } from '../render-panel.fixture';
import { samplePanels, TALKS } from '../sample.fixture';
import { MarkGauge } from './MarkGauge';

const dataset = samplePanels();
const [article] = dataset.articles.filter(({ id }) => id === TALKS);
if (!article) throw new Error('the sample has no such report');
const passages = dataset.milestones
  .flatMap((milestone) => milestone.passages)
  .filter((p) => p.article === TALKS);

/** The ticks in each path: start and length in thousandths of the report. */
function ticksAt(path: string): { start: number; length: number }[][] {
  const html = renderPanel(<MarkGauge article={article!} />, dataset, path);
  return [...html.matchAll(/ d="([^"]*)"/g)].map(([, d = '']) =>
    [...d.matchAll(/M([\d.]+) [\d.]+h([\d.]+)/g)].map((tick) => ({
      start: Number(tick[1]),
      length: Number(tick[2]),
    })),
  );
}

test('draws each quotation of the report once, inside the report, and long enough to be seen', () => {
  const ticks = ticksAt('/').flat();
  expect(ticks).toHaveLength(passages.length);
  for (const { start, length } of ticks) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start + length).toBeLessThanOrEqual(1003);
    expect(length).toBeGreaterThanOrEqual(3);
  }
});

test('draws the quotations of the selected milestone again, after all others', () => {
  const all = ticksAt('/');
  const selected = ticksAt('/milestones/treaty/');
  expect(selected.slice(0, -1)).toEqual(all);
  expect(selected.at(-1)).toHaveLength(passages.filter(({ id }) => id.startsWith('treaty.')).length);
});
