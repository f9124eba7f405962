import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { Change } from '../model/changes';
import { asFault, DatasetFault } from './dataset-fault';

/** A Data Package, as programs for research data read it: the build writes one that lists the files of `data/`. */
export const PACKAGE_FILE = 'datapackage.json';

/** What the page of files reads in it. */
const PublishedSchema = v.object({
  resources: v.array(v.object({ path: v.string(), bytes: v.number() })),
  /** Not of the format, which allows other properties. */
  changes: v.array(Change),
});
export type Published = v.InferOutput<typeof PublishedSchema>;

/**
 * The files of the site and the changes of its dataset. The build renders pages with them in the cache. In a browser the page stays as it
 * was served until the same has come, so an attempt is repeated for ever while another one may help. Other faults are thrown to the
 * boundary of the pane. @param base ends in a slash.
 */
export function publishedQuery(base: string) {
  return queryOptions<Published>({
    queryKey: ['published', base],
    queryFn: ({ signal }) => loadPublished(`${base}data/${PACKAGE_FILE}`, signal),
    retry: (_, fault) => fault instanceof DatasetFault && fault.transient,
    // A fault that is thrown stays in the cache: once forgotten, the button of the boundary asks again.
    gcTime: 0,
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 60_000),
  });
}

async function loadPublished(url: string, signal: AbortSignal): Promise<Published> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new DatasetFault('status', String(response.status), response.status);
    return v.parse(PublishedSchema, await response.json());
  } catch (cause) {
    if (cause instanceof SyntaxError) throw asFault(cause, 'not-json');
    throw asFault(cause, v.isValiError(cause) ? 'wrong-schema' : 'network');
  }
}
