import { useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { LANG } from '../i18n/page-words';
import { useLanguage } from '../i18n/use-words';
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

/**
 * In another language the words above are longer or shorter. Call the result before the language changes: what stands first below the
 * header then stays where it is.
 */
export function useKeepPlace(): () => void {
  const language = useLanguage();
  const held = useRef<{ readonly element: Element; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const place = held.current;
    held.current = null;
    if (!place?.element.isConnected) return;
    window.scrollBy({ top: place.element.getBoundingClientRect().top - place.top, behavior: 'instant' });
  }, [language]);
  return () => {
    const top = (element: Element): number => element.getBoundingClientRect().top;
    const below = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const all = document.querySelectorAll('main :is([data-milestone], [data-block])');
    const element = [...all].find((one) => top(one) >= below && one.checkVisibility());
    held.current = element && window.scrollY > 0 ? { element, top: top(element) } : null;
  };
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
