/**
 * Measures the least work of a frame that changes the page: the same wheel over the same page sets one attribute of one
 * element of the drawing and does nothing else. All remaining work is the browser's own.
 */
import { workPerStep } from './meter.mjs';

/** The work of `count` such steps, as from `workPerStep`. `turn` turns the wheel. */
export async function leastWork(page, client, selector, count, isOver, turn) {
  const held = await page.evaluateHandle((parts) => {
    // A mark out of view costs nothing to move.
    const isInView = (part) => {
      const { left, right } = part.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && right > left;
    };
    const element = [...document.querySelectorAll(parts)].find(isInView);
    if (!element) return null;
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
    // Capture: this listener runs before those of the page.
    addEventListener('wheel', answer, { capture: true, passive: false, signal: abort.signal });
    return {
      end: () => {
        abort.abort();
        element.setAttribute('transform', place);
      },
    };
  }, selector);
  if ((await held.jsonValue()) === null) return null;
  const work = await workPerStep(page, client, count, isOver, turn);
  await held.evaluate(({ end }) => end());
  return work;
}
