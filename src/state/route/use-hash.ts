import { useLocationProperty } from 'wouter/use-browser-location';

/** What stands behind `#` now. */
export function readHash(): string | null {
  const raw = location.hash.slice(1);
  if (raw === '' || raw.startsWith(':~:')) return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** What stands behind `#`: a passage's id. `null` on the server and in the first render, as `:target` is CSS's. */
export function useHash(): string | null {
  return useLocationProperty(readHash, () => null);
}
