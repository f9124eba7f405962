import type { Locale } from '../../dataset/model/schema';
import { decodePath, parsePath } from './route';

/** What the address asks for when the page is loaded. */
export interface Page {
  /** Site path of the dataset to open. */
  readonly dataPath: string;
  /** A `?data=` that was refused, as typed. */
  readonly refused: string | null;
  /** Whether a dataset other than the site's own was asked for and allowed. */
  readonly other: boolean;
  /** Of the address: the one page for all unknown paths has no language of its own. */
  readonly locale: Locale;
}

/** Site path of the dataset that the pages were built from. `base` ends in a slash. */
export function ownDataPath(base: string): string {
  return `${base}data/partnership.json`;
}

export function readPage(base: string): Page {
  const own = ownDataPath(base);
  const { locale } = parsePath(location.pathname.slice(base.length - 1));
  const asked = new URLSearchParams(location.search).get('data');
  if (asked === null) return { dataPath: own, refused: null, other: false, locale };
  const path = resolveDataPath(asked, location.href);
  if (path === null) return { dataPath: own, refused: asked.slice(0, 80), other: false, locale };
  return { dataPath: path, refused: null, other: path !== own, locale };
}

/**
 * The site path that `?data=` names, or `null` if it is refused. Only datasets of this site are opened: a foreign one could put words
 * into a publisher's mouth under the address of this site.
 */
export function resolveDataPath(value: string, pageUrl: string): string | null {
  if (value.length > 500 || /[\s\\]/.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value, new URL('/', pageUrl));
  } catch {
    return null;
  }
  if (url.origin !== new URL(pageUrl).origin || url.username || url.password) return null;
  return url.pathname.endsWith('.json') ? url.pathname : null;
}

/**
 * Whether the HTML in `#root` was made for this address. Static hosts may answer an unknown path with the home page, and that HTML must
 * not be hydrated. `prerendered` is the app path written into the page.
 */
export function isPageOf(prerendered: string | undefined, base: string): boolean {
  if (prerendered === undefined) return false;
  const path = location.pathname.replace(/(index\.html)?\/?$/, '/');
  return decodePath(path) === base.replace(/\/$/, '') + prerendered;
}
