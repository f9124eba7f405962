import { formatPath, type Address } from '../../state/route/route';

/** Where the site stands. `base` begins and ends in a slash; `origin` is `null` where it is not known. */
export interface Site {
  readonly base: string;
  readonly origin: string | null;
}

/**
 * The address of a page or file for others to follow: absolute where the origin is known, otherwise from the root
 * of the host, which browsers and crawlers resolve against the page they found it on.
 */
export function addressOf({ base, origin }: Site, file: string): string {
  return `${origin ?? ''}${base}${file}`;
}

/** The canonical address of a page, with its trailing slash: the form hosts answer without a redirect. */
export function pageAddress(site: Site, page: Address): string {
  return addressOf(site, formatPath(page).slice(1));
}
