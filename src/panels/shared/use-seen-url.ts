import { useCallback } from 'react';
import { canonicalUrl } from '../../share/canonical-url';
import { readQuery } from '../../state/query/page-query';
import { formatQuery } from '../../state/query/query';
import { useDataset } from '../../state/use-dataset';
import { readHash, useHref, useReadAddress } from '../../state/route/use-route';

/**
 * Gives, when called, the address of exactly what is seen. The address bar follows a moving view once it pauses:
 * what is on its way there is counted in. Nothing is listened to, since nothing shows it.
 */
export function useSeenUrl(): () => string {
  const index = useDataset();
  const address = useReadAddress();
  const href = useHref();
  return useCallback(() => {
    const { route } = address();
    const hash = readHash();
    const path = href({ route, ...(hash === null ? {} : { hash }) });
    const data = new URL(path, document.baseURI).searchParams.get('data');
    return canonicalUrl(document.baseURI, path, formatQuery({ ...readQuery(index), data }, index));
  }, [index, address, href]);
}
