import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter/use-browser-location';
import { type Filter, FILTER_FIELDS } from '../../dataset/search/filter';
import type { Zone } from '../../time/zone';
import { filterOf } from '../filter-choices';
import type { QueryField } from './query-field';
import type { ScaleName } from './query-fields';
import { entries, pageQuery } from './page-query';
import { useDataset } from '../use-dataset';
import type { Motion, View } from './view';

/** Draws again when this field changes, and with no other. */
function useField<T>(field: QueryField<T>): T {
  return useSyncExternalStore(field.subscribe, field.get, field.getFallback);
}

/** Changes how the whole is seen, so that Back undoes it: replace while moving, push on arrival. */
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

/** The part of the extent on screen; `null` is the whole. */
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

/** What is kept. `set` takes the fields that change. */
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
      // Words are typed; all else is chosen at once.
      if (change.q === undefined) return urlWriter.follow();
      fields.q.set(change.q);
      urlWriter.followPause();
    },
    [fields, urlWriter],
  );
  return [filter, set];
}

/** The first render, on the server and in the browser, sees no query. */
export const UNSEEN = { ssrSearch: '' };

/** Whether the link asks for anything at all; not in the first render, which the server drew for every link. */
export function useHasQuery(): boolean {
  return useSearch(UNSEEN) !== '';
}
