import { blockKey, buildIndex, type DatasetIndex, type PassageAt } from '../model/dataset-index';
import { linked } from '../model/links';
import type { MilestoneList } from '../model/milestone-list';
import type { Milestone } from '../model/schema';
import type { FilterWorker } from '../search/filter';
import { type LargeDataset, PAGE } from './messages';

/** More than are ever on screen at once, so that a drawn milestone stays the same object. */
const MILESTONES_KEPT = 4_096;
const BLOCKS_KEPT = 128;

/** An index whose milestones are parsed from their bytes on demand. */
export function largeIndex(data: LargeDataset, worker: FilterWorker): DatasetIndex {
  const milestones = milestonesOf(data);
  return buildIndex(data.head, {
    numbers: data.numbers,
    milestones,
    ...passagesOf(data, milestones),
    worker,
  });
}

function milestonesOf({ pages, ends, ids, numbers }: LargeDataset): MilestoneList {
  const { length } = numbers.columns;
  const ordinals = lazy(() => placesOf(ids));
  const decoder = new TextDecoder();
  // One at a time: the longest milestones of a view lie in ninety pages, and to parse those whole takes 150 ms.
  const read = (ordinal: number): Milestone => {
    const start = ordinal % PAGE === 0 ? 0 : (ends[ordinal - 1] ?? 0);
    const bytes = pages[Math.floor(ordinal / PAGE)]?.subarray(start, ends[ordinal]);
    // A cast at a door: the worker has validated what it wrote here.
    return JSON.parse(decoder.decode(bytes)) as Milestone;
  };
  const recent = recentlyUsed(MILESTONES_KEPT, read);
  return {
    length,
    at: (ordinal) =>
      Number.isInteger(ordinal) && ordinal >= 0 && ordinal < length ? recent(ordinal) : undefined,
    indexOf: (id) => ordinals().get(id) ?? -1,
    *[Symbol.iterator]() {
      for (let ordinal = 0; ordinal < length; ordinal += 1) yield read(ordinal);
    },
  };
}

function passagesOf(
  { head, passageIds, passageOwners, passagesInBlock }: LargeDataset,
  milestones: MilestoneList,
): Pick<DatasetIndex, 'passage' | 'passagesIn'> {
  const places = lazy(() => placesOf(passageIds));
  const passageAt = (place: number): PassageAt | undefined => {
    const owner = passageOwners[place];
    const milestone = owner === undefined ? undefined : milestones.at(owner);
    let nth = 0;
    while (nth < place && passageOwners[place - nth - 1] === owner) nth += 1;
    const passage = milestone?.passages[nth];
    return milestone && passage ? { milestone, passage } : undefined;
  };
  const keys = head.articles.flatMap(({ id, blocks }) => blocks.map((block) => blockKey(id, block.id)));
  const blocks = new Map(keys.map((key, block) => [key, block]));
  const placesIn = (key: string): Uint32Array => linked(passagesInBlock, blocks.get(key) ?? keys.length);
  const inBlock = recentlyUsed(BLOCKS_KEPT, (key: string): readonly PassageAt[] =>
    Array.from(placesIn(key)).flatMap((place) => passageAt(place) ?? []),
  );
  return {
    passage: { size: passageOwners.length, get: (id) => passageAt(places().get(id) ?? -1) },
    passagesIn: { get: (key) => (placesIn(key).length === 0 ? undefined : inBlock(key)) },
  };
}

/** The place of each id in a list joined by line feeds. */
function placesOf(ids: string): ReadonlyMap<string, number> {
  return new Map(ids === '' ? [] : ids.split('\n').map((id, place) => [id, place]));
}

/** Calls `make` once, on demand: splitting a hundred thousand ids takes a frame or two. */
function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Remembers the last `most` answers. A `Map` lists its keys by age, so the first one is the oldest. */
function recentlyUsed<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
    return value;
  };
}
