import { blockKey, buildIndex, type DatasetIndex, passagesOf } from '../model/dataset-index';
import { USUAL_IMPORTANCE } from '../model/kinds';
import { linked } from '../model/links';
import type { MilestoneList } from '../model/milestone-list';
import type { Milestone } from '../model/schema';
import type { FilterWorker } from '../search/filter';
import type { LargeDataset } from './messages';

/** More than are ever on screen at once, so that a drawn milestone stays the same object. */
const MILESTONES_KEPT = 4_096;
const BLOCKS_KEPT = 128;

/** An index whose milestones are parsed from their bytes on demand. */
export function largeIndex(data: LargeDataset, worker: FilterWorker): DatasetIndex {
  const milestones = milestonesOf(data);
  return buildIndex(data.head, {
    numbers: data.numbers,
    milestones,
    ...passageLookUps(data, milestones),
    worker,
  });
}

function milestonesOf({ file, starts, ends, ids }: LargeDataset): MilestoneList {
  const decoder = new TextDecoder();
  const read = (ordinal: number): Milestone => {
    const json = decoder.decode(file.subarray(starts[ordinal], ends[ordinal]));
    // A cast at a door: the worker has validated this part of the file.
    return { importance: USUAL_IMPORTANCE, ...(JSON.parse(json) as Omit<Milestone, 'importance'>) };
  };
  const recent = recentlyUsed(MILESTONES_KEPT, read);
  return {
    length: ends.length,
    at: (ordinal) => (ends[ordinal] === undefined ? undefined : recent(ordinal)),
    indexOf: placeFinder(ids),
    *[Symbol.iterator]() {
      for (const ordinal of ends.keys()) yield read(ordinal);
    },
  };
}

function passageLookUps(
  { head, passageIds, passageOwners, quoting }: LargeDataset,
  milestones: MilestoneList,
): Pick<DatasetIndex, 'passage' | 'passagesIn'> {
  const placeOf = placeFinder(passageIds);
  const passagesAt = (ordinals: Iterable<number>) =>
    passagesOf([...ordinals].flatMap((ordinal) => milestones.at(ordinal) ?? []));
  const keys = head.articles.flatMap(({ id, blocks }) => blocks.map((block) => blockKey(id, block.id)));
  const blocks = new Map(keys.map((key, block) => [key, block]));
  const quotingIn = (key: string): Uint32Array => linked(quoting, blocks.get(key) ?? keys.length);
  const inBlock = recentlyUsed(BLOCKS_KEPT, (key: string) =>
    passagesAt(quotingIn(key)).filter(({ passage }) => blockKey(passage.article, passage.block) === key),
  );
  return {
    passage: {
      size: passageOwners.length,
      get: (id) => {
        const owner = passageOwners[placeOf(id)];
        return owner === undefined ? undefined : passagesAt([owner]).find(({ passage }) => passage.id === id);
      },
    },
    passagesIn: { get: (key) => (quotingIn(key).length === 0 ? undefined : inBlock(key)) },
  };
}

/**
 * Finds the place of an id in a list joined by line feeds; -1 for an unknown one. The list is split on demand: a hundred thousand
 * ids take a frame or two.
 */
function placeFinder(ids: string): (id: string) => number {
  let places: ReadonlyMap<string, number> | undefined;
  return (id) => {
    places ??= new Map(ids === '' ? [] : ids.split('\n').map((each, place) => [each, place]));
    return places.get(id) ?? -1;
  };
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
