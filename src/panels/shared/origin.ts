/**
 * The link that led the reader into the article, so that Esc leads back. Null when they came another way: a passage
 * that the address names on arrival must not take the focus.
 */
let origin: HTMLElement | null = null;

export function rememberOrigin(element: HTMLElement | null): void {
  origin = element;
}

/** The link, if it is still in the page. */
export function originInPage(): HTMLElement | null {
  return origin?.isConnected ? origin : null;
}
