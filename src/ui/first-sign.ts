/**
 * `popstate`: Back and Forward. `online`: a network came back. The others come from a hand, a keyboard or an assistive technology.
 */
const SIGNS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin', 'click', 'popstate', 'online'];
/** Between a failure and the next attempt: a moving pointer gives a sign in each frame. */
const PAUSE_MS = 1_000;

const waiting = new Set<() => void>();

/** For a page that cannot wait for its reader. */
export function giveSign(): void {
  for (const hear of waiting) hear();
  waiting.clear();
}

/** Fulfilled at the next sign of a reader, anywhere on the page. Never fulfilled outside a browser. */
function nextSign(): Promise<void> {
  return new Promise((resolve) => void waiting.add(resolve));
}

/** Fulfilled when code that did not load may be asked for again: the reader has given a sign since, and a while has passed. */
export async function nextAttempt(): Promise<void> {
  await Promise.all([nextSign(), new Promise((resolve) => setTimeout(resolve, PAUSE_MS))]);
}

const inBrowser = typeof window !== 'undefined';

/** Fulfilled at the first sign of a reader. Code that no first view needs loads then. Outside a browser it is fulfilled at once. */
export const firstSign = inBrowser ? nextSign() : Promise.resolve();

// In the capture phase: React stops events in parts that it has not hydrated yet.
if (inBrowser)
  for (const sign of SIGNS) window.addEventListener(sign, giveSign, { capture: true, passive: true });
