import { decodePath, parsePath } from './route';
import { STORY } from './story';

/** Site path of the dataset that the pages were built from. `base` ends in a slash. */
export function ownDataPath(base: string): string {
  return `${base}data/${STORY.name}.json`;
}

/** What the address asks for when the page is loaded. The page that serves all unknown paths has no language of its own. */
export function readPage(base: string) {
  const { locale } = parsePath(location.pathname.slice(base.length - 1));
  const asked = new URLSearchParams(location.search).get('data');
  const data = asked === null ? null : resolveDataPath(asked, location.href);
  return {
    /** Site path of the dataset that `?data=` asks for, if it is allowed and not the site's own. */
    data: data === ownDataPath(base) ? null : data,
    /** A `?data=` that was refused, as typed. */
    refused: data === null && asked !== null ? asked.slice(0, 80) : null,
    locale,
    /** Whether the link says more than the path, so that the HTML of the page may not be what it asks for. */
    asksForMore: location.search !== '' || location.hash !== '',
  };
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
