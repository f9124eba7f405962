import { useDeferredValue, useEffect } from 'react';
import { LANG } from '../i18n/page-words';
import { pageTitle } from '../share/page-title';
import { useDataset } from '../state/use-dataset';
import { useAddress, useHref } from '../state/route/use-route';

/** Keeps `<title>`, `<html lang>` and the canonical address in step with the address, in the words the prerendered page has. */
export function usePageIdentity(): void {
  const index = useDataset();
  // The name of the page can wait until the click is answered.
  const address = useDeferredValue(useAddress());
  const path = useHref()({ route: address.route });
  useEffect(() => {
    document.title = pageTitle(index, address);
    // Written only where it differs: to write it at all has the browser style the whole page again.
    const lang = LANG[address.locale];
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
    // As the built page has it: absolute where the site knows its origin, else from the root of the host.
    if (canonical) canonical.href = new URL(path, canonical.href).href;
  }, [index, address, path]);
}
