/**
 * Measures the work of the main thread by the browser's own counters. Frames per second would only measure the screen.
 * The work of a step is the growth of `TaskDuration` from an input to the second frame after it, less the median cost
 * of a step without an input (the driver's calls and two empty frames) in the same page just before.
 */

const IDLE_STEPS = 12;

/** Parts of the work. The rest of `task` is painting, compositing and garbage collection. */
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

/** Median cost of a step without an input. */
async function idleWork(page, client) {
  const idle = [];
  for (let i = 0; i < IDLE_STEPS; i += 1) idle.push(await workOf(page, client, () => undefined));
  return Object.fromEntries(Object.keys(COUNTERS).map((name) => [name, median(idle.map((w) => w[name]))]));
}

/** The work of up to `count` steps in ms: p50, p95, max, and the medians of its parts. */
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

/** Heap, nodes and listeners of the page after a forced garbage collection, detached ones included. */
export async function heapOf(client) {
  // Twice: a finalizer of the first collection may release more objects.
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await counters(client);
  return { bytes: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners };
}

/** Kinds of nodes that a script can hold. The rest of a snapshot is compiled code and the browser's own. */
const HELD = new Set([
  ...['object', 'closure', 'array', 'string', 'concatenated string', 'sliced string'],
  ...['number', 'bigint', 'regexp', 'symbol'],
]);

/** Bytes of objects, functions, arrays and strings in a snapshot of the heap, without compiled code. */
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
