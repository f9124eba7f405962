/** Where a link to a retired id leads, with the query the reader came with, and the hash unless it has its own. */
export function addressAfter(successor: string, came: Pick<Location, 'search' | 'hash'>): string {
  const to = new URL(successor);
  to.search = came.search;
  if (to.hash === '') to.hash = came.hash;
  return to.href;
}

/**
 * Sends the reader on where the page says so: `a[data-moved]` names the successor of the whole page, or, with the
 * id the hash names, of one retired passage. Runs before the app, which then sees only the new address.
 */
export function followRetired(): void {
  const id = location.hash.slice(1);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-moved]')];
  const link = links.find(({ dataset }) => dataset['moved'] === '' || dataset['moved'] === id);
  if (link) location.replace(addressAfter(link.href, location));
}
