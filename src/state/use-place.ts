import { createContext, type MouseEvent, useCallback, useContext, useMemo } from 'react';
import { useLocation, useRouter } from 'wouter';
import type { Locale } from '../dataset/schema';
import { type Address, formatPath, parsePath, type Place } from './place';
import { withPending } from './pending-query';
import { isPlainClick } from './plain-click';
import { useDataset } from './use-dataset';

/** Where the reader is, from the path. Stable while the path is. */
export function useAddress(): Address {
  const [path] = useLocation();
  return useMemo(() => parsePath(path), [path]);
}

export function useLocale(): Locale {
  return useAddress().locale;
}

/** Id of the selected milestone; `null` when none is, or when the path names one that is not there. */
export function useSelected(): string | null {
  const { place } = useAddress();
  const { milestone } = useDataset();
  return place.kind === 'milestone' && milestone.has(place.id) ? place.id : null;
}

export interface Destination {
  readonly place: Place;
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
  const { locale } = useAddress();
  const data = useContext(OtherDataset);
  return useCallback(
    (to) => {
      const path = router.base + formatPath({ locale: to.locale ?? locale, place: to.place });
      const query = data === null ? '' : `?${new URLSearchParams({ data })}`;
      return path + query + (to.hash ? `#${to.hash}` : '');
    },
    [router, locale, data],
  );
}

/**
 * Goes there, keeping the query: the view, the scale and the lens stay as they are. Pushes one history entry, and none
 * where the reader is already.
 */
export function useGo(): (to: Destination) => void {
  const router = useRouter();
  const [, navigate] = useLocation();
  const { locale } = useAddress();
  const { zone } = useDataset();
  return useCallback(
    (to) => {
      const path = formatPath({ locale: to.locale ?? locale, place: to.place });
      const search = withPending(location.search, zone);
      const rest = search + (to.hash ? `#${to.hash}` : '');
      const { pathname, hash } = location;
      if (pathname + location.search + hash === router.base + path + rest) return;
      try {
        navigate(path + rest);
      } catch (fault) {
        // Browsers refuse a page that writes its history too often; the link still works as a link.
        if (!(fault instanceof DOMException)) throw fault;
        location.assign(router.base + path + rest);
      }
    },
    [router, navigate, locale, zone],
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
