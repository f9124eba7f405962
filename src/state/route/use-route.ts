import { createContext, type MouseEvent, useCallback, useContext, useMemo } from 'react';
import { navigate, useLocationProperty } from 'wouter/use-browser-location';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Locale } from '../../dataset/model/schema';
import { addressAt } from './address-at';
import { type Address, formatPath, parsePath, pathBelow, type Route } from './route';
import { pageQuery, currentSearch } from '../query/page-query';
import { isPlainClick } from './plain-click';
import { useRouter } from './router';
import { readHash } from './use-hash';
import { useDataset } from '../use-dataset';

/**
 * One value out of the address. Whoever asks for it draws again when that value changes, and not with every step the
 * reader takes: a selection is heard by the two rows it concerns.
 */
function useOfAddress<T extends string | boolean | null>(pick: (address: Address) => T): T {
  const { base, ssrPath } = useRouter();
  return useLocationProperty(
    () => pick(addressAt(base, location.pathname)),
    // On the server there is no address but the one it draws for.
    () => pick(addressAt(base, ssrPath ?? location.pathname)),
  );
}

/** Where the reader is, from the path. Stable while the path is; draws again with each step. */
export function useAddress(): Address {
  const { base, ssrPath } = useRouter();
  const path = useLocationProperty(
    () => pathBelow(base, location.pathname),
    () => pathBelow(base, ssrPath ?? location.pathname),
  );
  return useMemo(() => parsePath(path), [path]);
}

/** The language of the address. */
export function useLocale(): Locale {
  return useRouter().locale;
}

/** Reads where the reader is at the moment of a deed: what only acts on the address need not be drawn for it. */
export function useReadAddress(): () => Address {
  const { base } = useRouter();
  return useCallback(() => addressAt(base, location.pathname), [base]);
}

/** Changes together with whatever is picked from path and hash. */
export function useFromRoute<T extends string | null>(pick: (route: Route, hash: string | null) => T): T {
  const { base, ssrPath } = useRouter();
  return useLocationProperty(
    () => pick(addressAt(base, location.pathname).route, readHash()),
    () => pick(addressAt(base, ssrPath ?? location.pathname).route, null),
  );
}

function selectedIn({ route }: Address, { milestone }: DatasetIndex): string | null {
  return route.kind === 'milestone' && milestone.has(route.id) ? route.id : null;
}

/** Id of the selected milestone; `null` when none is, or when the path names one that is not there. */
export function useSelected(): string | null {
  const index = useDataset();
  return useOfAddress((address) => selectedIn(address, index));
}

/** For what stands for one milestone: draws again only as it is selected or let go. */
export function useIsSelected(id: string): boolean {
  const index = useDataset();
  return useOfAddress((address) => selectedIn(address, index) === id);
}

/** Which of several is selected, for what stands for all of them. */
export function useSelectedAmong(ids: readonly string[]): string | null {
  const index = useDataset();
  return useOfAddress((address) => {
    const selected = selectedIn(address, index);
    return selected !== null && ids.includes(selected) ? selected : null;
  });
}

export interface Destination {
  readonly route: Route;
  readonly locale?: Locale;
  /** A passage's id: what stands behind `#`. */
  readonly hash?: string;
}

const OtherDataset = createContext<string | null>(null);

/** Site path of a dataset that the link asked for and that was allowed; `null` for the site's own. */
export const OtherDatasetProvider = OtherDataset.Provider;

/** Addresses to write into `href`: they work without JavaScript and say nothing of the present view. */
export function useHref(): (to: Destination) => string {
  const router = useRouter();
  const data = useContext(OtherDataset);
  return useCallback(
    (to) => {
      const path = router.base + formatPath({ locale: to.locale ?? router.locale, route: to.route });
      const query = data === null ? '' : `?${new URLSearchParams({ data })}`;
      return path + query + (to.hash ? `#${to.hash}` : '');
    },
    [router, data],
  );
}

/**
 * Goes there, keeping the query: the view, the scale and the filter stay as they are. Pushes one history entry, and none
 * where the reader is already.
 */
export function useGo(): (to: Destination) => void {
  const router = useRouter();
  const { zone } = useDataset();
  return useCallback(
    (to) => {
      const path = formatPath({ locale: to.locale ?? router.locale, route: to.route });
      pageQuery(zone).urlWriter.settle();
      const search = currentSearch(zone);
      const rest = search + (to.hash ? `#${to.hash}` : '');
      const { pathname, hash } = location;
      if (pathname + location.search + hash === router.base + path + rest) return;
      try {
        navigate(router.base + path + rest);
      } catch (fault) {
        // Browsers refuse a page that writes its history too often; the link still works as a link.
        if (!(fault instanceof DOMException)) throw fault;
        location.assign(router.base + path + rest);
      }
    },
    [router, zone],
  );
}

/** Props that make an `<a>` (HTML or SVG) a link to a place: a real address, and a navigation in the page. */
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
