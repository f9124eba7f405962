import { createStore } from './store';

/** A change that only the eye would notice. Each is a new object, because the same words may be news again. */
export interface Announcement {
  readonly text: string;
}

const latest = createStore<Announcement | null>(null);

/** Has the live region say it politely once things have settled. Of several in a row it says only the last. */
export function announce(text: string): void {
  latest.set({ text });
}

export const useAnnouncement = (): Announcement | null => latest.use();
