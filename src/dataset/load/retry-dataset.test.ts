import { describe, expect, test, vi } from 'vitest';
import { DatasetFault } from './dataset-fault';
import { fetchDataset } from './fetch-dataset';
import { sampleDataset } from '../model/sample.fixture';

/** Answers of the network, one for each request; a number is a status. */
function answer(...answers: (number | string)[]) {
  let asked = 0;
  vi.stubGlobal('fetch', () => {
    const next = answers[asked] ?? 500;
    asked += 1;
    return Promise.resolve(
      typeof next === 'number' ? new Response(null, { status: next }) : new Response(next, { status: 200 }),
    );
  });
  return () => asked;
}

const whole = JSON.stringify(sampleDataset([]));

describe('a dataset is asked for', () => {
  test('once where it comes', async () => {
    const asked = answer(whole);
    expect((await fetchDataset('/data/a.json')).dataset.id).toBe('sample');
    expect(asked()).toBe(1);
  });

  test('again where another try may help', async () => {
    const asked = answer(503, 429, whole);
    expect((await fetchDataset('/data/b.json')).dataset.id).toBe('sample');
    expect(asked()).toBe(3);
  });

  test('three times and no more', async () => {
    const asked = answer(500, 502, 503, whole);
    await expect(fetchDataset('/data/c.json')).rejects.toThrow(DatasetFault);
    expect(asked()).toBe(3);
  });

  test.each([404, '{"schema":'])('once where none would help: %s', async (first) => {
    const asked = answer(first, whole);
    await expect(fetchDataset('/data/d.json')).rejects.toThrow(DatasetFault);
    expect(asked()).toBe(1);
  });
});
