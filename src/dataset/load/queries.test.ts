import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LoadProgress } from '../large/messages';
import type { DatasetIndex } from '../model/dataset-index';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import { indexDataset } from '../placing/index-dataset';
import { NO_FILTER } from '../search/filter';
import type { FilterWorker } from '../search/filter';
import { DatasetFault } from './dataset-fault';
import { loadDataset } from './load-dataset';
import {
  datasetQuery,
  facetsQuery,
  matchCountQuery,
  matchesQuery,
  progressQuery,
  workerQuery,
} from './queries';
import { createQueryClient } from './query-client';

vi.mock('./load-dataset', () => ({ loadDataset: vi.fn<typeof loadDataset>() }));

const index = indexDataset(
  sampleDataset(
    ['talks', 'visa', 'trade'].map((id) =>
      sampleMilestone({ id, track: id === 'visa' ? 'second' : 'first' }),
    ),
  ),
);

describe('a dataset is asked for', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What the loader does at each try, in order; how it ended, after how many seconds, and after how many tries. */
  async function fetched(
    ...tries: ((signal: AbortSignal, tell: (progress: LoadProgress) => void) => Promise<DatasetIndex>)[]
  ) {
    const load = vi.mocked(loadDataset).mockReset();
    for (const one of tries)
      load.mockImplementationOnce((_, signal, options) => one(signal, options?.onProgress ?? (() => {})));
    const client = createQueryClient();
    const started = Date.now();
    const ending = client
      .fetchQuery(datasetQuery('/data.json'))
      .then(
        () => 'loaded',
        (fault: unknown) => (fault instanceof DatasetFault ? fault.code : String(fault)),
      )
      .then((end) => ({
        end,
        seconds: (Date.now() - started) / 1_000,
        tries: load.mock.calls.length,
        client,
      }));
    await vi.advanceTimersByTimeAsync(300_000);
    return ending;
  }
  const fails = (status: number) => () => Promise.reject(new DatasetFault('status', '', status));
  const succeeds = () => Promise.resolve(index);
  const hangs = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DatasetFault('timeout', '')));
    });
  const tells =
    (...told: [second: number, total: number | null][]) =>
    (signal: AbortSignal, tell: (progress: LoadProgress) => void) => {
      for (const [second, total] of told) setTimeout(() => tell({ bytes: second, total }), second * 1_000);
      return hangs(signal);
    };

  test('once if it comes', async () =>
    expect(await fetched(succeeds)).toMatchObject({ end: 'loaded', tries: 1 }));

  test('again where another try may help', async () =>
    expect(await fetched(fails(503), fails(429), succeeds)).toMatchObject({ end: 'loaded', tries: 3 }));

  test('three times and no more', async () =>
    expect(await fetched(fails(500), fails(502), fails(503), succeeds)).toMatchObject({
      end: 'status',
      tries: 3,
    }));

  test('once where no other try would help', async () => {
    expect(await fetched(fails(404), succeeds)).toMatchObject({ end: 'status', tries: 1 });
    const damaged = () => Promise.reject(new DatasetFault('not-json', ''));
    expect(await fetched(damaged, succeeds)).toMatchObject({ end: 'not-json', tries: 1 });
  });

  test('for eight seconds in all, however many tries they hold', async () => {
    expect(await fetched(hangs, succeeds)).toMatchObject({ end: 'timeout', seconds: 8, tries: 1 });
    const late = () =>
      new Promise<never>((_, reject) => {
        setTimeout(() => reject(new DatasetFault('network', '')), 5_000);
      });
    expect(await fetched(late, hangs, succeeds)).toMatchObject({ end: 'timeout', seconds: 8, tries: 2 });
  });

  test('for longer if it is large, as long as it is never silent for eight seconds', async () => {
    const { client, ...ended } = await fetched(tells([5, null], [12, null], [19, null]));
    expect(ended).toMatchObject({ end: 'timeout', seconds: 27 });
    expect(client.getQueryData(progressQuery('/data.json').queryKey)).toMatchObject({ bytes: 19 });
  });

  test('and has a minute to be sorted once it has been read', async () =>
    expect(await fetched(tells([5, null], [6, 6]))).toMatchObject({ end: 'timeout', seconds: 66 }));
});

