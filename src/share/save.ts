import type { Sent } from './copy';

/** How long the browser may take to read what it saves. */
const READ_MS = 60_000;

/** Saves what an address of this site or a `data:` address holds. */
export function saveAddress(href: string, name: string): Promise<Sent> {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  return Promise.resolve('saved');
}

/** Saves what the page has made. */
export async function saveBlob(blob: Blob, name: string): Promise<Sent> {
  const href = URL.createObjectURL(blob);
  setTimeout(() => URL.revokeObjectURL(href), READ_MS);
  return await saveAddress(href, name);
}
