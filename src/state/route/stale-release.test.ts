import { afterEach, expect, test, vi } from 'vitest';
import { mayReload } from './stale-release';

afterEach(() => vi.unstubAllGlobals());

function storage(kept: Map<string, string> = new Map()) {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
}

test('the page reloads once, and again only after a minute', () => {
  storage();
  const start = 1_800_000_000_000;
  expect([0, 1, 59_999, 60_000, 60_001].map((ms) => mayReload(start + ms))).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('a clock that was set back does not prevent reloads for good', () => {
  storage();
  expect(mayReload(1_800_000_000_000)).toBe(true);
  expect(mayReload(1_700_000_000_000)).toBe(true);
});

test('a foreign value in the storage does not make it reload for ever', () => {
  const kept = storage(new Map([['reloaded', 'yesterday']]));
  expect(mayReload(1_800_000_000_000)).toBe(true);
  expect(kept.get('reloaded')).toBe('1800000000000');
  expect(mayReload(1_800_000_000_001)).toBe(false);
});

test('without a storage, or with one that keeps nothing, it never reloads', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(mayReload(0)).toBe(false);
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} });
  expect(mayReload(0)).toBe(false);
});
