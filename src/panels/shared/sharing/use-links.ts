import { canonicalUrl } from '../../../share/canonical-url';
import { flushUrl, pageQuery } from '../../../state/query/page-query';
import { formatQuery } from '../../../state/query/query';
import { formatPath, type Route } from '../../../state/route/route';
import { useAddress, useHash, useHref } from '../../../state/route/use-route';
import { useDataset } from '../../../state/use-dataset';

export interface Links {
  /** The page alone. */
  readonly bare: string;
  /** What the reader sees: the page, the passage, view and filter. A view that still moves is not in it yet. */
  readonly seen: string;
  /** The same, with a view that still moves, which it also writes into the address. Not for renders. */
  readonly settled: () => string;
}

/** The links to a page. They have only what the site itself writes: what a tracker added to the address is not passed on. */
export function useLinks(route: Route): Links {
  const index = useDataset();
  const address = useAddress();
  const hash = useHash();
  const href = useHref();
  const isOpen = formatPath(address) === formatPath({ ...address, route });
  const { store } = pageQuery(index);
  const seenNow = (): string => {
    const path = href({ route, ...(isOpen && hash !== null ? { hash } : {}) });
    // From the state: the browser may refuse a write to the address bar.
    const { values } = store;
    const shown = isOpen ? values : { ...values, tab: null };
    const { search } = new URL(path, document.baseURI);
    return canonicalUrl(document.baseURI, path, formatQuery(shown, index, search));
  };
  const settled = (): string => {
    flushUrl();
    return seenNow();
  };
  return { bare: canonicalUrl(document.baseURI, href({ route })), seen: store.use(seenNow), settled };
}
