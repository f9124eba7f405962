import { useSyncExternalStore } from 'react';

/** Something that changed and that only the eye would notice. A new object each time: the same words may be news again. */
export interface Announcement {
  readonly text: string;
}

let latest: Announcement | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Has the live message say it, politely, once things have settled. Of several in a row only the last is said. */
export function announce(text: string): void {
  latest = { text };
  for (const listener of listeners) listener();
}

export function useAnnouncement(): Announcement | null {
  return useSyncExternalStore(
    subscribe,
    () => latest,
    () => null,
  );
}
