import { useCallback, useSyncExternalStore } from 'react';

/** What the hand or the keyboard is over. A store of one value: only the marks it leaves and enters draw again. */
let hovered: string | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hover previews; it never scrolls, selects or announces. */
export function setHovered(id: string | null): void {
  if (id === hovered) return;
  hovered = id;
  for (const listener of listeners) listener();
}

/** The hand leaves it. By then it may be over the next one, which stays hovered. */
export function letGo(id: string): void {
  if (hovered === id) setHovered(null);
}

export function useIsHovered(id: string): boolean {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => hovered === id, [id]),
    () => false,
  );
}

/** Which of several is hovered, for an element that stands for all of them. `ids` must be stable. */
export function useHoveredAmong(ids: readonly string[]): string | null {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => (hovered !== null && ids.includes(hovered) ? hovered : null), [ids]),
    () => null,
  );
}
