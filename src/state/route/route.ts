import type { Locale } from '../../dataset/model/schema';

/** Where a reader is: what the path of a link says. `unknown` keeps the path it could not read, without its language. */
export type Route =
  | { readonly kind: 'whole' }
  | { readonly kind: 'milestone'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: SideKind }
  | { readonly kind: 'unknown'; readonly path: string };

/** Pages beside the timeline: how the dates were worked out, and all of it to be printed. */
export const SIDE_KINDS = ['method', 'print'] as const;
export type SideKind = (typeof SIDE_KINDS)[number];

export function isSide(route: Route): route is { readonly kind: SideKind } {
  return route.kind === 'method' || route.kind === 'print';
}

export interface Address {
  readonly locale: Locale;
  readonly route: Route;
}

const FOLDERS = { milestone: 'milestones', article: 'articles' } as const;

/** The app path in the path of a page: what stands below the base (no trailing slash), escapes read. */
export function pathBelow(base: string, pathname: string): string {
  const [root, path] = [readable(base), readable(pathname)];
  const within = `${path.toLowerCase()}/`.startsWith(`${root.toLowerCase()}/`);
  // Elsewhere on the host, where we would not be asked: a path that no place has.
  return within ? path.slice(root.length) || '/' : `~${path}`;
}

function readable(path: string): string {
  try {
    return path.includes('%') ? decodeURI(path) : path;
  } catch {
    return path;
  }
}

/** Reads an app path (no base, no query). Any text at all gives an address. */
export function parsePath(path: string): Address {
  const parts = path.split('/').filter(Boolean);
  const locale: Locale = parts[0] === 'en' ? 'en' : 'zh';
  const [folder, id, ...rest] = locale === 'en' ? parts.slice(1) : parts;
  if (folder === undefined || folder === 'index.html') return { locale, route: { kind: 'whole' } };
  const tail = rest.filter((part) => part !== 'index.html');
  for (const kind of ['milestone', 'article'] as const) {
    if (folder === FOLDERS[kind] && id !== undefined && tail.length === 0 && /^[a-z0-9-]+$/.test(id)) {
      return { locale, route: { kind, id } };
    }
  }
  const side = SIDE_KINDS.find((kind) => kind === folder);
  if (side && (id ?? 'index.html') === 'index.html' && tail.length === 0) {
    return { locale, route: { kind: side } };
  }
  return {
    locale,
    route: { kind: 'unknown', path: locale === 'en' ? path.replace(/^\/en(?=\/)/, '') : path },
  };
}

/** The app path of a place, with its trailing slash: the form static hosts serve without a redirect. */
export function formatPath({ locale, route }: Address): string {
  const prefix = locale === 'en' ? '/en/' : '/';
  switch (route.kind) {
    case 'whole':
      return prefix;
    case 'milestone':
    case 'article':
      return `${prefix}${FOLDERS[route.kind]}/${route.id}/`;
    case 'method':
    case 'print':
      return `${prefix}${route.kind}/`;
    case 'unknown':
      return prefix + route.path.replace(/^\//, '');
  }
}
