import { expect, test } from 'vitest';
import { copy } from './copy';

// A stand-in for the one browser object this deed speaks to.
function clipboard(writeText: (text: string) => Promise<void>): Clipboard {
  return { writeText } as unknown as Clipboard;
}

test('writes within the gesture: before anything is awaited', async () => {
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

test('says so when the browser refuses, by promise or by throwing', async () => {
  const rejecting = clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  const throwing = clipboard(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await copy({ plain: 'x' }, rejecting)).toBe('refused');
  expect(await copy({ plain: 'x' }, throwing)).toBe('refused');
});

test('is refused where there is no clipboard', async () => {
  expect(await copy({ plain: 'x' }, null)).toBe('refused');
});
