import type { Locale } from '../../dataset/model/schema';
import { SITE_LOCALES, STORY } from './story';

/** What the path of a link says. `unknown` keeps the path that could not be read, without its language. */
export type Route =
  | { readonly kind: 'whole' }
  | { readonly kind: 'milestone'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: SideKind }
  | { readonly kind: 'unknown'; readonly path: string };

/** Pages beside the timeline: how the dates were worked out, everything on one page for print, and files to take away. */
export const SIDE_KINDS = ['method', 'print', 'data'] as const;
export type SideKind = (typeof SIDE_KINDS)[number];

export function isSide(route: Route): route is { readonly kind: SideKind } {
  return SIDE_KINDS.some((kind) => kind === route.kind);
}

export interface Address {
  readonly locale: Locale;
  readonly route: Route;
}

const FOLDERS = { milestone: 'milestones', article: 'articles' } as const;

/** The hash that leads to what belongs to a milestone, on its page. No passage has this id. */
export const PARTS_ANCHOR = 'parts';

/**
 * Reads an app path (no base, no query). Any text gives an address. Capitals are forgiven, and what a link may take along from the text in
 * which it stood: punctuation, and parameters without a `?`.
 */
export function parsePath(path: string): Address {
  const parts = path
    .replace(/[^a-z0-9]*(?:&.*)?$/isu, '')
    .toLowerCase()
    .split('/')
    .filter(Boolean);
  const [root = STORY.locale, ...others] = SITE_LOCALES;
  const locale = others.find((name) => name === parts[0]) ?? root;
  if (locale !== root) parts.shift();
  if (parts.at(-1) === 'index.html') parts.pop();
  return {
    locale,
    route: routeOf(parts) ?? {
      kind: 'unknown',
      path: path.startsWith(`/${locale}/`) && locale !== root ? path.slice(locale.length + 1) : path,
    },
  };
}

function routeOf([folder, id, ...rest]: readonly string[]): Route | null {
  if (folder === undefined) return { kind: 'whole' };
  if (rest.length > 0) return null;
  const kind = (['milestone', 'article'] as const).find((name) => FOLDERS[name] === folder);
  if (kind && id !== undefined && /^[a-z0-9-]+$/.test(id)) return { kind, id };
  const side = SIDE_KINDS.find((name) => name === folder);
  return side && id === undefined ? { kind: side } : null;
}

/** What the paths of a language begin with. */
export function prefixOf(locale: Locale): string {
  return locale === STORY.locale ? '/' : `/${locale}/`;
}

/** The app path of an address. It ends in a slash: static hosts serve that form without a redirect. */
export function formatPath({ locale, route }: Address): string {
  const prefix = prefixOf(locale);
  switch (route.kind) {
    case 'whole':
      return prefix;
    case 'milestone':
    case 'article':
      return `${prefix}${FOLDERS[route.kind]}/${route.id}/`;
    case 'method':
    case 'print':
    case 'data':
      return `${prefix}${route.kind}/`;
    case 'unknown':
      return prefix + route.path.replace(/^\//, '');
  }
}

/** The app path of a page: its path below the base (which has no trailing slash), with escapes decoded. */
export function pathBelow(base: string, pathname: string): string {
  const [root, path] = [decodePath(base), decodePath(pathname)];
  const within = `${path.toLowerCase()}/`.startsWith(`${root.toLowerCase()}/`);
  // A path outside the base belongs to another site on the host: `~` makes it a path that no route has.
  return within ? path.slice(root.length) || '/' : `~${path}`;
}

export function decodePath(path: string): string {
  try {
    return path.includes('%') ? decodeURI(path) : path;
  } catch {
    return path;
  }
}

/** The last result of `addressAt`. Every row and mark asks at each navigation, and all ask for the same path. */
let latest: { readonly base: string; readonly pathname: string; readonly address: Address } | null = null;

/** The address of a page path. Returns the same object while base and path are the same. */
export function addressAt(base: string, pathname: string): Address {
  if (latest?.base !== base || latest.pathname !== pathname) {
    latest = { base, pathname, address: parsePath(pathBelow(base, pathname)) };
  }
  return latest.address;
}
