import type { QueryStore } from './query-store';

/** At most two writes a second: browsers ignore a page that writes its address too often. */
const MIN_INTERVAL_MS = 500;
/** A moving view is written once it pauses: a write takes 6 ms of the 16 ms that a frame has. */
const PAUSE_MS = 300;
/** A refused write is tried again after this time. */
const RETRY_MS = 2_000;

/** The query of the address. `write` may be refused, silently or with a DOMException. */
export interface AddressPort {
  read(): string;
  write(search: string, entry: 'push' | 'replace'): void;
}

/** Writes what changed in the store to the address. */
export class UrlWriter {
  readonly #store: QueryStore;
  readonly #address: AddressPort;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastWriteMs = -Infinity;
  /** Whether the next write begins a history entry. */
  #begins = false;
  #refused = false;

  constructor(store: QueryStore, address: AddressPort) {
    this.#store = store;
    this.#address = address;
  }

  /** Writes soon, together with everything that changes until then. */
  follow(): void {
    this.#settleIn(0);
  }

  /** Writes once this has not been called for a while. */
  followPause(): void {
    this.#settleIn(PAUSE_MS);
  }

  /** Writes now, in a new history entry. */
  begin(): void {
    this.#begins = true;
    this.settle();
  }

  /** Writes now, so that the present history entry is complete before another begins. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#store.isAhead) this.#write();
    this.#refused = this.#store.isAhead;
    if (this.#refused) this.#settleIn(RETRY_MS);
    else this.#begins = false;
  }

  #settleIn(waitMs: number): void {
    clearTimeout(this.#timer);
    const earliest = this.#lastWriteMs + (this.#refused ? RETRY_MS : MIN_INTERVAL_MS) - performance.now();
    this.#timer = setTimeout(() => this.settle(), Math.max(waitMs, earliest));
  }

  #write(): void {
    this.#lastWriteMs = performance.now();
    try {
      this.#address.write(this.#store.format(this.#address.read()), this.#begins ? 'push' : 'replace');
    } catch (fault) {
      // The browser refused the write: the page wrote too often.
      if (!(fault instanceof DOMException)) throw fault;
    }
    this.#store.read(this.#address.read(), false);
  }
}
