import { type MouseEvent, useCallback } from 'react';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';
import type { Locale } from '../../dataset/model/schema';
import { settledSearch } from '../query/page-query';
import { withTexts } from '../query/query';
import type { Tab } from '../query/query-fields';
import { useDataset } from '../use-dataset';
import { type Address, addressAt, formatPath, type Route } from './route';
import { type Router, useRouter } from './router';

/** The address of the page. Renders again at each navigation; hooks that pick one value render less often. */
export function useAddress(): Address {
  const { base, ssrPath } = useRouter();
  const pathname = useLocationProperty(
    () => location.pathname,
    () => ssrPath,
  );
  return addressAt(base, pathname);
}

/** The language of the address. */
export function useLocale(): Locale {
  return useRouter().locale;
}

/** For event handlers: reads the address when called, so the component does not render at each navigation. */
export function useReadAddress(): () => Address {
  const { base } = useRouter();
  return useCallback(() => addressAt(base, location.pathname), [base]);
}

/**
 * One value picked from path and hash. The component renders again only when that value changes, so a new selection renders two rows.
 * The hash is `null` on the server and during hydration.
 */
export function useFromRoute<T extends string | boolean | null>(
  pick: (route: Route, hash: string | null) => T,
): T {
  const { base, ssrPath } = useRouter();
  return useLocationProperty(
    () => pick(addressAt(base, location.pathname).route, readHash()),
    () => pick(addressAt(base, ssrPath).route, null),
  );
}

/** What follows `#`: the id of a passage. `null` on the server and during hydration, when CSS `:target` shows it. */
export function useHash(): string | null {
  return useLocationProperty(readHash, () => null);
}

/** What follows `#` now, without capitals and punctuation at its end. A text fragment (`:~:text=…`) is not an id. */
export function readHash(): string | null {
  const raw = location.hash.slice(1);
  if (raw === '' || raw.startsWith(':~:')) return null;
  try {
    return (
      decodeURIComponent(raw)
        .replace(/[^a-z0-9]+$/i, '')
        .toLowerCase() || null
    );
  } catch {
    return null;
  }
}

/** Id of the selected milestone; `null` if there is none, or if the dataset does not have the one in the path. */
export function useSelected(): string | null {
  const { milestone } = useDataset();
  return useFromRoute((route) => (route.kind === 'milestone' && milestone.has(route.id) ? route.id : null));
}

export function useIsSelected(id: string): boolean {
  return useFromRoute((route) => route.kind === 'milestone' && route.id === id);
}

/** Which of several is selected, for an element that stands for all of them. */
export function useSelectedAmong(ids: readonly string[]): string | null {
  return useFromRoute((route) => (route.kind === 'milestone' && ids.includes(route.id) ? route.id : null));
}

export interface Destination {
  readonly route: Route;
  /** The present language if left out. */
  readonly locale?: Locale;
  /** Id of a passage. */
  readonly hash?: string;
  /** Tab of the reading column, if not the one that the path opens. */
  readonly tab?: Tab;
}

/** Makes addresses for `href`. They work without JavaScript and do not contain the present view. */
export function useHref(): (to: Destination) => string {
  const router = useRouter();
  return useCallback((to) => addressOf(to, router, router.dataSearch), [router]);
}

/**
 * Navigates in the page. The query is kept: view, scale and filter stay; only the tab is that of the new path, unless the
 * language alone changes. Pushes one history entry, or none if the reader is there already.
 */
export function useGo(): (to: Destination) => void {
  const router = useRouter();
  const index = useDataset();
  return useCallback(
    (to) => {
      const kept = settledSearch(index);
      const search = to.locale === undefined ? withTexts(kept, [['tab', to.tab ?? null]]) : kept;
      const address = addressOf(to, router, search);
      if (location.pathname + location.search + location.hash === address) return;
      try {
        navigate(address);
      } catch (fault) {
        // Browsers refuse history entries from a page that writes too many; loading the address still works.
        if (!(fault instanceof DOMException)) throw fault;
        location.assign(address);
      }
    },
    [router, index],
  );
}

function addressOf({ hash, ...to }: Destination, { base, locale }: Router, search: string): string {
  return base + formatPath({ locale, ...to }) + search + (hash ? `#${hash}` : '');
}

/** Props that make an `<a>` (HTML or SVG) a link with a real address that navigates in the page. */
export function useLinkProps(): (to: Destination) => { href: string; onClick: (event: MouseEvent) => void } {
  const href = useHref();
  const go = useGo();
  return useCallback(
    (to) => ({
      href: href(to),
      onClick: (event) => {
        if (event.defaultPrevented || !isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      },
    }),
    [href, go],
  );
}

type Click = Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>;

/** False for clicks that ask for a new tab, a download and the like: those are left to the browser. */
export function isPlainClick(event: Click): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}
