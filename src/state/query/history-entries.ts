import type { Motion } from './view';

/** A pause longer than this ends a series of steps. */
const PAUSE_MS = 1_000;

/**
 * Decides which changes of the view begin a history entry, so that Back undoes them. A jump begins one; a series of steps, or a gesture,
 * is one entry, which is replaced while it moves.
 */
export class HistoryEntries {
  #lastMs = -Infinity;
  #pathname = '';

  /** @param pathname Of the page: a navigation ends a series. */
  begins(motion: Motion, nowMs: number, pathname: string): boolean {
    if (motion === 'follow') return false;
    const continues = motion !== 'jump' && pathname === this.#pathname && nowMs - this.#lastMs <= PAUSE_MS;
    this.#lastMs = motion === 'jump' ? -Infinity : nowMs;
    this.#pathname = pathname;
    return !continues;
  }

  /** Ends the series after Back or Forward: the next change must not replace the entry that the reader came to. */
  endSeries(): void {
    this.#lastMs = -Infinity;
  }
}
