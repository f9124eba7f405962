import type { Zone } from '../../time/zone';
import { UrlWriter } from './url-writer';
import { codecsIn } from './query-fields';
import { QueryStore } from './query-store';
import { ViewHistory } from './view-history';

interface Now {
  readonly zone: Zone;
  readonly store: QueryStore;
  readonly urlWriter: UrlWriter;
}

/** One page has one address. It is read once the dataset, and with it the zone of its clock, is known. */
let now: Now | null = null;
let cameBack = false;

export const entries = new ViewHistory();

export function pageQuery(inZone: Zone): Now {
  if (now?.zone === inZone) return now;
  const store = new QueryStore(codecsIn(inZone));
  // On the server there is none, and all is at its default.
  if (typeof location !== 'undefined') store.read(location.search, true);
  now = { zone: inZone, store, urlWriter: new UrlWriter(store, { read: () => location.search, write }) };
  return now;
}

function write(search: string, entry: 'push' | 'replace'): void {
  const url = location.pathname + search + location.hash;
  if (entry === 'push') history.pushState(history.state, '', url);
  else history.replaceState(history.state, '', url);
}

/** The query as it will stand in the address once that has caught up: whoever leaves takes this along. */
export function currentSearch(inZone: Zone): string {
  return pageQuery(inZone).store.format(location.search);
}

/** Writes what the address is still to say: who leaves or loads the page anew finds it there. */
export function flushUrl(): void {
  now?.urlWriter.settle();
}

/** Whether the reader is where they are by Back or Forward: then the view that was left there stands. */
export function hasComeBack(): boolean {
  return cameBack;
}

/**
 * Once, before anything is drawn: what the address says anew is taken over. On `window` listeners are called in the order
 * in which they came, so whoever draws what the reader came back to hears of it later.
 */
export function watchHistory(): void {
  window.addEventListener('popstate', () => {
    // What was on its way into the address belongs to the page that was left.
    now?.store.read(location.search, true);
    now?.urlWriter.settle();
    entries.leave();
    cameBack = true;
  });
  // A hidden page may be taken away without another word.
  document.addEventListener('visibilitychange', () => document.hidden && flushUrl());
  window.addEventListener('pagehide', flushUrl);
  // The router tells of these two, whoever made them.
  window.addEventListener('pushState', () => {
    now?.store.read(location.search, false);
    cameBack = false;
  });
  window.addEventListener('replaceState', () => now?.store.read(location.search, false));
}
