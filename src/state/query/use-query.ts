import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { type Filter, FILTER_FIELDS } from '../../dataset/search/filter';
import type { Zone } from '../../time/zone';
import { useDataset } from '../use-dataset';
import { entries, pageQuery } from './page-query';
import { filterOf, type LinkFault, parseQuery } from './query';
import type { ScaleName } from './query-fields';
import type { QueryField } from './query-store';
import type { Motion, View } from './view';

/** Renders again when this field changes, and for no other. */
function useField<T>(field: QueryField<T>): T {
  return useSyncExternalStore(field.subscribe, field.get, field.getFallback);
}

/** Changes what is on screen so that Back can undo it: the history entry is replaced while it moves, and a new one begins on arrival. */
function showIn<T>(inZone: Zone, field: QueryField<T>, value: T, motion: Motion): void {
  if (!field.differs(value)) return;
  const { urlWriter } = pageQuery(inZone);
  const begins = entries.write(motion, performance.now(), location.pathname) === 'push';
  if (begins) urlWriter.settle();
  field.set(value);
  if (begins) urlWriter.begin();
  else if (motion === 'follow') urlWriter.follow();
  else urlWriter.followPause();
}

/** The part of the extent on screen; `null` is all of it. */
export function useView(): [View | null, (view: View | null, motion: Motion) => void] {
  const { zone } = useDataset();
  const { t } = pageQuery(zone).store.fields;
  return [useField(t), useCallback((view, motion) => showIn(zone, t, view, motion), [zone, t])];
}

export function useScale(): [ScaleName, (scale: ScaleName) => void] {
  const { zone } = useDataset();
  const { scale } = pageQuery(zone).store.fields;
  return [useField(scale), useCallback((name) => showIn(zone, scale, name, 'jump'), [zone, scale])];
}

/** Whether statements stand on the axis; they do not unless the reader asks. */
export function useStatementsShown(): [boolean, (shown: boolean) => void] {
  const { zone } = useDataset();
  const { statements } = pageQuery(zone).store.fields;
  return [
    useField(statements),
    useCallback((shown) => showIn(zone, statements, shown, 'jump'), [zone, statements]),
  ];
}

/** What the reader asked to keep. The setter takes the fields that change. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const index = useDataset();
  const { store, urlWriter } = pageQuery(index.zone);
  const { fields } = store;
  const track = useField(fields.track);
  const speaker = useField(fields.speaker);
  const article = useField(fields.article);
  const kind = useField(fields.kind);
  const basis = useField(fields.basis);
  const q = useField(fields.q);
  const filter = useMemo(
    () => filterOf({ track, speaker, article, kind, basis, q }, index),
    [track, speaker, article, kind, basis, q, index],
  );
  const set = useCallback(
    (change: Partial<Filter>) => {
      for (const list of FILTER_FIELDS) if (change[list]) fields[list].set(change[list]);
      // Search text is typed letter by letter; other fields change once.
      if (change.q === undefined) return urlWriter.follow();
      fields.q.set(change.q);
      urlWriter.followPause();
    },
    [fields, urlWriter],
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
  return useMemo(() => parseQuery(search, index).faults, [search, index]);
}
