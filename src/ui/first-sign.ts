const SIGNS_OF_A_READER = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin'] as const;

let give = (): void => {};

/**
 * Fulfilled when the reader first moves the pointer or the focus, anywhere on the page. Code that no first view needs loads then: until
 * then the HTML of the server does. Outside a browser it is fulfilled at once.
 */
export const firstSign = new Promise<void>((resolve) => {
  give = resolve;
  if (typeof window === 'undefined') resolve();
  else
    for (const sign of SIGNS_OF_A_READER)
      window.addEventListener(sign, () => resolve(), { once: true, passive: true });
});

/** For a page whose HTML is not what its link asks for. */
export function giveFirstSign(): void {
  give();
}