describe('a dataset in memory', () => {
  const filter = { ...NO_FILTER, track: ['second'] };

  test('answers in the moment that asks, once for all who ask', () => {
    const client = createQueryClient();
    const ask = () => new QueryObserver(client, matchesQuery(index, { ...filter })).getCurrentResult().data;
    expect(ask()?.size).toBe(1);
    expect(ask()).toBe(ask());
    const count = new QueryObserver(client, matchCountQuery(index, filter)).getCurrentResult();
    const facets = new QueryObserver(client, facetsQuery(index, 'track', filter)).getCurrentResult();
    expect(count.data).toBe(1);
    expect([...(facets.data ?? [])]).toEqual([
      ['first', 2],
      ['second', 1],
    ]);
  });

  test('keeps everything where the filter is empty', () => {
    const { data } = new QueryObserver(
      createQueryClient(),
      matchesQuery(index, NO_FILTER),
    ).getCurrentResult();
    expect(data).toBeNull();
  });
});

describe('a dataset with a worker', () => {
  const q = (text: string) => ({ ...NO_FILTER, q: text });

  /** Answers when the test says so, in the order of the questions. */
  function withWorker() {
    const asked: {
      signal: AbortSignal;
      resolve: (ordinals: Uint32Array) => void;
      reject: (fault: unknown) => void;
    }[] = [];
    let die: (fault: DatasetFault) => void = () => {};
    const died = new Promise<never>((_, reject) => (die = reject));
    const worker: FilterWorker = {
      matches: (_, signal) => new Promise((resolve, reject) => void asked.push({ signal, resolve, reject })),
      facets: () => Promise.resolve(new Map([['first', 7]])),
      died,
    };
    const large: DatasetIndex = { ...index, serial: -1, worker };
    const client = createQueryClient();
    const observer = new QueryObserver(client, matchesQuery(large, NO_FILTER));
    const leave = observer.subscribe(() => {});
    const look = (filter = NO_FILTER) => {
      observer.setOptions(matchesQuery(large, filter));
      return observer.getCurrentResult();
    };
    return { asked, large, client, observer, look, leave, die };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('shows its last answer until the next one comes', async () => {
    const { asked, look, observer, leave } = withWorker();
    look(q('a'));
    asked[0]?.resolve(Uint32Array.of(0, 2));
    await settled();
    expect(observer.getCurrentResult().data?.size).toBe(2);
    expect(look(q('ab')).data?.size).toBe(2);
    asked[1]?.resolve(Uint32Array.of(2));
    await settled();
    expect(observer.getCurrentResult().data?.size).toBe(1);
    // Back at a filter that has been answered nothing is asked, and the empty filter needs no worker.
    expect(look(q('a')).data?.size).toBe(2);
    expect(look().data).toBeNull();
    expect(asked).toHaveLength(2);
    leave();
  });

  test('is told when an answer is no longer wanted, and never shows it', async () => {
    const { asked, look, observer, leave } = withWorker();
    look(q('a'));
    look(q('ab'));
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    asked[1]?.resolve(Uint32Array.of(1));
    asked[0]?.resolve(Uint32Array.of(0, 1, 2));
    await settled();
    expect([...(observer.getCurrentResult().data?.ordinals ?? [])]).toEqual([1]);
    leave();
  });

  test('ends in an error when the worker dies, and not in an endless wait', async () => {
    const { asked, look, observer, large, client, die, leave } = withWorker();
    const alive = new QueryObserver(client, workerQuery(large));
    const leaveAlive = alive.subscribe(() => {});
    look(q('a'));
    expect([alive.getCurrentResult().status, observer.getCurrentResult().status]).toEqual([
      'pending',
      'success',
    ]);
    const fault = new DatasetFault('worker', 'out of memory');
    asked[0]?.reject(fault);
    die(fault);
    await settled();
    expect([alive.getCurrentResult().error, observer.getCurrentResult().error]).toEqual([fault, fault]);
    leave();
    leaveAlive();
  });

  test('answers counts and facets as well', async () => {
    const { large, client, asked } = withWorker();
    const count = client.fetchQuery(matchCountQuery(large, q('a')));
    asked[0]?.resolve(Uint32Array.of(0, 2));
    expect(await count).toBe(2);
    expect(await client.fetchQuery(facetsQuery(large, 'track', q('a')))).toEqual(new Map([['first', 7]]));
  });
});
