import { afterEach, expect, test, vi } from 'vitest';
import { copy } from './copy';
import { copyPicture, share } from './hand-over';

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

/** What becomes of a link on a device, and what was copied. */
async function shareBy(sharing: (data: ShareData) => Promise<void>): Promise<[string, string | null]> {
  let copied: string | null = null;
  const board = clipboard((text) => {
    copied = text;
    return Promise.resolve();
  });
  vi.stubGlobal('navigator', { clipboard: board, share: sharing });
  return [await share({ title: '会谈', url: 'https://example.org/' }), copied];
}

test('hands over title and link and nothing else, and copies the link if that fails', async () => {
  const handed: ShareData[] = [];
  const take = (data: ShareData): Promise<void> => Promise.resolve(void handed.push(data));
  const fails = (name: string) => () => Promise.reject(new DOMException('no', name));
  expect(await shareBy(take)).toEqual(['unsaid', null]);
  expect(handed).toEqual([{ title: '会谈', url: 'https://example.org/' }]);
  expect(await shareBy(fails('NotAllowedError'))).toEqual(['copied', 'https://example.org/']);
  // The reader closed it: no failure.
  expect(await shareBy(fails('AbortError'))).toEqual(['unsaid', null]);
});

test('asks for the clipboard before a picture has come, and is refused without it', async () => {
  const order: string[] = [];
  class Item {
    readonly parts: Record<string, Promise<Blob>>;
    constructor(parts: Record<string, Promise<Blob>>) {
      this.parts = parts;
    }
  }
  vi.stubGlobal('ClipboardItem', Item);
  let png: Blob | undefined;
  const board = {
    write: async ([item]: Item[]) => {
      order.push('asked');
      png = await item?.parts['image/png'];
    },
  } as unknown as Clipboard;
  const make = async (): Promise<Blob> => {
    await Promise.resolve();
    order.push('made');
    return new Blob(['png']);
  };
  expect(await copyPicture(make, board)).toBe('copied');
  expect(order).toEqual(['asked', 'made']);
  expect(await png?.text()).toBe('png');
  expect(await copyPicture(() => Promise.reject(new Error('no picture')), board)).toBe('refused');
  expect(await copyPicture(make, null)).toBe('refused');
});
