/** Measures what a long visit leaves in memory: heap, nodes and listeners before and after many selections. */
import { launch, openPage } from './measure.mjs';
import { heapOf, heldBytes, round, twoFrames } from './meter.mjs';
import { aim, APP } from './pages.mjs';

/**
 * Selections before the first count. They fill the caches: words, measured labels, one panel per kind of milestone,
 * fifty history entries. V8 also compiles code that runs often and counts it as heap: 1.2 MB in the first hundred
 * cycles, 0.5 MB in the next three hundred, 0.1 MB in the next nine hundred.
 */
const WARM_UP = 600;

async function selectAndClear(page, turn) {
  const place = await aim(page, APP.targets.drawing, turn);
  if (!place) throw new Error('no mark to select');
  await page.mouse.click(place.x, place.y);
  await page.keyboard.press('Escape');
  await twoFrames(page);
}

export async function growth(origin, cycles) {
  const browser = await launch();
  try {
    const { page, client } = await openPage(browser);
    await page.goto(`${origin}/`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    for (let i = 0; i < WARM_UP; i += 1) await selectAndClear(page, i);
    // Select the same milestone before each count, so that both count the same picture.
    await selectAndClear(page, 0);
    const [before, heldBefore] = [await heapOf(client), await heldBytes(client)];
    for (let i = 0; i < cycles; i += 1) await selectAndClear(page, i);
    await selectAndClear(page, 0);
    const [after, heldAfter] = [await heapOf(client), await heldBytes(client)];
    return {
      cycles,
      heapMb: round(after.bytes / 1_048_576),
      heapPercent: round(((after.bytes - before.bytes) / before.bytes) * 100),
      heldPercent: round(((heldAfter - heldBefore) / heldBefore) * 100, 2),
      nodes: after.nodes - before.nodes,
      listeners: after.listeners - before.listeners,
    };
  } finally {
    await browser.close();
  }
}
