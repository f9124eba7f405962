/** Measures one page with one dataset, in a browser of its own. */
import { chromium } from 'playwright';
import { findChromium } from '../chromium.mjs';
import { slowestInteraction, watchEvents } from './interactions.mjs';
import { leastWork } from './least.mjs';
import { heapOf, round, twoFrames, workPerStep } from './meter.mjs';

const executablePath = findChromium();
const MB = 1_048_576;
/** A zoom by a twelfth. Thirty such zooms do not reach the nearest view, so that each step draws something new. */
const WHEEL_PX = 12;

export const launch = () =>
  chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // The browser then measures memory at once instead of at its next garbage collection.
    args: ['--enable-blink-features=ForceEagerMeasureMemory'],
  });

/** A page at a desk, without motion: everything that follows an input then happens in the frames that are counted. */
export async function openPage(browser, { slowdown = 1 } = {}) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, client };
}

/**
 * @param kind one of `pages.mjs`
 * @param dataset result of `datasetOf`
 * @param limits { readyMs, totalMs, steps, interactions }. A page that takes longer is stopped; `stopped` says why.
 */
export async function measure(kind, origin, dataset, { slowdown = 1, limits }) {
  const row = {};
  const browser = await launch();
  let timer;
  try {
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, limits.readyMs + limits.totalMs, 'over the time limit');
    });
    const stopped = await Promise.race([
      fill(row, browser, kind, origin + kind.address(dataset), slowdown, limits),
      late,
    ]);
    if (stopped) row.stopped = stopped;
  } catch (fault) {
    row.stopped = String(fault).split('\n')[0];
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
  return row;
}

/** Fills `row` step by step, so that results before a stop are kept. @returns why it stopped early, or `null`. */
async function fill(row, browser, kind, address, slowdown, limits) {
  const { page, client } = await openPage(browser, { slowdown });
  page.setDefaultTimeout(limits.readyMs + limits.totalMs);
  await watchEvents(page);
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit', timeout: limits.readyMs });
  const settled = page.locator(`html[data-ready], ${kind.refused}`).first();
  const isSettled = await settled.waitFor({ state: 'attached', timeout: limits.readyMs }).then(
    () => true,
    () => false,
  );
  if (!isSettled) return `not ready in ${limits.readyMs / 1000} s`;
  const refusal = page.locator(kind.refused);
  if ((await refusal.count()) > 0)
    return `refused: ${await refusal.first().innerText()}`.replaceAll('\n', ' ');
  row.readyMs = round(performance.now() - started, 0);
  const deadline = performance.now() + limits.totalMs;
  const isOver = () => performance.now() > deadline;
  // Until the first idle moment, the numbers would be those of the start.
  await twoFrames(page);

  row.nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  row.heapMb = round((await heapOf(client)).bytes / MB);
  row.wholeMb = await wholeMemory(page);

  const stage = await page.locator(kind.stage).first().boundingBox();
  if (!stage) return 'no stage is drawn';
  const [x, y] = [stage.x + stage.width * 0.6, stage.y + stage.height / 2];
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  const turn = (i) => page.mouse.wheel(0, i < limits.steps / 2 ? -WHEEL_PX : WHEEL_PX);
  row.zoom = await workPerStep(page, client, limits.steps, isOver, turn);
  if (kind.part) row.least = await leastWork(page, client, kind.part, limits.steps, isOver, turn);
  await page.keyboard.up('Control');
  row.nodesZoomed = await page.evaluate(() => document.querySelectorAll('*').length);

  await page.locator(kind.zoomIn).first().click();
  await page.mouse.move(x, y);
  await page.mouse.down();
  // Drag there and back, so that the view does not reach an end.
  row.drag = await workPerStep(page, client, limits.steps, isOver, (i) => {
    const steps = limits.steps / 2 - Math.abs(i + 1 - limits.steps / 2);
    return page.mouse.move(x - 8 * steps, y);
  });
  await page.mouse.up();
  if (isOver()) return 'over the time limit';

  row.interactions = await slowestInteraction(page, kind.targets, limits.interactions, isOver);
  return isOver() ? 'over the time limit' : null;
}

/** Memory of the page and its workers, in MB; `null` if the browser does not measure it. */
async function wholeMemory(page) {
  const bytes = await page.evaluate(async () => {
    if (!globalThis.crossOriginIsolated || !performance.measureUserAgentSpecificMemory) return null;
    const late = new Promise((resolve) => {
      setTimeout(resolve, 20_000, null);
    });
    const measured = performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes);
    return Promise.race([measured, late]);
  });
  return bytes === null ? null : round(bytes / MB);
}
