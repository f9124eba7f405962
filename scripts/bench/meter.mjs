/**
 * What the browser itself counts of its main thread. Frames per second would only measure the screen: work per step
 * is the growth of `TaskDuration` from an input to the second frame after it, less what the same loop costs while
 * nothing is asked (the driver's own calls and two empty frames), taken in the same page just before.
 */

const IDLE_STEPS = 12;

/** Shares of the work; what is left of `task` is painting, compositing and collecting. */
const COUNTERS = {
  task: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

export const round = (value, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export function median(list) {
  return at(
    [...list].sort((a, b) => a - b),
    0.5,
  );
}

export function spread(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return { p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)), max: round(sorted.at(-1) ?? 0) };
}

export const twoFrames = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

export async function counters(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

async function workOf(page, client, step) {
  const before = await counters(client);
  await step();
  await twoFrames(page);
  const after = await counters(client);
  return Object.fromEntries(
    Object.entries(COUNTERS).map(([name, counter]) => [name, (after[counter] - before[counter]) * 1000]),
  );
}

/** Median cost of a step in which nothing is asked. */
async function idleWork(page, client) {
  const idle = [];
  for (let i = 0; i < IDLE_STEPS; i += 1) idle.push(await workOf(page, client, () => undefined));
  return Object.fromEntries(Object.keys(COUNTERS).map((name) => [name, median(idle.map((w) => w[name]))]));
}

/** The work of up to `count` steps in ms: p50, p95, max, and the medians of its shares. */
export async function workPerStep(page, client, count, isOver, step) {
  const idle = await idleWork(page, client);
  const work = [];
  for (let i = 0; i < count && !isOver(); i += 1) {
    const done = await workOf(page, client, () => step(i));
    work.push(
      Object.fromEntries(Object.entries(done).map(([name, ms]) => [name, Math.max(ms - idle[name], 0)])),
    );
  }
  const share = (name) => round(median(work.map((w) => w[name])));
  return {
    ...spread(work.map((w) => w.task)),
    script: share('script'),
    style: share('style'),
    layout: share('layout'),
    driver: round(idle.task),
    steps: work.length,
  };
}

/** After a forced collection: heap of the page, its nodes and listeners, detached ones included. */
export async function heapOf(client) {
  // Twice: what the first lets go may hold others by a finalizer.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await counters(client);
  return { bytes: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
}

/** What a script can hold. The rest of a snapshot is compiled code, and what the browser keeps beside it. */
const HELD = new Set([
  ...['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string'],
  ...['number', 'bigint', 'regexp', 'symbol'],
]);

/** Bytes of objects, functions, lists and texts alone, by a snapshot of the heap: code that V8 compiles is left out. */
export async function heldBytes(client) {
  const chunks = [];
  const keep = ({ chunk }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (HELD.has(types[type][nodes[at + type]])) bytes += nodes[at + size];
  return bytes;
}
