import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importLate } from './late-files';

const FILES = ['assets/part-1.js', 'assets/shared-1.js'];
const fetched: string[] = [];
const events: string[] = [];
const load = vi.fn<() => Promise<string>>(async () => await Promise.resolve('part'));
/** Files that the server refuses. */
let refused: readonly string[] = [];

beforeEach(() => {
  fetched.length = 0;
  events.length = 0;
  refused = [];
  load.mockClear();
  vi.stubGlobal('window', {
    matchMedia: (query: string) => ({ matches: query === 'all' }),
    dispatchEvent: ({ type }: Event) => events.push(type),
  });
  vi.stubGlobal('document', {
    head: {
      querySelectorAll: (selector: string) => {
        const named = { getAttribute: () => (selector.includes('narrow') ? '(max-width: 1px)' : null) };
        return /head|narrow/.test(selector) ? [named] : [];
      },
    },
  });
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    if (refused.includes(url)) throw new TypeError('refused');
    return await Promise.resolve(new Response(url));
  });
});

afterEach(() => vi.unstubAllGlobals());

test('a chunk is imported only when all that it needs has come, and what was refused is asked for again', async () => {
  refused = ['/assets/shared-1.js'];
  await expect(importLate(load, FILES)).rejects.toThrow('/assets/shared-1.js');
  expect(load).not.toHaveBeenCalled();
  refused = [];
  expect(await importLate(load, FILES)).toBe('part');
  // What had come is not asked for again.
  expect(fetched).toEqual(['/assets/part-1.js', '/assets/shared-1.js', '/assets/shared-1.js']);
  await importLate(load, FILES);
  expect(fetched).toHaveLength(3);
});

test('what the head of the page names has come with it, unless it is for another window', async () => {
  await importLate(load, ['assets/head-1.js', 'assets/narrow-1.js', 'assets/own-1.js']);
  expect(fetched).toEqual(['/assets/narrow-1.js', '/assets/own-1.js']);
});

test('an answer that says no is a failure, and so is an import', async () => {
  vi.stubGlobal('fetch', async () => await Promise.resolve(new Response('', { status: 503 })));
  await expect(importLate(load, ['assets/away-1.js'])).rejects.toThrow('/assets/away-1.js');
  load.mockRejectedValueOnce(new SyntaxError('a page'));
  expect(events).toEqual([]);
  await expect(importLate(load, [])).rejects.toThrow('a page');
  expect(events).toEqual(['vite:preloadError']);
  vi.stubGlobal('fetch', async () => await Promise.resolve(new Response('', { status: 404 })));
  await expect(importLate(load, ['assets/gone-1.js'])).rejects.toThrow('/assets/gone-1.js');
  expect(events).toHaveLength(2);
  // Asked for again, it is not told again.
  await expect(importLate(load, ['assets/gone-1.js'])).rejects.toThrow('/assets/gone-1.js');
  expect(events).toHaveLength(2);
});
