import { afterEach, expect, test, vi } from 'vitest';
import { copy, share } from './copy';

// Only the method that `copy` calls.
function clipboard(writeText: (text: string) => Promise<void>): Clipboard {
  return { writeText } as unknown as Clipboard;
}

test('writes before anything is awaited, while the reader’s permission lasts', async () => {
  let written = '';
  const result = copy(
    { plain: '原文' },
    clipboard((text) => {
      written = text;
      return Promise.resolve();
    }),
  );
  expect(written).toBe('原文');
  expect(await result).toBe('copied');
});

test('is refused when the browser rejects or throws', async () => {
  const rejecting = clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  const throwing = clipboard(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await copy({ plain: 'x' }, rejecting)).toBe('refused');
  expect(await copy({ plain: 'x' }, throwing)).toBe('refused');
});

test('is refused when there is no clipboard', async () => {
  expect(await copy({ plain: 'x' }, null)).toBe('refused');
});

afterEach(() => vi.unstubAllGlobals());

/** What becomes of a link on a device, and whether it was copied. */
async function shareOn(coarse: boolean, sharing?: () => Promise<void>): Promise<[string, boolean]> {
  let copied = false;
  const board = clipboard(() => {
    copied = true;
    return Promise.resolve();
  });
  vi.stubGlobal('navigator', { clipboard: board, ...(sharing ? { share: sharing } : {}) });
  vi.stubGlobal('matchMedia', () => ({ matches: coarse }));
  vi.stubGlobal('document', { title: '' });
  return [await share('https://example.org/'), copied];
}

test('shares where a finger is used, and copies elsewhere or if that fails', async () => {
  const fails = (name: string) => () => Promise.reject(new DOMException('no', name));
  expect(await shareOn(true, () => Promise.resolve())).toEqual(['shared', false]);
  expect(await shareOn(false, () => Promise.resolve())).toEqual(['copied', true]);
  expect(await shareOn(true)).toEqual(['copied', true]);
  expect(await shareOn(true, fails('NotAllowedError'))).toEqual(['copied', true]);
  // The reader closed it: no failure.
  expect(await shareOn(true, fails('AbortError'))).toEqual(['shared', false]);
});
