import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is printed. Rendered synchronously: the browser prints the page as it is when `beforeprint` returns. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    for (const type of ['beforeprint', 'afterprint']) {
      const show = (): void => flushSync(() => setPrinting(type === 'beforeprint'));
      window.addEventListener(type, show, { signal: abort.signal });
    }
    return () => abort.abort();
  }, []);
  return printing;
}
