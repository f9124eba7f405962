import { createStore } from './store';

interface Missing {
  /** In the words of the interface. */
  readonly name: string;
  readonly again: () => void;
}

/** What the reader asked for and did not load, until it loads or the reader closes the message. */
export const missing = createStore<Missing | null>(null);
