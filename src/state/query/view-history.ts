import type { Motion } from './view';

/** A pause longer than this ends a series of steps. */
const PAUSE_MS = 1_000;
/** Browsers stop listening to a page that writes more than 100 times in ten seconds: entries take a part of that. */
const WINDOW_MS = 10_000;
const MAX_ENTRIES = 30;

/**
 * Says of each change of the view whether it begins an entry of the history, so that Back undoes it, or goes on in the
 * present one: replace while moving, push on arrival.
 */
export class ViewHistory {
  #last = -Infinity;
  #where = '';
  #begun: number[] = [];

  /** @param where What else the reader has come to: a series ends when that changes. */
  write(motion: Motion, now: number, where: string): 'push' | 'replace' {
    if (motion === 'follow') return 'replace';
    const goesOn = motion !== 'jump' && where === this.#where && now - this.#last <= PAUSE_MS;
    this.#last = motion === 'jump' ? -Infinity : now;
    this.#where = where;
    if (goesOn) return 'replace';
    this.#begun = this.#begun.filter((then) => now - then < WINDOW_MS);
    if (this.#begun.length >= MAX_ENTRIES) return 'replace';
    this.#begun.push(now);
    return 'push';
  }

  /** Back and Forward end a series: what comes next must not be written over the entry they came to. */
  leave(): void {
    this.#last = -Infinity;
  }
}
