import { useEffect } from 'react';
import { LANG } from '../i18n/page-words';
import { pageTitle } from '../share/page-title';
import { useDataset } from '../state/use-dataset';
import { useAddress } from '../state/use-place';

/** Keeps `<title>` and `<html lang>` in step with the address, in the words the prerendered page has. */
export function usePageIdentity(): void {
  const index = useDataset();
  const address = useAddress();
  useEffect(() => {
    document.title = pageTitle(index, address);
    document.documentElement.lang = LANG[address.locale];
  }, [index, address]);
}
