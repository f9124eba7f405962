import { createStore } from './store';

/** A message for screen readers. Each is a new object, so that the same text can be announced again. */
export interface Announcement {
  readonly text: string;
}

const latest = createStore<Announcement | null>(null);

/** The live region says the text politely after a pause; of several in a row it says only the last. */
export function announce(text: string): void {
  latest.set({ text });
}

export const useAnnouncement = (): Announcement | null => latest.use();
