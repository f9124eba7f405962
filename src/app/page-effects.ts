import { useDeferredValue, useEffect } from 'react';
import { LANG } from '../i18n/page-words';
import { pageTitle } from '../share/page-title';
import { useDataset } from '../state/use-dataset';
import { useAddress, useHref } from '../state/route/use-route';

/** Keeps `<title>`, `<html lang>` and the canonical address in step with the address, with the words of the prerendered page. */
export function usePageIdentity(): void {
  const index = useDataset();
  // The title can wait until the click is answered.
  const address = useDeferredValue(useAddress());
  const path = useHref()({ route: address.route });
  useEffect(() => {
    document.title = pageTitle(index, address);
    // Setting `lang` makes the browser restyle the whole page, even to the same value.
    const lang = LANG[address.locale];
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    // As in the built page: absolute if the site knows its origin, else from the root of the host.
    if (canonical) canonical.href = new URL(path, canonical.href).href;
  }, [index, address, path]);
}

/** `/` moves the focus to the search box, unless the reader is typing. The timeline has its own keys while it has the focus. */
export function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'))
        return;
      // The box, or on narrow pages the button that shows it.
      const box = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts="/"]')].find(
        (one) => one.offsetParent !== null,
      );
      if (!box) return;
      event.preventDefault();
      if (!(box instanceof HTMLInputElement)) return box.click();
      box.focus();
      box.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
