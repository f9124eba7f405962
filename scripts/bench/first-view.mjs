/** Measures the first view over slow 4G, with a CPU four times slower and an empty cache. */
import { launch, openPage } from './measure.mjs';
import { median, round } from './meter.mjs';

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};
/** How long layout shifts are counted after the page is ready: a late font or picture may move something. */
const AFTER_MS = 1_000;

async function once(browser, address) {
  const { page, client } = await openPage(browser, { slowdown: 4 });
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW_4G);
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    globalThis.benchView = seen;
    new PerformanceObserver((list) => {
      seen.lcp = list.getEntries().at(-1)?.startTime ?? seen.lcp;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.cls += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 60_000 });
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), AFTER_MS);
  const seen = await page.evaluate(() => ({
    ...globalThis.benchView,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  await page.context().close();
  return seen;
}

/** Medians of `runs` first views. */
export async function firstView(origin, runs) {
  const browser = await launch();
  try {
    const seen = [];
    for (let i = 0; i < runs; i += 1) seen.push(await once(browser, `${origin}/`));
    const of = (name, digits) => round(median(seen.map((view) => view[name])), digits);
    return { fcpMs: of('fcp', 0), lcpMs: of('lcp', 0), cls: of('cls', 4), runs };
  } finally {
    await browser.close();
  }
}
