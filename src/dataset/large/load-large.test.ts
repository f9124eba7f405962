import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { range } from 'd3';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { writeDataset } from '../../../scripts/make-dataset.mjs';
import type { DatasetFault } from '../load/dataset-fault';
import { loadDataset } from '../load/load-dataset';
import { parseDataset } from '../load/parse-dataset';
import { blockKey, type DatasetIndex } from '../model/dataset-index';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import { drawnSpans } from '../placing/drawn-span.fixture';
import { indexDataset } from '../placing/index-dataset';
import { applyFilter, facetsOf, type Filter, FILTER_FIELDS, NO_FILTER } from '../search/filter';
import { loadLarge } from './load-large';
import type { LoadProgress } from './messages';
import { serveDataset } from './serve-dataset';

const folder = mkdtempSync(path.join(os.tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true }));

function madeUp(count: number): Uint8Array<ArrayBuffer> {
  const file = path.join(folder, 'made.json');
  writeDataset(count, file);
  return new Uint8Array(readFileSync(file));
}

/** The worker's code behind a channel, in the thread of the test. */
function startHere() {
  const { port1, port2 } = new MessageChannel();
  const endOf = (port: MessagePort) => ({
    postMessage: (message: unknown, transfer: Transferable[]) => port.postMessage(message, transfer),
    addEventListener: (type: string, listener: (event: Event) => void) =>
      port.addEventListener(type, listener),
  });
  serveDataset(endOf(port2));
  port1.start();
  port2.start();
  return {
    ...endOf(port1),
    terminate: () => port1.close(),
    /** Dies. */
    close: () => port1.close(),
  };
}

type Here = ReturnType<typeof startHere>;

/** A worker that keeps what it was sent, and whether it was ended. */
function watched() {
  const worker = { ...startHere(), sent: [] as unknown[], terminated: false };
  const { postMessage } = worker;
  worker.postMessage = (message, transfer) => {
    worker.sent.push(message);
    postMessage(message, transfer);
  };
  worker.terminate = () => (worker.terminated = true);
  return worker;
}

/** The next worker that the page starts is this one. */
function stubWorker(worker: Here): void {
  vi.stubGlobal('Worker', function start() {
    return worker;
  });
}

const never = (): AbortSignal => new AbortController().signal;
const answerFetch = (response: Response): void =>
  void vi.stubGlobal('fetch', () => Promise.resolve(response));
afterEach(() => void vi.unstubAllGlobals());

/** Has `worker` load the bytes, in chunks of odd sizes as a network may deliver them. */
async function load(
  bytes: Uint8Array<ArrayBuffer>,
  { chunk = 65_537, signal = never() } = {},
  worker = startHere(),
): Promise<DatasetIndex> {
  const chunks = range(0, bytes.length, chunk).map((at) => bytes.slice(at, at + chunk));
  stubWorker(worker);
  return loadLarge(chunks, null, signal, () => {});
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(value));
const faultOf = async (loading: Promise<unknown>): Promise<DatasetFault | null> =>
  loading.then(
    () => null,
    (fault: DatasetFault) => fault,
  );

const DATASETS: readonly [string, Uint8Array<ArrayBuffer>, number][] = [
  ['ours', new Uint8Array(readFileSync('public/data/partnership.json')), 7_001],
  ['3,000 made up', madeUp(3_000), 65_537],
  ['none', madeUp(0), 1],
];

