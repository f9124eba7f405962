import { formatPath, type Address } from '../../state/route/route';

/** Where the site is served. `base` begins and ends with a slash; `origin` is `null` if it is unknown. */
export interface Site {
  readonly base: string;
  readonly origin: string | null;
}

/** The address of a page or file: absolute if the origin is known, otherwise from the root of the host. */
export function addressOf({ base, origin }: Site, file: string): string {
  return `${origin ?? ''}${base}${file}`;
}

/** The canonical address of a page. It ends with a slash, because hosts answer that form without a redirect. */
export function pageAddress(site: Site, page: Address): string {
  return addressOf(site, formatPath(page).slice(1));
}

/** The address of a page for links on the same host. */
export function pathOf({ base }: Site, page: Address): string {
  return pageAddress({ base, origin: null }, page);
}
