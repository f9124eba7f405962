import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { Change } from '../model/changes';

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
 * was served until the same has come, so a failed attempt is repeated for ever. @param base ends in a slash.
 */
export function publishedQuery(base: string) {
  return queryOptions<Published>({
    queryKey: ['published', base],
    queryFn: async ({ signal }) => {
      const response = await fetch(`${base}data/${PACKAGE_FILE}`, { signal });
      return v.parse(PublishedSchema, await response.json());
    },
    retry: true,
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 60_000),
  });
}