describe.each(DATASETS)('read by a worker, %s', (_, bytes, chunk) => {
  const dataset = parseDataset(new TextDecoder().decode(bytes));
  const small = indexDataset(dataset);
  const milestones = [...small.milestones];
  const loading = load(bytes, { chunk });

  test('has the same milestones in the same order, and the same numbers', async () => {
    const large = await loading;
    expect([...large.milestones]).toEqual(milestones);
    expect(large.columns).toEqual(small.columns);
    expect(large.intervals).toEqual(small.intervals);
    expect(large.dense).toBe(small.dense);
    const [there, here] = [drawnSpans(large), drawnSpans(small)];
    for (const { id } of milestones) expect(there.get(id)).toEqual(here.get(id));
  });

  test('looks everything up alike', async () => {
    const large = await loading;
    const { milestones: _milestones, ...head } = dataset;
    expect(large.dataset).toEqual(head);
    expect(large.passage.size).toBe(small.passage.size);
    const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);
    for (const [ordinal, milestone] of milestones.entries()) {
      const { id, passages } = milestone;
      expect(large.milestones.indexOf(id)).toBe(ordinal);
      expect(large.milestones.at(ordinal)).toBe(large.milestone.get(id));
      for (const field of ['parts', 'earlier', 'later'] as const)
        expect(ids(large[field].get(id)), `${field} of ${id}`).toEqual(ids(small[field].get(id)));
      for (const passage of passages) expect(large.passage.get(passage.id)).toEqual({ passage, milestone });
    }
    for (const { id, blocks } of dataset.articles) {
      for (const block of blocks) {
        const key = blockKey(id, block.id);
        const at = (found: DatasetIndex) => found.passagesIn.get(key)?.map(({ passage }) => passage.id);
        expect(at(large), key).toEqual(at(small));
      }
    }
    for (const id of ['', 'nothing', 'm-0', 'm-1.', '中']) {
      expect(large.milestones.indexOf(id)).toBe(-1);
      expect(large.milestone.has(id)).toBe(false);
      for (const field of ['milestone', 'parts', 'passage'] as const)
        expect(large[field].get(id)).toBeUndefined();
    }
    expect(large.passagesIn.get('no/block')).toBeUndefined();
    for (const at of [-1, milestones.length, 0.5, Number.NaN])
      expect(large.milestones.at(at)).toBeUndefined();
  });

  test('has a worker that answers every filter as the page would', async () => {
    const { worker } = await loading;
    if (!worker) throw new Error('a large dataset has a worker');
    const list = (ids: readonly string[]) => fc.subarray([...ids, 'nothing'], { maxLength: 2 });
    const words =
      '免签|2019 贸易  会谈|VISA free|报道|中方 习近平|𠮷林|a|ＴＲＡＤＥ|“会谈”|《》|May 2026|三十周年|第25次|二十|二〇二六年||';
    const filter: fc.Arbitrary<Filter> = fc.record({
      track: list(dataset.tracks.map(({ id }) => id)),
      speaker: list(dataset.speakers.map(({ id }) => id)),
      article: list(dataset.articles.slice(0, 4).map(({ id }) => id)),
      kind: list(['meeting', 'statement', 'decision']),
      basis: list(['inferred', 'stated', 'derived']),
      q: fc.constantFrom(...words.split('|')),
    });
    const few = fc.oneof(
      filter,
      fc
        .constantFrom(...FILTER_FIELDS, 'q' as const)
        .chain((field) => filter.map((all): Filter => ({ ...NO_FILTER, [field]: all[field] }))),
    );
    await fc.assert(
      fc.asyncProperty(few, fc.constantFrom(...FILTER_FIELDS), async (asked, field) => {
        const kept = applyFilter(asked, small)?.ordinals ?? Uint32Array.from(milestones.keys());
        expect(await worker.matches(asked, never())).toEqual(kept);
        expect(await worker.facets(field, asked, never())).toEqual(new Map(facetsOf(field, asked, small)));
      }),
      { numRuns: 60, seed: 20260520 },
    );
  }, 60_000);
});

test('how far it has come is told in bytes', async () => {
  const bytes = madeUp(2_000);
  const told: LoadProgress[] = [];
  stubWorker(startHere());
  answerFetch(new Response(bytes, { headers: { 'content-length': String(bytes.length) } }));
  await loadDataset('/data.json', never(), { onProgress: (progress) => told.push(progress) });
  expect(told[0]).toMatchObject({ total: bytes.length });
  expect(told.at(-1)).toEqual({ bytes: bytes.length, total: bytes.length });
});

test('a cancelled search ends at once, and a newer question gets its own answer', async () => {
  const index = await load(madeUp(3_000));
  expect(await index.worker?.matches(NO_FILTER, never())).toHaveLength(3_000);
  const controller = new AbortController();
  const cancelled = index.worker?.matches({ ...NO_FILTER, q: '会' }, controller.signal);
  const newer = index.worker?.matches({ ...NO_FILTER, kind: ['nothing'] }, never());
  controller.abort();
  await expect(cancelled).rejects.toThrow('aborted');
  expect(await newer).toHaveLength(0);
});

test('a worker that dies rejects the question it was working on', async () => {
  const worker = startHere();
  const index = await load(madeUp(10), {}, worker);
  const asked = index.worker?.matches({ ...NO_FILTER, q: '会' }, never());
  worker.terminate();
  await expect(asked).rejects.toMatchObject({ code: 'worker' });
  await expect(index.worker?.died).rejects.toMatchObject({ code: 'worker' });
});

test('a load that is aborted ends as a time-out, and the worker with it', async () => {
  const controller = new AbortController();
  const worker = watched();
  const loading = load(madeUp(100), { signal: controller.signal }, worker);
  controller.abort();
  expect(await faultOf(loading)).toMatchObject({ code: 'timeout' });
  expect(worker.terminated).toBe(true);
});

test('a worker gets the bytes while they come; if the connection breaks, it ends', async () => {
  const worker = watched();
  stubWorker(worker);
  let pulls = 0;
  const body = new ReadableStream({
    pull: async (controller) => {
      pulls += 1;
      if (pulls < 3) return controller.enqueue(new Uint8Array(2 ** 20).fill(0x20));
      await vi.waitFor(() => expect(worker.sent).toHaveLength(2));
      controller.error(new TypeError('terminated'));
    },
  });
  answerFetch(new Response(body));
  const fault = await faultOf(loadDataset('/data.json', never()));
  expect(fault).toMatchObject({ code: 'network', transient: true });
  expect(worker.terminated).toBe(true);
});

