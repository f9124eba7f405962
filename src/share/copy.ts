/** What leaves the page by the clipboard. `html` is for places that keep formatting. */
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

/**
 * Writes to the clipboard. The write begins before this returns: Safari forgets the reader's gesture at the first
 * await. Never rejects; `refused` means the caller has to show the text for copying by hand.
 */
export function copy({ plain, html }: Copied, clipboard = clipboardOfPage()): Promise<'copied' | 'refused'> {
  if (!clipboard) return Promise.resolve('refused');
  try {
    return write(clipboard, plain, html).then(
      () => 'copied',
      () => 'refused',
    );
  } catch {
    return Promise.resolve('refused');
  }
}

function write(clipboard: Clipboard, plain: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return clipboard.writeText(plain);
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  return clipboard.write([item]);
}

/** Absent on plain http and in old browsers, whatever the types say. */
function clipboardOfPage(): Clipboard | null {
  return (navigator as Partial<Navigator>).clipboard ?? null;
}
