import { useCallback } from 'react';
import { canonicalUrl } from '../../share/canonical-url';
import { formatQuery } from '../../state/query';
import { useDataset } from '../../state/use-dataset';
import { useHash } from '../../state/use-hash';
import { useAddress, useHref } from '../../state/use-place';
import { useLens, useScale, useView } from '../../state/use-query';

/**
 * Gives, when called, the address of exactly what is seen. Built from the state and not read from the address bar,
 * which follows a moving view only twice a second.
 */
export function useSeenUrl(): () => string {
  const index = useDataset();
  const { place } = useAddress();
  const href = useHref();
  const hash = useHash();
  const [t] = useView();
  const [scale] = useScale();
  const [lens] = useLens();
  return useCallback(() => {
    const path = href({ place, ...(hash === null ? {} : { hash }) });
    const data = new URL(path, document.baseURI).searchParams.get('data');
    return canonicalUrl(document.baseURI, path, formatQuery({ t, scale, lens, data }, index));
  }, [index, place, href, hash, t, scale, lens]);
}
