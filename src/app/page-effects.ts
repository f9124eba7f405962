import { useDeferredValue, useEffect, useInsertionEffect } from 'react';
import { LANG } from '../i18n/page-words';
import { useLanguage } from '../i18n/use-words';
import { useDataset } from '../state/use-dataset';
import { useAddress, useHref } from '../state/route/use-route';
import { firstSign } from '../ui/first-sign';
import { lazyModule } from '../ui/lazy-part';

// Pages come with their titles; only a reader who goes on needs another.
const titles = lazyModule(async () => {
  await firstSign;
  return await import('../share/page-title');
});

/** Keeps `<title>`, `<html lang>` and the canonical address in step with the address, with the words of the prerendered page. */
export function usePageIdentity(): void {
  const index = useDataset();
  // The title can wait until the click is answered.
  const address = useDeferredValue(useAddress());
  const language = useLanguage();
  const path = useHref()({ route: address.route });
  const pageTitle = titles.useLoaded()?.pageTitle;
  useEffect(() => void titles.keepAsking(), []);
  // Before the effects that measure: letters and lines of the other language have other sizes.
  useInsertionEffect(() => {
    // Setting `lang` makes the browser restyle the whole page, even to the same value.
    const lang = LANG[language];
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
  }, [language]);
  useEffect(() => {
    if (pageTitle) document.title = pageTitle(index, { ...address, locale: language });
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    // As in the built page: absolute if the site knows its origin, else from the root of the host.
    if (canonical) canonical.href = new URL(path, canonical.href).href;
  }, [index, address, language, path, pageTitle]);
}

/**
 * `/`, `?`, S, comma, full stop and Escape use the first visible control that names the key in `aria-keyshortcuts`, unless the reader is
 * typing; comma and full stop only in the reading column, as they are easily pressed by mistake. The timeline, reports and menus use some
 * of these keys themselves while they have the focus.
 */
export function usePageKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest('input, textarea, select, [contenteditable]'))
        return;
      if (/[,.]/.test(event.key) && !target.closest('.panes')) return;
      // Escape closes a menu first.
      if (document.querySelector(event.key === 'Escape' ? ':popover-open, :modal' : ':modal')) return;
      // The same key with Chinese punctuation, and a letter with or without Shift.
      const key = event.key === '？' ? '?' : event.key.toLowerCase();
      const control = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].find(
        (one) => one.getAttribute('aria-keyshortcuts')?.toLowerCase() === key && one.offsetParent !== null,
      );
      if (!control) return;
      event.preventDefault();
      if (!(control instanceof HTMLInputElement)) return control.click();
      control.focus();
      control.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
