import { useSyncExternalStore } from 'react';

/**
 * The card that Tab comes to, of all on the rail. `null` until there are keys to walk with: each is a stop then. A store
 * of one value: only the cards it leaves and enters draw again.
 */
let stop: string | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setCardTabStop(id: string | null): void {
  if (id === stop) return;
  stop = id;
  for (const listener of listeners) listener();
}

/** `tabIndex` of a card. */
export function useCardTabIndex(id: string): 0 | -1 | undefined {
  return useSyncExternalStore(
    subscribe,
    () => (stop === null ? undefined : stop === id ? 0 : -1),
    () => undefined,
  );
}
