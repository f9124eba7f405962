import type { Motion } from './view';

/** A pause longer than this ends a series of steps. */
const PAUSE_MS = 1_000;
/** Browsers ignore a page that writes more than 100 times in ten seconds. New entries take only a part of that. */
const PERIOD_MS = 10_000;
const MAX_ENTRIES = 30;

/**
 * Decides which changes of the view begin a history entry, so that Back undoes them. A jump begins one; a series of steps, or a gesture,
 * is one entry, which is replaced while it moves.
 */
export class HistoryEntries {
  #lastMs = -Infinity;
  #pathname = '';
  #begunMs: number[] = [];

  /**
   * Notes a change; true if it begins a history entry.
   * @param pathname Of the page: a navigation ends a series.
   */
  beginsEntry(motion: Motion, nowMs: number, pathname: string): boolean {
    if (motion === 'follow') return false;
    const continues = motion !== 'jump' && pathname === this.#pathname && nowMs - this.#lastMs <= PAUSE_MS;
    this.#lastMs = motion === 'jump' ? -Infinity : nowMs;
    this.#pathname = pathname;
    if (continues || motion === 'rest') return false;
    this.#begunMs = this.#begunMs.filter((ms) => nowMs - ms < PERIOD_MS);
    if (this.#begunMs.length >= MAX_ENTRIES) return false;
    this.#begunMs.push(nowMs);
    return true;
  }

  /** Ends the series after Back or Forward: the next change must not replace the entry that the reader came to. */
  endSeries(): void {
    this.#lastMs = -Infinity;
  }
}
