/** Where a link to a retired id leads: the successor, with the query of the link, and with its hash unless the successor has one. */
export function addressAfter(successor: string, from: Pick<Location, 'search' | 'hash'>): string {
  const to = new URL(successor);
  to.search = from.search;
  if (to.hash === '') to.hash = from.hash;
  return to.href;
}

/**
 * Forwards the reader if the page says so: `a[data-moved]` links to the successor of the whole page, or of the one retired passage whose
 * id is its value. Runs before the app, which then sees only the new address.
 */
export function followRetired(): void {
  const id = location.hash.slice(1);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-moved]')];
  const link = links.find(({ dataset }) => dataset['moved'] === '' || dataset['moved'] === id);
  if (link) location.replace(addressAfter(link.href, location));
}
