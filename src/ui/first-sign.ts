const SIGNS_OF_A_READER = ['pointermove', 'pointerdown', 'wheel', 'focusin'] as const;

/**
 * Calls the listener once, when the reader first moves the pointer or the focus, anywhere on the page. Code that no first view needs
 * loads then. Returns the function that stops waiting.
 */
export function onFirstSign(listener: () => void): () => void {
  const abort = new AbortController();
  const hear = (): void => {
    abort.abort();
    listener();
  };
  for (const sign of SIGNS_OF_A_READER)
    window.addEventListener(sign, hear, { signal: abort.signal, passive: true });
  return () => abort.abort();
}
