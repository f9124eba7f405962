import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LoadProgress } from '../large/large-dataset';
import { fetchDataset } from './fetch-dataset';
import { loadDataset } from './load-dataset';

vi.mock('./load-dataset', () => ({ loadDataset: vi.fn<typeof loadDataset>() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Loads until it is stopped, telling of each progress at its second. Answers with the second at which it is. */
async function stoppedAt(told: readonly [second: number, progress: LoadProgress][]): Promise<number> {
  vi.mocked(loadDataset).mockImplementation(
    (_, signal, onProgress) =>
      new Promise((__, reject) => {
        for (const [second, progress] of told) setTimeout(() => onProgress?.(progress), second * 1_000);
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }),
  );
  const started = Date.now();
  const query = fetchDataset('/data.json').catch(() => Date.now() - started);
  await vi.advanceTimersByTimeAsync(300_000);
  return (await query) as number;
}

const read: LoadProgress = { phase: 'read', bytes: 1, total: 2 };
const check: LoadProgress = { phase: 'check', done: 2, total: 2 };

test('a reader is told after eight seconds', async () => expect(await stoppedAt([])).toBe(8_000));

test('what is large may take longer, and is never silent for eight seconds', async () =>
  expect(
    await stoppedAt([
      [5, read],
      [12, read],
      [19, read],
    ]),
  ).toBe(27_000));

test('what has come whole may be sorted for a minute', async () =>
  expect(
    await stoppedAt([
      [5, read],
      [6, check],
    ]),
  ).toBe(66_000));
