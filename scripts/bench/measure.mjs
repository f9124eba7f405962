/** Everything that is measured of one page with one dataset, in a browser of its own. */
import { chromium } from 'playwright';
import { findChromium } from '../chromium.mjs';
import { slowestInteraction, watchEvents } from './interactions.mjs';
import { leastWork } from './least.mjs';
import { heapOf, round, twoFrames, workPerStep } from './meter.mjs';

const executablePath = findChromium();
const MB = 1_048_576;
/** A zoom by a twelfth: thirty of them stay above the nearest view, so that each step draws something new. */
const WHEEL_PX = 12;

export const launch = () =>
  chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Memory of the page and its workers is then told at once, not at the next chance collection.
    args: ['--enable-blink-features=ForceEagerMeasureMemory'],
  });

/** A page at a desk, without motion: what follows an input is then all in the frames that are counted. */
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
 * @param dataset what `datasetOf` tells
 * @param limits { readyMs, totalMs, steps, interactions }: what takes longer is left out and said so in `stopped`.
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

/** Fills in `row` as it goes, so that what was measured before a limit is kept. @returns why it stopped early. */
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
  // In the middle of the wait for a first idle moment the numbers would be those of the start.
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
  // There and back again, so that the view meets no end.
  row.drag = await workPerStep(page, client, limits.steps, isOver, (i) => {
    const steps = limits.steps / 2 - Math.abs(i + 1 - limits.steps / 2);
    return page.mouse.move(x - 8 * steps, y);
  });
  await page.mouse.up();
  if (isOver()) return 'over the time limit';

  row.interactions = await slowestInteraction(page, kind.targets, limits.interactions, isOver);
  return isOver() ? 'over the time limit' : null;
}

/** Page and workers together, in MB; `null` where the browser does not tell. */
async function wholeMemory(page) {
  const bytes = await page.evaluate(async () => {
    if (!globalThis.crossOriginIsolated || !performance.measureUserAgentSpecificMemory) return null;
    const late = new Promise((resolve) => {
      setTimeout(resolve, 20_000, null);
    });
    const told = performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes);
    return Promise.race([told, late]);
  });
  return bytes === null ? null : round(bytes / MB);
}
