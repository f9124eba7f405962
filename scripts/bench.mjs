/**
 * `npm run bench`: the production build in a real browser. Prints one table and keeps it as JSON in
 * `bench-results/`. Work is the main thread's, in milliseconds per step, as the browser itself counts it: frames per
 * second would only measure the screen. Times are of this machine at this moment; compare within one run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { createBuilder, preview } from 'vite';
import { findChromium } from './chromium.mjs';
import { root } from './lock.mjs';

const STEPS = 60;
const SELECTIONS = 200;
const outDir = path.join(root, 'node_modules', '.cache', 'bench-dist');

process.env.NODE_ENV = 'production';
process.env.OUT_DIR = outDir;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const round = (ms) => Math.round(ms * 10) / 10;

function spread(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return { p50: round(at(sorted, 0.5)), p95: round(at(sorted, 0.95)), max: round(sorted.at(-1) ?? 0) };
}

/** Main-thread work so far, in ms. */
async function workDone(client) {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const twoFrames = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** The work of each of `count` steps, from its input to the second frame after it. */
async function workPerStep(page, client, count, step) {
  const work = [];
  for (let i = 0; i < count; i += 1) {
    const before = await workDone(client);
    await step(i);
    await twoFrames(page);
    work.push((await workDone(client)) - before);
  }
  return spread(work);
}

async function measure(browser, address, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const started = performance.now();
  await page.goto(address);
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
  const readyMs = round(performance.now() - started);
  const stage = await page.locator('#timeline svg').last().boundingBox();
  if (!stage) throw new Error('the stage is not drawn');
  const [x, y] = [stage.x + stage.width * 0.6, stage.y + stage.height / 2];
  await page.mouse.move(x, y);

  await page.keyboard.down('Control');
  const zoom = await workPerStep(page, client, STEPS, (i) => page.mouse.wheel(0, i < STEPS / 2 ? -60 : 60));
  await page.keyboard.up('Control');

  await page.getByRole('button', { name: /^放大/ }).click();
  await twoFrames(page);
  await page.mouse.down();
  const drag = await workPerStep(page, client, STEPS, (i) =>
    page.mouse.move(x + (i % 2 ? 9 : -9) * (i % 7), y),
  );
  await page.mouse.up();
  await page.getByRole('button', { name: '全部', exact: true }).click();

  const list = page.locator('[data-pane="list"] a[data-milestone]:visible');
  const count = await list.count();
  const select = await workPerStep(page, client, SELECTIONS, (i) => list.nth((i * 7) % count).click());
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await client.send('HeapProfiler.collectGarbage');
  const heapMb = round((await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0)) / 1_048_576);
  await page.close();
  return { readyMs, zoom, drag, select, nodes, heapMb };
}

await (await createBuilder({ root, logLevel: 'warn' })).buildApp();
const server = await preview({
  root,
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4600) },
});
const executablePath = findChromium();
const browser = await chromium.launch(executablePath ? { executablePath } : {});
try {
  const address = server.resolvedUrls?.local[0];
  const rows = {};
  for (const slowdown of [1, 4])
    rows[`our data, CPU ${slowdown}x`] = await measure(browser, address, slowdown);
  const told = ({ p50, p95, max }) => `${p50} / ${p95} / ${max}`;
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [
        name,
        {
          'ready ms': row.readyMs,
          'zoom p50/p95/max ms': told(row.zoom),
          'drag p50/p95/max ms': told(row.drag),
          'select p50/p95/max ms': told(row.select),
          nodes: row.nodes,
          'heap MB': row.heapMb,
        },
      ]),
    ),
  );
  mkdirSync(path.join(root, 'bench-results'), { recursive: true });
  writeFileSync(path.join(root, 'bench-results', 'latest.json'), `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}
