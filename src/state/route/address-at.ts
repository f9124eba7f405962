import { type Address, parsePath, pathBelow } from './route';

/** The address last read. It is asked for by every row and mark at each change, and changes for all at once. */
let latest: { readonly base: string; readonly pathname: string; readonly address: Address } | null = null;

/** Where a path of the page leads. The same object for as long as it is the same path. */
export function addressAt(base: string, pathname: string): Address {
  if (latest?.base !== base || latest.pathname !== pathname) {
    latest = { base, pathname, address: parsePath(pathBelow(base, pathname)) };
  }
  return latest.address;
}
