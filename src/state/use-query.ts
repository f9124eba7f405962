import { throttle, useQueryStates } from 'nuqs';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter';
import type { Kept } from '../dataset/kept';
import { keptBy, type Lens } from '../dataset/lens';
import { dropPending, notePending } from './pending-query';
import { type LinkFault, lensOf, parseQuery, queryFields, type ScaleName } from './query';
import { useDataset } from './use-dataset';
import type { View } from './view';

/** The state moves at once, the address follows at most twice a second: browsers stop listening to a flood. */
const OPTIONS = { history: 'replace', scroll: false, limitUrlUpdates: throttle(500) } as const;

/** The part of the extent on screen; `null` is the whole. */
export function useView(): [View | null, (view: View | null) => void] {
  const { zone } = useDataset();
  const [{ t }, set] = useQueryStates({ t: queryFields(zone).t }, OPTIONS);
  return [t, useCallback((view) => notePending({ t: view }, set({ t: view })), [set])];
}

export function useScale(): [ScaleName, (scale: ScaleName) => void] {
  const { zone } = useDataset();
  const [{ scale }, set] = useQueryStates({ scale: queryFields(zone).scale }, OPTIONS);
  return [
    scale === 'true' ? 'true' : 'expanded',
    useCallback(
      (name) => {
        const change = { scale: name === 'true' ? ('true' as const) : null };
        notePending(change, set(change));
      },
      [set],
    ),
  ];
}

/** What is kept. `set` takes the fields that change. */
export function useLens(): [Lens, (change: Partial<Lens>) => void] {
  const index = useDataset();
  const { track, speaker, article, kind, q } = queryFields(index.zone);
  const [raw, set] = useQueryStates({ track, speaker, article, kind, q }, OPTIONS);
  const lens = useMemo(() => lensOf(raw, index), [raw, index]);
  return [lens, useCallback((change) => notePending(change, set(change)), [set])];
}

const never = () => () => {};
const nothing = () => null;

/**
 * What the lens keeps; `null` when it keeps everything. What is out stays on screen as a ghost. Of a large dataset
 * another thread finds it out, and the last answer stays until the next one comes: whoever shows a list takes
 * `ordinals`, the places in reading order, rather than ask of each milestone.
 */
export function useKept(): Kept | null {
  const index = useDataset();
  const { far } = index;
  const [lens] = useLens();
  const here = useMemo(() => (far ? null : keptBy(lens, index)), [far, lens, index]);
  useEffect(() => far?.want(lens), [far, lens]);
  const there = useSyncExternalStore(far?.subscribe ?? never, far?.kept ?? nothing, nothing);
  return far ? there : here;
}

/** Fields of the link that could not be honoured. */
export function useLinkFaults(): readonly LinkFault[] {
  const index = useDataset();
  const search = useSearch();
  return useMemo(() => parseQuery(search, index).faults, [search, index]);
}

/** Once, at the top: Back and Forward leave behind what was still on its way into the address. */
export function usePendingReset(): void {
  useEffect(() => {
    window.addEventListener('popstate', dropPending);
    return () => window.removeEventListener('popstate', dropPending);
  }, []);
}
