import { useSyncExternalStore } from 'react';

/** The breakpoint at which the timeline lies down: Tailwind's `md`, 48rem. */
const WIDE = '(min-width: 48rem)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** For what runs before any component: the form that will be shown. */
export function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}

/**
 * `null` on the server and in the first render: both forms are in the page and CSS shows one. After that only the
 * form that is shown stays.
 */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(subscribe, isWide, () => null);
}
