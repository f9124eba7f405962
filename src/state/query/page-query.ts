import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { HistoryEntries } from './history-entries';
import { codecsIn, type Field, type Query } from './query-fields';
import { QueryStore } from './query-store';
import { UrlWriter } from './url-writer';
import type { Motion } from './view';

interface PageQuery {
  index: DatasetIndex;
  readonly store: QueryStore;
  readonly urlWriter: UrlWriter;
}

/** The query of the page. It can be read once the dataset is known. */
let page: PageQuery | null = null;
let cameBack = false;
/** Called before the query is read or written for good. */
const beforeFlush = new Set<() => void>();
const entries = new HistoryEntries();

export function pageQuery(index: DatasetIndex): PageQuery {
  if (page?.index === index) return page;
  const codecs = codecsIn(index);
  if (page) {
    // After a worker died, the dataset is loaded again. Changes that are not in the address yet stay in the store.
    page.store.codecs = codecs;
    page.index = index;
    return page;
  }
  const store = new QueryStore(codecs);
  // The server has no `location`: there every field has its default.
  if (typeof location !== 'undefined') store.read(location.search, true);
  page = { index, store, urlWriter: new UrlWriter(store, { read: () => location.search, write }) };
  return page;
}

function write(search: string, entry: 'push' | 'replace'): void {
  const url = location.pathname + search + location.hash;
  if (entry === 'push') history.pushState(history.state, '', url);
  else history.replaceState(history.state, '', url);
}

/** Changes what is on screen so that Back can undo it. Whether it begins a history entry or replaces the present one depends on `motion`. */
export function showField<F extends Field>(
  index: DatasetIndex,
  field: F,
  value: Query[F],
  motion: Motion,
): void {
  const { store, urlWriter } = pageQuery(index);
  const text = store.changedText(field, value);
  if (text === undefined) return;
  const begins = entries.beginsEntry(motion, performance.now(), location.pathname);
  if (begins) urlWriter.settle();
  store.set(field, value, text);
  if (begins) urlWriter.begin();
  else if (motion === 'follow' || motion === 'rest') urlWriter.follow();
  else urlWriter.followPause();
}

/** The query string for a navigation: the history entry that is left gets what it still lacks. */
export function settledSearch(index: DatasetIndex): string {
  flushUrl();
  // The browser may have refused the write.
  return pageQuery(index).store.format(location.search);
}

/** Writes what is not in the address yet, before the page is left or reloaded. */
export function flushUrl(): void {
  for (const write of beforeFlush) write();
  page?.urlWriter.settle();
}

/** Calls `write` before the address is settled, so that a view that is still moving gets into it. Returns a function that ends this. */
export function onFlush(write: () => void): () => void {
  beforeFlush.add(write);
  return () => beforeFlush.delete(write);
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
