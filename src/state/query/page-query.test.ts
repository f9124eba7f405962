import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleDataset } from '../../dataset/model/sample.fixture';
import { indexDataset } from '../../dataset/placing/index-dataset';

const address = { pathname: '/', search: '', hash: '' };
const replaceState = vi.fn<History['replaceState']>((_state, _title, url) => {
  address.search = String(url).slice(address.pathname.length);
});

beforeEach(() => {
  vi.useFakeTimers();
  // The query of the page is kept in the module.
  vi.resetModules();
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { state: null, replaceState });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a dataset that is loaded again keeps changes that are not in the address yet, and writes them once', async () => {
  const { pageQuery } = await import('./page-query');
  const { store, urlWriter } = pageQuery(indexDataset(sampleDataset([])));
  store.set('q', 'talks');
  urlWriter.followPause();
  const again = sampleDataset([]);
  const third = { id: 'third', title: { zh: '三', en: 'Third' } };
  const query = pageQuery(indexDataset({ ...again, tracks: [...again.tracks, third] }));
  expect(query.store.values.q).toBe('talks');
  vi.advanceTimersByTime(5_000);
  expect(address.search).toBe('?q=talks');
  expect(replaceState).toHaveBeenCalledOnce();
  // Ids are those of the new file.
  query.store.read('?q=talks&track=third', false);
  expect(query.store.values.track).toEqual(['third']);
});

test('a view that is still moving is written before the address is used', async () => {
  const { pageQuery, onFlush, settledSearch } = await import('./page-query');
  const index = indexDataset(sampleDataset([]));
  address.search = '';
  const { store } = pageQuery(index);
  const ignore = onFlush(() => store.set('q', 'moved'));
  expect(settledSearch(index)).toBe('?q=moved');
  ignore();
  store.set('q', 'again');
  expect(settledSearch(index)).toBe('?q=again');
});
