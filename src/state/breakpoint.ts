import { useSyncExternalStore } from 'react';

/**
 * From 48rem up the timeline is horizontal; below, it has its vertical form. Media queries cannot read CSS variables, so the style
 * sheet and Tailwind's `md:` repeat the number; `breakpoint.test.ts` compares them.
 */
export const WIDE_QUERY = '(min-width: 48rem)';
export const NARROW_QUERY = '(max-width: 47.99rem)';

/**
 * Where the milestone stands. `workspace`: drawing and reading column side by side, as high as the window. `sheet`: while a milestone is
 * selected, its panes lie over the foot of a page that scrolls. `page`: they are in the page. The style sheet decides.
 */
export type Layout = 'workspace' | 'sheet' | 'page';

export function layoutNow(): Layout {
  // Written in the style sheet, so the compiler cannot know it.
  return getComputedStyle(document.body).getPropertyValue('--layout').trim() as Layout;
}

/** `page` on the server and during hydration. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribeToSize, layoutNow, () => 'page');
}

function subscribeToSize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/**
 * The CSS `zoom` of the page, as an extension or a reader's style sheet sets it: boxes and pointers are measured in px of the window, styles
 * are set in px of the page. Older browsers do not tell.
 */
export function pageZoom(): number {
  return (document.documentElement as Partial<Element>).currentCSSZoom ?? 1;
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
