import { throttle, useQueryStates } from 'nuqs';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSearch } from 'wouter';
import type { Kept } from '../dataset/kept';
import { keptBy, type Lens } from '../dataset/lens';
import type { Zone } from '../time/zone';
import { type Changes, changesQuery, dropPending, notePending, settlePending } from './pending-query';
import { type LinkFault, lensOf, parseQuery, queryFields, type ScaleName } from './query';
import { useDataset } from './use-dataset';
import type { Motion, View } from './view';
import { ViewHistory } from './view-history';

/** The state moves at once, the address follows at most twice a second: browsers stop listening to a flood. */
const OPTIONS = { history: 'replace', scroll: false, limitUrlUpdates: throttle(500) } as const;
/** A new entry is written at once: what comes next must find it there. */
const ENTRY = { history: 'push', scroll: false, limitUrlUpdates: throttle(50) } as const;

const entries = new ViewHistory();
let cameBack = false;

/** Writes what changes how the whole is seen, so that Back undoes it. */
function write<T extends Changes>(
  changes: T,
  set: (changes: T, options: typeof OPTIONS | typeof ENTRY) => Promise<unknown>,
  motion: Motion,
  inZone: Zone,
): void {
  if (!changesQuery(changes, inZone)) return;
  const history = entries.write(motion, performance.now(), location.pathname);
  if (history === 'push') settlePending(inZone);
  const options = history === 'push' ? ENTRY : OPTIONS;
  notePending(changes, set(changes, options), history === 'push');
}

/** The part of the extent on screen; `null` is the whole. */
export function useView(): [View | null, (view: View | null, motion: Motion) => void] {
  const { zone } = useDataset();
  const [{ t }, set] = useQueryStates({ t: queryFields(zone).t }, OPTIONS);
  return [t, useCallback((view, motion) => write({ t: view }, set, motion, zone), [set, zone])];
}

export function useScale(): [ScaleName, (scale: ScaleName) => void] {
  const { zone } = useDataset();
  const [{ scale }, set] = useQueryStates({ scale: queryFields(zone).scale }, OPTIONS);
  return [
    scale === 'true' ? 'true' : 'expanded',
    useCallback(
      (name) => write({ scale: name === 'true' ? ('true' as const) : null }, set, 'jump', zone),
      [set, zone],
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

/** Whether the reader is where they are by Back or Forward: then the view that was left there stands. */
export function hasComeBack(): boolean {
  return cameBack;
}

/**
 * Once, before anything is drawn: Back and Forward leave behind what was still on its way into the address. On `window`
 * listeners are called in the order in which they came, so whoever draws what the reader came back to hears of it later.
 */
export function watchHistory(): void {
  window.addEventListener('popstate', () => {
    dropPending();
    entries.leave();
    cameBack = true;
  });
  // The router tells of this one.
  window.addEventListener('pushState', () => {
    cameBack = false;
  });
}
