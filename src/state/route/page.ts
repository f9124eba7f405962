import type { Locale } from '../../dataset/model/schema';
import { resolveDataPath } from './data-path';
import { parsePath } from './route';

export interface Page {
  /** Site path of the dataset to open. */
  readonly dataPath: string;
  /** A `?data=` that was refused, as typed. */
  readonly refused: string | null;
  /** True when another dataset than the site's own was asked for and allowed. */
  readonly other: boolean;
  /** Of the address, which a page for all unknown paths cannot know. */
  readonly locale: Locale;
}

/** Site path of the dataset that the pages were built from. `base` ends in a slash. */
export function ownDataPath(base: string): string {
  return `${base}data/partnership.json`;
}

/** What the address asks for, read once at the start. */
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
 * Whether the HTML in `#root` was made for this address: static hosts may answer an unknown path with the home
 * page, and hydrating that would tear. `prerendered` is the app path written into the page.
 */
export function isPageOf(prerendered: string | undefined, base: string): boolean {
  if (prerendered === undefined) return false;
  const path = location.pathname.replace(/(index\.html)?\/?$/, '/');
  return decode(path) === base.replace(/\/$/, '') + prerendered;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
