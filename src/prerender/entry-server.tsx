import { QueryClient } from '@tanstack/react-query';
import { prerender } from 'react-dom/static';
import { AppRoot } from '../app/AppRoot';
import { indexDataset } from '../dataset/dataset-index';
import { datasetQuery } from '../dataset/dataset-query';
import type { Dataset } from '../dataset/schema';
import '../i18n/load-all';
import { type SiteSource, writeSite } from './write-site';

/** Writes the whole site; the build calls it once the client is built. */
export function publish(source: Omit<SiteSource, 'renderPage'>): Promise<void> {
  return writeSite({ ...source, renderPage });
}

/** One instant for all builds: the cache would otherwise carry the clock into the page. */
const FIXED_MS = 0;

/**
 * The app as HTML, for one app path (`/en/milestones/talks/`, below the base). The dataset is in the cache as it
 * is when the client hydrates, so both draw the same tree.
 * @throws whatever a component throws: a page that cannot be rendered must not be published.
 */
async function renderPage(dataset: Dataset, path: string, base: string): Promise<string> {
  const queryClient = new QueryClient();
  const { queryKey } = datasetQuery(`${base}data/partnership.json`);
  queryClient.setQueryData(queryKey, indexDataset(dataset), { updatedAt: FIXED_MS });
  const faults: unknown[] = [];
  const { prelude } = await prerender(
    <AppRoot queryClient={queryClient} base={base} ssrPath={base.slice(0, -1) + path} />,
    {
      // Large Suspense boundaries would be streamed after the page by an inline script, which the policy blocks.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (fault) => void faults.push(fault),
    },
  );
  const html = await new Response(prelude).text();
  queryClient.clear();
  if (faults.length > 0) throw new AggregateError(faults, `${path} cannot be rendered: ${String(faults[0])}`);
  return html;
}
