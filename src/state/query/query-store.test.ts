import { expect, test, vi } from 'vitest';
import { instant } from '../../time/instant';
import { zone } from '../../time/zone';
import { codecsIn } from './query-fields';
import { QueryStore } from './query-store';

const BEIJING = zone('+08:00');

function storeAt(search: string): QueryStore {
  const store = new QueryStore(codecsIn(BEIJING));
  store.read(search, true);
  return store;
}

const viewOf = (start: string, end: string) => ({
  start: instant(Date.parse(start)),
  end: instant(Date.parse(end)),
});
const DAY = viewOf('2026-05-20T00:00:00+08:00', '2026-05-21T00:00:00+08:00');

test('a field changes at once, and calls only its own listeners', () => {
  const store = storeAt('?scale=true');
  const { t, scale } = store.fields;
  const [calledT, calledScale] = [vi.fn<() => void>(), vi.fn<() => void>()];
  t.subscribe(calledT);
  scale.subscribe(calledScale);
  t.set(DAY);
  expect(t.get()).toBe(DAY);
  expect(calledT).toHaveBeenCalledTimes(1);
  expect(calledScale).not.toHaveBeenCalled();
  expect(store.format('?scale=true')).toBe('?scale=true&t=2026-05-20..2026-05-20');
});

test('on the server and during hydration each field has its default', () => {
  const { fields } = storeAt('?t=2017..2026&scale=true&track=first&q=a');
  expect(Object.values(fields).map((field) => field.getFallback())).toEqual([
    null,
    'expanded',
    false,
    [],
    [],
    [],
    [],
    [],
    '',
    null,
  ]);
});

test('reading back what was written keeps the finer value, and the same object', () => {
  const store = storeAt('');
  const fine = { start: instant(DAY.start + 0.4), end: instant(DAY.end - 0.3) };
  store.fields.t.set(fine);
  store.read(store.format(''), false);
  expect(store.isAhead).toBe(false);
  expect(store.fields.t.get()).toBe(fine);
  store.read('?t=2026-05-20..2026-05-20&x=1', true);
  expect(store.fields.t.get()).toBe(fine);
});

test('a list read again is the same object', () => {
  const store = storeAt('?track=first,second');
  const list = store.fields.track.get();
  store.read('?track=first,second,', false);
  expect(store.fields.track.get()).toBe(list);
});

test('a view that moved by less than a link can express does not differ', () => {
  const { t } = storeAt('?t=2026-05-20..2026-05-20').fields;
  expect(t.differs({ start: instant(DAY.start + 100), end: DAY.end })).toBe(false);
  expect(t.differs({ start: instant(DAY.start + 1_000), end: DAY.end })).toBe(true);
});

test('a view that no link can express is shown all the same', () => {
  const store = storeAt('');
  const distant = viewOf('+010000-01-01T00:00:00Z', '+010001-01-01T00:00:00Z');
  store.fields.t.set(distant);
  expect(store.fields.t.get()).toBe(distant);
  expect(store.isAhead).toBe(false);
});

test('a navigation keeps changes that are not in the address yet, unless it has another value for the field', () => {
  const store = storeAt('?scale=true');
  store.fields.t.set(DAY);
  store.fields.q.set('talks');
  store.read('?q=treaty', false);
  expect(store.fields.t.get()).toBe(DAY);
  expect(store.fields.scale.get()).toBe('expanded');
  expect(store.fields.q.get()).toBe('treaty');
  expect(store.format('?q=treaty')).toBe('?q=treaty&t=2026-05-20..2026-05-20');
});

test('Back takes the query of its entry, and drops changes that were not in the address yet', () => {
  const store = storeAt('?t=2017..2026');
  const came = store.fields.t.get();
  store.fields.t.set(DAY);
  store.read('?t=2017..2026', true);
  expect(store.fields.t.get()).toEqual(came);
  expect(store.isAhead).toBe(false);
});

test('text that cannot be read stays in the address until the field is set', () => {
  const store = storeAt('?t=rubbish&x=1');
  store.fields.scale.set('true');
  expect(store.format('?t=rubbish&x=1')).toBe('?t=rubbish&x=1&scale=true');
  expect(store.fields.t.differs(null)).toBe(true);
  store.fields.t.set(null);
  expect(store.format('?t=rubbish&x=1')).toBe('?x=1&scale=true');
});

test('a change that is taken back leaves nothing to write', () => {
  const store = storeAt('?q=a');
  store.fields.q.set('ab');
  store.fields.q.set('a');
  expect(store.isAhead).toBe(false);
  expect(store.fields.q.get()).toBe('a');
});
