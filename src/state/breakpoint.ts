import { useSyncExternalStore } from 'react';

/**
 * From 48rem up the timeline is horizontal; below, it has its vertical form. Media queries cannot read CSS variables, so the style
 * sheet and Tailwind's `md:` repeat the number; `breakpoint.test.ts` compares them.
 */
export const WIDE_QUERY = '(min-width: 48rem)';
export const NARROW_QUERY = '(max-width: 47.99rem)';

/** Whether the page is a workspace: drawing and reading column side by side, as high as the window. The style sheet decides. */
export function isWorkspace(): boolean {
  return getComputedStyle(document.body).getPropertyValue('--workspace') !== '';
}

/** False on the server and during hydration. */
export function useWorkspace(): boolean {
  return useSyncExternalStore(subscribeToSize, isWorkspace, () => false);
}

function subscribeToSize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** For code that runs outside React. */
export function isWide(): boolean {
  return window.matchMedia(WIDE_QUERY).matches;
}

/** `null` on the server and during hydration: then both forms are in the page, and CSS shows one. */
export function useWide(): boolean | null {
  return useSyncExternalStore<boolean | null>(subscribe, isWide, () => null);
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(WIDE_QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
