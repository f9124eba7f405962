import { useSyncExternalStore } from 'react';
import { createStore } from '../../state/store';

/** The key that `early-choices.ts` reads before the first paint. */
const KEY = 'column';
const chosen = createStore<number | null>(null);

/**
 * Sets the width of the reading column, in px, and remembers it; `null` gives it its own width again. The style sheet keeps the column
 * and the drawing from becoming too narrow.
 */
export function chooseColumnWidth(px: number | null): void {
  const { style } = document.documentElement;
  if (px === null) style.removeProperty('--column-chosen');
  else style.setProperty('--column-chosen', `${Math.round(px)}px`);
  try {
    if (px === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, `${Math.round(px)}`);
  } catch {
    // The browser refuses storage: the width holds until the page is left.
  }
  chosen.set(px);
}

/** The width of an element of the column, in px. */
export function columnPx(id: string): number {
  return document.getElementById(id)?.offsetWidth ?? 0;
}

/** The share of the window that the column takes, in percent. */
export function useColumnShare(id: string): number {
  return useSyncExternalStore(
    subscribe,
    () => Math.round((100 * columnPx(id)) / window.innerWidth),
    () => 0,
  );
}

function subscribe(listener: () => void): () => void {
  const stop = chosen.subscribe(listener);
  window.addEventListener('resize', listener);
  return () => {
    stop();
    window.removeEventListener('resize', listener);
  };
}
