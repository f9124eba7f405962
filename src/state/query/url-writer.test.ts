import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleDataset } from '../../dataset/model/sample.fixture';
import { indexDataset } from '../../dataset/placing/index-dataset';
import { UrlWriter } from './url-writer';
import { codecsIn } from './query-fields';
import { QueryStore } from './query-store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = 'writes' | 'ignores' | 'throws';

function scene(search = '') {
  const store = new QueryStore(codecsIn(indexDataset(sampleDataset([]))));
  const address = { search, answer: 'writes' as Answer, calls: [] as string[] };
  const urlWriter = new UrlWriter(store, {
    read: () => address.search,
    write: (to, entry) => {
      address.calls.push(`${entry} ${to}`);
      if (address.answer === 'throws') throw new DOMException('too often', 'SecurityError');
      if (address.answer === 'writes') address.search = to;
    },
  });
  store.read(search, true);
  return { store, address, urlWriter };
}

test('the address is written at most twice a second, with the latest value', () => {
  const { store, address, urlWriter } = scene();
  const times: number[] = [];
  for (let i = 0; i < 100; i += 1) {
    store.set('q', `word ${i}`);
    urlWriter.follow();
    const before = address.calls.length;
    vi.advanceTimersByTime(50);
    if (address.calls.length > before) times.push(i * 50);
  }
  vi.advanceTimersByTime(500);
  expect(address.search).toBe('?q=word+99');
  expect(address.calls.length).toBeGreaterThan(8);
  expect(address.calls.length).toBeLessThanOrEqual(11);
  expect(times[0]).toBe(0);
});

test('a value that keeps changing is written once it pauses', () => {
  const { store, address, urlWriter } = scene();
  for (let i = 0; i < 100; i += 1) {
    store.set('q', `word ${i}`);
    urlWriter.followPause();
    vi.advanceTimersByTime(50);
  }
  expect(address.calls).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(address.calls).toEqual(['replace ?q=word+99']);
});

test('a browser that refuses writes is not asked more often while the reader goes on', () => {
  const { store, address, urlWriter } = scene();
  address.answer = 'throws';
  for (let i = 0; i < 25; i += 1) {
    store.set('q', `word ${i}`);
    urlWriter.follow();
    vi.advanceTimersByTime(400);
  }
  expect(address.calls.length).toBeLessThanOrEqual(6);
});

test('a history entry begins at once, and later changes go into it', () => {
  const { store, address, urlWriter } = scene('?x=1');
  store.set('scale', 'true');
  urlWriter.begin();
  store.set('q', 'a');
  urlWriter.follow();
  vi.advanceTimersByTime(500);
  expect(address.calls).toEqual(['push ?x=1&scale=true', 'replace ?x=1&scale=true&q=a']);
});

test('after settling for a navigation, nothing more is written', () => {
  const { store, address, urlWriter } = scene();
  store.set('q', 'a');
  urlWriter.follow();
  urlWriter.settle();
  vi.advanceTimersByTime(5_000);
  expect(address.calls).toEqual(['replace ?q=a']);
});

test.each(['ignores', 'throws'] as const)(
  'a write that the browser %s is tried again later, for the same history entry',
  (answer) => {
    const { store, address, urlWriter } = scene();
    address.answer = answer;
    store.set('q', 'a');
    urlWriter.begin();
    expect(store.format(address.search)).toBe('?q=a');
    vi.advanceTimersByTime(10_000);
    expect(address.calls.length).toBeLessThanOrEqual(6);
    address.answer = 'writes';
    vi.advanceTimersByTime(2_000);
    expect(address.search).toBe('?q=a');
    expect(address.calls.at(-1)).toBe('push ?q=a');
    expect(store.isAhead).toBe(false);
  },
);

test('nothing is written if the address has everything', () => {
  const { store, address, urlWriter } = scene('?q=a');
  store.set('q', 'ab');
  urlWriter.follow();
  store.set('q', 'a');
  vi.advanceTimersByTime(500);
  expect(address.calls).toEqual([]);
});
