import { afterEach, expect, test, vi } from 'vitest';
import { mayReload } from './reload-once';

afterEach(() => vi.unstubAllGlobals());

function storage(kept: Map<string, string> = new Map()) {
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return kept;
}

test('a page is loaded anew once, and again only when a minute has gone by', () => {
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

test('a clock that was set back does not bar the way for good', () => {
  storage();
  expect(mayReload(1_800_000_000_000)).toBe(true);
  expect(mayReload(1_700_000_000_000)).toBe(true);
});

test('what another hand wrote into the storage is no reason to load for ever', () => {
  const kept = storage(new Map([['reloaded', 'yesterday']]));
  expect(mayReload(1_800_000_000_000)).toBe(true);
  expect(kept.get('reloaded')).toBe('1800000000000');
  expect(mayReload(1_800_000_000_001)).toBe(false);
});

test('without a storage, or with one that keeps nothing, never', () => {
  vi.stubGlobal('sessionStorage', undefined);
  expect(mayReload(0)).toBe(false);
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} });
  expect(mayReload(0)).toBe(false);
});
