/**
 * Measures the time from a real click to the next paint by the browser's event timing, which does not include the
 * driver's search for a place to click. The browser reports no interaction under 16 ms; it counts as one frame.
 */
import { aim } from './pages.mjs';
import { round, twoFrames } from './meter.mjs';

const FRAME_MS = 16;
const KINDS = ['drawing', 'list', 'neighbours', 'zoom'];

/** Observes the page before any other script runs, so that no entry is missed. */
export const watchEvents = (page) =>
  page.addInitScript(() => {
    const seen = [];
    globalThis.benchEvents = seen;
    new PerformanceObserver((list) => {
      for (const { interactionId, startTime, duration } of list.getEntries())
        if (interactionId) seen.push({ startTime, duration });
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });

/** @returns ms of the slowest of `count` interactions, of the slowest of each kind, and the 75th percentile. */
export async function slowestInteraction(page, targets, count, isOver) {
  const done = [];
  for (let i = 0; i < count && !isOver(); i += 1) {
    const kind = KINDS[i % KINDS.length];
    // Zoom in and out alternately: otherwise 200 clicks end at the nearest view.
    const turn = kind === 'zoom' ? (i >> 2) % 2 : i >> 2;
    const place = await aim(page, targets[kind], turn);
    if (!place) continue;
    await twoFrames(page);
    const from = await page.evaluate(() => performance.now());
    await page.mouse.click(place.x, place.y);
    await twoFrames(page);
    done.push({ kind, from });
  }
  // The browser reports an entry a moment after its paint.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const entries = await page.evaluate(() => globalThis.benchEvents);
  const times = done.map(({ kind, from }, i) => {
    const until = done[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const reported = entries.filter(({ startTime }) => startTime >= from && startTime < until);
    return { kind, ms: Math.max(FRAME_MS, ...reported.map(({ duration }) => duration)) };
  });
  const byTime = [...times].sort((a, b) => a.ms - b.ms);
  const slowest = Object.fromEntries(
    KINDS.map((kind) => [kind, round(Math.max(0, ...times.filter((t) => t.kind === kind).map((t) => t.ms)))]),
  );
  return {
    count: times.length,
    max: byTime.at(-1)?.ms ?? null,
    p75: byTime[Math.floor(byTime.length * 0.75)]?.ms ?? null,
    slowest,
  };
}
