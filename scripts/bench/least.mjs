/**
 * The least that a page of elements can do: the same wheel over the same page, answered by one attribute of one part of the
 * drawing and nothing else. What the browser then works is its own share of every frame that changes anything.
 */
import { workPerStep } from './meter.mjs';

/** The work of `count` such steps, as `workPerStep` tells it; `turn` turns the wheel. */
export async function leastWork(page, client, selector, count, isOver, turn) {
  const part = await page.$(selector);
  if (!part) return null;
  const held = await part.evaluateHandle((element) => {
    const place = element.getAttribute('transform') ?? '';
    const abort = new AbortController();
    let turns = 0;
    const answer = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      requestAnimationFrame(() => {
        turns += 1;
        element.setAttribute('transform', `${place} translate(${turns % 2} 0)`);
      });
    };
    // Before the page hears of it.
    addEventListener('wheel', answer, { capture: true, passive: false, signal: abort.signal });
    return {
      end: () => {
        abort.abort();
        element.setAttribute('transform', place);
      },
    };
  });
  const work = await workPerStep(page, client, count, isOver, turn);
  await held.evaluate(({ end }) => end());
  return work;
}
