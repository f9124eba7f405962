import { expect, test } from 'vitest';
import { copy } from './copy';

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
