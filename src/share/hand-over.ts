import { clipboardOfPage, copy, type Sent } from './copy';

/** Writes a PNG that is still on its way: the clipboard takes the promise, so that the write begins during the click. Never rejects. */
export async function copyPicture(png: () => Promise<Blob>, clipboard = clipboardOfPage()): Promise<Sent> {
  if (!clipboard || typeof ClipboardItem === 'undefined') return 'refused';
  try {
    await clipboard.write([new ClipboardItem({ 'image/png': png() })]);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Whether the device can hand a link to another app. */
export function canShare(): boolean {
  return 'share' in navigator;
}

/**
 * Hands title and link to another app of the device; if that fails, copies the link. Chats draw the card of a page only if there is no
 * other text beside its link.
 */
export async function share(link: { readonly title: string; readonly url: string }): Promise<Sent> {
  try {
    await navigator.share(link);
    return 'unsaid';
  } catch (fault) {
    // The reader closed it.
    if (fault instanceof DOMException && fault.name === 'AbortError') return 'unsaid';
    return copy({ plain: link.url });
  }
}
