import { createStore } from './store';

/** Id of the milestone under the pointer or the keyboard focus. Hover previews: it never scrolls, selects or announces. */
const hovered = createStore<string | null>(null);

export const setHovered: (id: string | null) => void = hovered.set;

/** The pointer leaves `id`. If it is over the next milestone already, that one stays hovered. */
export function unsetHovered(id: string): void {
  if (hovered.get() === id) hovered.set(null);
}

export function useIsHovered(id: string): boolean {
  return hovered.use((now) => now === id);
}

/** Which of several is hovered, for an element that stands for all of them. */
export function useHoveredAmong(ids: readonly string[]): string | null {
  return hovered.use((now) => (now !== null && ids.includes(now) ? now : null));
}
