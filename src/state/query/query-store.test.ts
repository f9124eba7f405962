import { expect, test } from 'vitest';
import { sampleDataset } from '../../dataset/model/sample.fixture';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { instant } from '../../time/instant';
import { NO_FILTER } from '../../dataset/search/filter';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { codecsIn } from './query-fields';
import { QueryStore } from './query-store';

/** Its clock is Beijing time; its tracks are `first` and `second`. */
const index = indexDataset(sampleDataset([]));

function storeAt(search: string): QueryStore {
  const store = new QueryStore(codecsIn(index));
  store.read(search, true);
  return store;
}

const viewOf = (start: string, end: string) => ({
  start: instant(Date.parse(start)),
  end: instant(Date.parse(end)),
});
const DAY = viewOf('2026-05-20T00:00:00+08:00', '2026-05-21T00:00:00+08:00');

test('a field changes at once, and the address has yet to follow', () => {
  const store = storeAt('?scale=true');
  store.set('t', DAY);
  expect(store.values.t).toBe(DAY);
  expect(store.isAhead).toBe(true);
  expect(store.format('?scale=true')).toBe('?scale=true&t=2026-05-20..2026-05-20');
});

test('the filter is the same object until one of its fields changes', () => {
  const store = storeAt('?track=first&q=a');
  const { filter } = store.values;
  expect(filter).toEqual({ ...NO_FILTER, track: ['first'], q: 'a' });
  store.set('t', DAY);
  expect(store.values.filter).toBe(filter);
  store.set('q', 'ab');
  expect(store.values.filter).toEqual({ ...filter, q: 'ab' });
});

test('the server renders every default', () => {
  const store = storeAt('?scale=true&track=first');
  const Shown = () => store.use(({ scale, filter }) => `${scale} ${filter.track.length}`);
  expect(renderToStaticMarkup(createElement(Shown))).toBe('expanded 0');
});

test('reading back what was written keeps the finer value, and the same object', () => {
  const store = storeAt('');
  const fine = { start: instant(DAY.start + 0.4), end: instant(DAY.end - 0.3) };
  store.set('t', fine);
  store.read(store.format(''), false);
  expect(store.isAhead).toBe(false);
  expect(store.values.t).toBe(fine);
  store.read('?t=2026-05-20..2026-05-20&x=1', true);
  expect(store.values.t).toBe(fine);
});

test('a list read again is the same object', () => {
  const store = storeAt('?track=first,second');
  const list = store.values.track;
  store.read('?track=first,second,', false);
  expect(store.values.track).toBe(list);
});

test('a view that moved by less than a link can express changes nothing', () => {
  const store = storeAt('?t=2026-05-20..2026-05-20');
  expect(store.changedText('t', { start: instant(DAY.start + 100), end: DAY.end })).toBeUndefined();
  expect(store.changedText('t', { start: instant(DAY.start + 1_000), end: DAY.end })).toBeDefined();
});

test('a view that no link can express is shown all the same', () => {
  const store = storeAt('');
  const distant = viewOf('+010000-01-01T00:00:00Z', '+010001-01-01T00:00:00Z');
  store.set('t', distant);
  expect(store.values.t).toBe(distant);
  expect(store.isAhead).toBe(false);
});

test('a navigation keeps changes that are not in the address yet, unless it has another value for the field', () => {
  const store = storeAt('?scale=true');
  store.set('t', DAY);
  store.set('q', 'talks');
  store.read('?q=treaty', false);
  expect(store.values.t).toBe(DAY);
  expect(store.values.scale).toBe('expanded');
  expect(store.values.q).toBe('treaty');
  expect(store.format('?q=treaty')).toBe('?q=treaty&t=2026-05-20..2026-05-20');
});

test('Back takes the query of its entry, and drops changes that were not in the address yet', () => {
  const store = storeAt('?t=2017..2026');
  const came = store.values.t;
  store.set('t', DAY);
  store.read('?t=2017..2026', true);
  expect(store.values.t).toEqual(came);
  expect(store.isAhead).toBe(false);
});

test('text that cannot be read stays in the address until the field is set', () => {
  const store = storeAt('?t=rubbish&x=1');
  store.set('scale', 'true');
  expect(store.format('?t=rubbish&x=1')).toBe('?t=rubbish&x=1&scale=true');
  expect(store.changedText('t', null)).toBeNull();
  store.set('t', null);
  expect(store.format('?t=rubbish&x=1')).toBe('?x=1&scale=true');
});

test('a change that is taken back leaves nothing to write', () => {
  const store = storeAt('?q=a');
  store.set('q', 'ab');
  store.set('q', 'a');
  expect(store.isAhead).toBe(false);
  expect(store.values.q).toBe('a');
});
