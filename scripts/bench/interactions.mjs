/**
 * From a real click to the next paint, as the browser's event timing tells it: what the driver does to find a place
 * is over before the click. Interactions under 16 ms are not told and count as one frame.
 */
import { aim } from './pages.mjs';
import { round, twoFrames } from './meter.mjs';

const FRAME_MS = 16;
const KINDS = ['drawing', 'list', 'neighbours', 'zoom'];

/** Set in the page before anything runs, so that no entry is missed. */
export const watchEvents = (page) =>
  page.addInitScript(() => {
    const seen = [];
    globalThis.benchEvents = seen;
    new PerformanceObserver((list) => {
      for (const { interactionId, startTime, duration } of list.getEntries())
        if (interactionId) seen.push({ startTime, duration });
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  });

/** @returns ms of the slowest of `count` interactions, of which kind it was, and the 75th of a hundred. */
export async function slowestInteraction(page, targets, count, isOver) {
  const done = [];
  for (let i = 0; i < count && !isOver(); i += 1) {
    const kind = KINDS[i % KINDS.length];
    // In and out by turns, so that 200 of them do not end at the nearest view.
    const turn = kind === 'zoom' ? (i >> 2) % 2 : i >> 2;
    const place = await aim(page, targets[kind], turn);
    if (!place) continue;
    await twoFrames(page);
    const from = await page.evaluate(() => performance.now());
    await page.mouse.click(place.x, place.y);
    await twoFrames(page);
    done.push({ kind, from });
  }
  // Entries come a moment after their paint.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  const entries = await page.evaluate(() => globalThis.benchEvents);
  const times = done.map(({ kind, from }, i) => {
    const until = done[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const told = entries.filter(({ startTime }) => startTime >= from && startTime < until);
    return { kind, ms: Math.max(FRAME_MS, ...told.map(({ duration }) => duration)) };
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
