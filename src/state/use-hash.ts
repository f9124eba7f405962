import { useSyncExternalStore } from 'react';

const EVENTS = ['hashchange', 'popstate', 'pushState', 'replaceState'] as const;

function subscribe(listener: () => void): () => void {
  for (const name of EVENTS) window.addEventListener(name, listener);
  return () => {
    for (const name of EVENTS) window.removeEventListener(name, listener);
  };
}

function read(): string | null {
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
  return useSyncExternalStore(subscribe, read, () => null);
}
