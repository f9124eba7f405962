import { prerender } from 'react-dom/static';
import { AppRoot } from '../app/AppRoot';
import { preloadTimeline } from '../app/TimelineRegion';
import { preloadPanes } from '../app/column/Panes';
import { datasetQuery } from '../dataset/load/queries';
import { createQueryClient } from '../dataset/load/query-client';
import { type Published, publishedQuery } from '../dataset/load/published-query';
import type { DatasetIndex } from '../dataset/model/dataset-index';
import '../i18n/load-all';
import { ownDataPath } from '../state/route/page';
import { type SiteSource, writeSite } from './write-site';

/** Writes the whole site. The build calls it after it has built the client. */
export async function publish(source: Omit<SiteSource, 'renderPage'>): Promise<void> {
  const loaded = await Promise.all([preloadTimeline('vertical'), preloadPanes()]);
  if (loaded.includes(false)) throw new Error('a part of the app did not load');
  return writeSite({ ...source, renderPage });
}

/**
 * The app as HTML for one app path (`/en/milestones/talks/`, below the base). Server and client render the same dataset,
 * so hydration finds the same tree.
 * @throws AggregateError when a component throws: a page that cannot be rendered must not be published.
 */
async function renderPage(
  index: DatasetIndex,
  path: string,
  base: string,
  published: Published,
): Promise<string> {
  const client = createQueryClient();
  client.setQueryData(datasetQuery(ownDataPath(base)).queryKey, index);
  client.setQueryData(publishedQuery(base).queryKey, published);
  const faults: unknown[] = [];
  const { prelude } = await prerender(
    <AppRoot client={client} base={base} ssrPath={base.slice(0, -1) + path} />,
    {
      // Otherwise React completes large Suspense boundaries with an inline script, which the policy blocks.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (fault) => void faults.push(fault),
    },
  );
  const html = await new Response(prelude).text();
  if (faults.length > 0) throw new AggregateError(faults, `${path} cannot be rendered: ${String(faults[0])}`);
  return html;
}
