import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Zone } from '../../time/zone';
import { HistoryEntries } from './history-entries';
import { filterOf, type Query } from './query';
import { codecsIn } from './query-fields';
import { QueryStore } from './query-store';
import { UrlWriter } from './url-writer';

interface PageQuery {
  readonly zone: Zone;
  readonly store: QueryStore;
  readonly urlWriter: UrlWriter;
}

/** The query of the page. It can be read once the dataset is known, whose zone a view in a link refers to. */
let page: PageQuery | null = null;
let cameBack = false;

export const entries = new HistoryEntries();

export function pageQuery(inZone: Zone): PageQuery {
  if (page?.zone === inZone) return page;
  const store = new QueryStore(codecsIn(inZone));
  // The server has no `location`: there every field has its default.
  if (typeof location !== 'undefined') store.read(location.search, true);
  page = { zone: inZone, store, urlWriter: new UrlWriter(store, { read: () => location.search, write }) };
  return page;
}

function write(search: string, entry: 'push' | 'replace'): void {
  const url = location.pathname + search + location.hash;
  if (entry === 'push') history.pushState(history.state, '', url);
  else history.replaceState(history.state, '', url);
}

/** The query as the reader sees it now, without ids that the dataset does not have. */
export function readQuery(index: DatasetIndex): Query {
  const { values } = pageQuery(index.zone).store;
  return { ...values, filter: filterOf(values, index) };
}

/** The query string as it will be once the address has followed: navigations take it along. */
export function currentSearch(inZone: Zone): string {
  return pageQuery(inZone).store.format(location.search);
}

/** Writes what is not in the address yet, before the page is left or reloaded. */
export function flushUrl(): void {
  page?.urlWriter.settle();
}

/** Whether the reader came to this address by Back or Forward: then the view in the address must stay. */
export function hasComeBack(): boolean {
  return cameBack;
}

/**
 * Makes the query follow the address. Call it before anything renders: listeners on `window` are called in the order they were added, so
 * components that listen to navigations see the new query.
 */
export function watchHistory(): void {
  window.addEventListener('popstate', () => {
    // What is not in the address yet belongs to the entry that was left.
    page?.store.read(location.search, true);
    page?.urlWriter.settle();
    entries.endSeries();
    cameBack = true;
  });
  // The browser may discard a hidden page without another event.
  document.addEventListener('visibilitychange', () => document.hidden && flushUrl());
  window.addEventListener('pagehide', flushUrl);
  // wouter dispatches these two events for every call of the history methods.
  window.addEventListener('pushState', () => {
    page?.store.read(location.search, false);
    cameBack = false;
  });
  window.addEventListener('replaceState', () => page?.store.read(location.search, false));
}