test('a worker that dies during the download ends the load before the last byte', async () => {
  const worker = watched();
  stubWorker(worker);
  let cancelled = false;
  const body = new ReadableStream({
    pull: async (controller) => {
      if (worker.sent.length < 2) return controller.enqueue(new Uint8Array(2 ** 20).fill(0x20));
      worker.close();
      await new Promise(() => {});
    },
    cancel: () => void (cancelled = true),
  });
  answerFetch(new Response(body));
  expect(await faultOf(loadDataset('/data.json', never()))).toMatchObject({ code: 'worker' });
  expect([cancelled, worker.terminated]).toEqual([true, true]);
});

test('where no worker starts, the rest of the file is not read', async () => {
  vi.stubGlobal('Worker', function start() {
    throw new Error('refused');
  });
  let cancelled = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(2 ** 20)),
    cancel: () => void (cancelled = true),
  });
  answerFetch(new Response(body));
  expect(await faultOf(loadDataset('/data.json', never()))).not.toBeNull();
  expect(cancelled).toBe(true);
});

describe('a file that is too large is refused', () => {
  test('by the bytes that it announces, before any is read', async () => {
    let pulled = 0;
    const body = new ReadableStream({ pull: () => void (pulled += 1) }, { highWaterMark: 0 });
    const headers = { 'content-length': String(10 ** 9) };
    answerFetch(new Response(body, { headers }));
    expect(await faultOf(loadDataset('/data.json', never()))).toMatchObject({ code: 'too-large' });
    expect(pulled).toBe(0);
  });

  test('by the bytes that arrive', async () => {
    const worker = watched();
    stubWorker(worker);
    let cancelled = false;
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(2 ** 24)),
      cancel: () => void (cancelled = true),
    });
    answerFetch(new Response(body));
    const fault = await faultOf(loadDataset('/data.json', never()));
    expect(fault).toMatchObject({ code: 'too-large', detail: `more than ${2 ** 28} bytes` });
    expect([cancelled, worker.terminated]).toEqual([true, true]);
  });

  test('by the number of its milestones, before they are validated', async () => {
    const many = { ...sampleDataset([]), milestones: Array.from({ length: 200_001 }, () => 0) };
    const fault = await faultOf(load(bytesOf(many)));
    expect(fault).toMatchObject({ code: 'too-large', detail: '200001 milestones' });
  });
});

describe('a file that is written in an unusual way', () => {
  const { importance: _, ...unjudged } = sampleMilestone({ id: 'talks' });
  const text = JSON.stringify({
    ...sampleDataset([]),
    milestones: [unjudged, sampleMilestone({ id: 'visa' })],
  });
  const first = async (written: string): Promise<unknown> =>
    (await load(encoder.encode(written), { chunk: 100 })).milestones.at(0);

  test.each([
    ['with spaces', JSON.stringify(JSON.parse(text), null, 2)],
    ['with a byte order mark', `\uFEFF${text}`],
    ['with its milestones first', text.replace(/^\{(.*),("milestones":\[.*\])/, '{$2,$1')],
  ])('is read: %s', async (__, written) => {
    expect(JSON.parse(written.replace('\uFEFF', ''))).toEqual(JSON.parse(text));
    expect(await first(written)).toEqual(parseDataset(text).milestones[0]);
  });

  test('is refused if the name of the list is escaped, rather than read without it', async () => {
    const fault = await faultOf(first(text.replace('"milestones"', '"mile\\u0073tones"')));
    expect(fault).toMatchObject({
      code: 'wrong-schema',
      detail: expect.stringContaining('a name without escapes'),
    });
  });
});

test('whatever is damaged, worker and page refuse it with the same words, or take it alike', async () => {
  const whole = bytesOf(
    sampleDataset([
      sampleMilestone({ id: 'talks', summary: { zh: '"\\{[]}，', en: '}],"' } }),
      sampleMilestone({ id: 'visa', partOf: 'talks' }),
    ]),
  );
  const put = fc.oneof(
    fc.uint8Array({ maxLength: 4 }).map((bytes) => [...bytes]),
    fc
      .constantFrom('"', '\\', ',', '[', ']', '{', '}', ':', ' ', '1', 'milestones', '"a":1,')
      .map((text) => [...encoder.encode(text)]),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(12),
      put,
      fc.integer({ min: 1, max: 900 }),
      async (at, cut, bytes, chunk) => {
        const damaged = Uint8Array.from([...whole.slice(0, at), ...bytes, ...whole.slice(at + cut)]);
        answerFetch(new Response(damaged));
        const small = await faultOf(loadDataset('/data.json', never()));
        const large = await faultOf(load(damaged, { chunk }));
        expect([large?.code, large?.detail]).toEqual([small?.code, small?.detail]);
      },
    ),
    { numRuns: 400, seed: 20260520 },
  );
}, 60_000);
