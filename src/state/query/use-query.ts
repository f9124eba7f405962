import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { type Filter, FILTER_FIELDS } from '../../dataset/search/filter';
import { useFromRoute } from '../route/use-route';
import { useDataset } from '../use-dataset';
import { pageQuery, showField } from './page-query';
import { faultsIn, type LinkFault } from './query';
import type { Query, ScaleName } from './query-fields';
import type { Motion, View } from './view';

type Shown<T> = [T, (value: T, motion?: Motion) => void];

/** A field, and a setter whose changes Back can undo. The component renders again when this field changes, and for no other. */
function useShown<F extends 't' | 'scale' | 'statements'>(field: F): Shown<Query[F]> {
  const index = useDataset();
  const value = pageQuery(index).store.use((query) => query[field]);
  const show = useCallback(
    (to: Query[F], motion: Motion = 'jump') => showField(index, field, to, motion),
    [index, field],
  );
  return [value, show];
}

/** The part of the extent on screen; `null` is all of it. */
export const useView = (): Shown<View | null> => useShown('t');

export const useScale = (): Shown<ScaleName> => useShown('scale');

/** Whether statements stand on the axis; they do not unless the reader asks. */
export const useStatementsShown = (): Shown<boolean> => useShown('statements');

/** What the reader asked to keep. The setter takes the fields that change. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const index = useDataset();
  const filter = pageQuery(index).store.use((query) => query.filter);
  const set = useCallback(
    (change: Partial<Filter>) => {
      const { store, urlWriter } = pageQuery(index);
      for (const field of FILTER_FIELDS) if (change[field]) store.set(field, change[field]);
      // Search text is typed letter by letter; other fields change once.
      if (change.q === undefined) return urlWriter.follow();
      store.set('q', change.q);
      urlWriter.followPause();
    },
    [index],
  );
  return [filter, set];
}

/** The server and hydration see no query. */
const NO_SEARCH = { ssrSearch: '' };

/** Whether the link has a query. False on the server and during hydration. */
export function useHasQuery(): boolean {
  return useSearch(NO_SEARCH) !== '';
}

/** Fields of the link that could not be read. */
export function useLinkFaults(): readonly LinkFault[] {
  const index = useDataset();
  const search = useSearch(NO_SEARCH);
  return useMemo(() => faultsIn(search, index), [search, index]);
}

/** The passage that the link names, if there is none of this id. Ids of passages alone have a dot. */
export function useLostPassage(): string | null {
  const { passage } = useDataset();
  return useFromRoute((_, hash) => (hash?.includes('.') && !passage.get(hash) ? hash : null));
}
