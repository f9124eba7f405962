/**
 * The absolute address of what the reader sees. Only the origin comes from `pageUrl`; `href` is the path and hash of a
 * link; `search`, if given, is the query of view and filter (`?…` or empty) and replaces that of `href`. A user name
 * and password in `pageUrl` are removed.
 */
export function canonicalUrl(pageUrl: string, href: string, search?: string): string {
  const url = new URL(href, pageUrl);
  if (search !== undefined) url.search = search;
  url.username = '';
  url.password = '';
  return url.href;
}
