/**
 * The address of exactly what is seen, absolute. `pageUrl` gives the origin alone; `href` is the path with its
 * hash, as a link has it; `search` is the query of the view and the filter (`?…` or empty), which replaces any in
 * `href` where it is given. A name and password in the page's own address are never passed on.
 */
export function canonicalUrl(pageUrl: string, href: string, search?: string): string {
  const url = new URL(href, pageUrl);
  if (search !== undefined) url.search = search;
  url.username = '';
  url.password = '';
  return url.href;
}
