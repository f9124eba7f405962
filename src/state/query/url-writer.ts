import type { QueryStore } from './query-store';

/** At most twice a second: browsers stop listening to a flood. */
const FOLLOW_MS = 500;
/** What moves is written once it pauses: a write takes 6 ms, and a frame of a moving view has 16 for all it does. */
const PAUSE_MS = 300;
/** What a browser refused is tried again, but not so that it keeps refusing. */
const REFUSED_MS = 2_000;

/** The query of the address. `write` may be refused, silently or with a DOMException. */
export interface AddressPort {
  read(): string;
  write(search: string, entry: 'push' | 'replace'): void;
}

/** Writes into the address what the store is ahead of it. */
export class UrlWriter {
  readonly #store: QueryStore;
  readonly #address: AddressPort;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  /** What is ahead begins an entry of the history. */
  #begins = false;
  #refused = false;

  constructor(store: QueryStore, address: AddressPort) {
    this.#store = store;
    this.#address = address;
  }

  /** Soon, with whatever else changes until then. */
  follow(): void {
    this.#settleIn(0);
  }

  /** Once this has not been asked for a while. */
  followPause(): void {
    this.#settleIn(PAUSE_MS);
  }

  /** At once, in an entry of its own: what comes next must find it there. */
  begin(): void {
    this.#begins = true;
    this.settle();
  }

  /** At once, so that the present entry of the history is whole before another begins. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#store.isAhead) this.#write();
    this.#refused = this.#store.isAhead;
    if (this.#refused) this.#settleIn(REFUSED_MS);
    else this.#begins = false;
  }

  #settleIn(waitMs: number): void {
    clearTimeout(this.#timer);
    const least = this.#last + (this.#refused ? REFUSED_MS : FOLLOW_MS) - performance.now();
    this.#timer = setTimeout(() => this.settle(), Math.max(waitMs, least));
  }

  #write(): void {
    this.#last = performance.now();
    try {
      this.#address.write(this.#store.format(this.#address.read()), this.#begins ? 'push' : 'replace');
    } catch (fault) {
      // Browsers refuse a page that writes its history too often.
      if (!(fault instanceof DOMException)) throw fault;
    }
    this.#store.read(this.#address.read(), false);
  }
}
