/** Text for the clipboard. `html` is for places that keep formatting. */
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

/** On `refused` the caller shows the text for copying by hand. On `unsaid` it shows nothing, as the device or another message tells the reader. */
export type Sent = 'unsaid' | 'copied' | 'saved' | 'refused';

/**
 * Writes to the clipboard. Nothing is awaited before the write, because Safari ends the reader's permission at the first
 * `await`. Never rejects.
 */
export async function copy({ plain, html }: Copied, clipboard = clipboardOfPage()): Promise<Sent> {
  if (!clipboard) return 'refused';
  try {
    await write(clipboard, plain, html);
    return 'copied';
  } catch {
    return 'refused';
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

/** `null` on plain http and in old browsers, though the types do not say so. */
export function clipboardOfPage(): Clipboard | null {
  return (navigator as Partial<Navigator>).clipboard ?? null;
}
