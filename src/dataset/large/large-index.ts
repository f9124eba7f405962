import { blockKey, type DatasetIndex, indexFrom, type PassageAt } from '../model/dataset-index';
import { linked } from '../model/links';
import type { LookUp, MilestoneList } from '../model/milestone-list';
import type { Milestone } from '../model/schema';
import { ByteStore, PIECE } from './byte-store';
import type { WorkerFilter } from './worker-filter';
import { IdTable } from './id-table';
import type { LargeDataset } from './large-dataset';
import { RecentlyUsed } from './recently-used';

/** More than ever stand on screen at once: what is drawn again and again is the same object each time. */
const MILESTONES_KEPT = 4_096;
const BLOCKS_KEPT = 128;

/** A dataset whose milestones are read from its bytes when somebody asks for them. */
export function largeIndex(
  data: LargeDataset,
  farOf: (milestones: MilestoneList) => WorkerFilter,
): DatasetIndex {
  const milestones = milestonesOf(data);
  const passages = passagesOf(data, milestones);
  const index = indexFrom(data.head, data.numbers, {
    milestones,
    milestone: {
      size: milestones.length,
      has: (id) => milestones.indexOf(id) >= 0,
      get: (id) => milestones.at(milestones.indexOf(id)),
    },
    ...passages,
  });
  return { ...index, far: farOf(milestones) };
}

function milestonesOf({ pieces, length, starts, ends, ids, ranks }: LargeDataset): MilestoneList {
  const bytes = new ByteStore(PIECE, [...pieces], length);
  const table = new IdTable(ids);
  const decoder = new TextDecoder();
  const read = (ordinal: number): Milestone => {
    const slice = bytes.slice(starts[ordinal] ?? 0, ends[ordinal] ?? 0);
    // A cast at a door: the worker has validated these very bytes.
    return JSON.parse(decoder.decode(slice)) as Milestone;
  };
  const recent = new RecentlyUsed(MILESTONES_KEPT, read);
  const at = (ordinal: number): Milestone | undefined =>
    Number.isInteger(ordinal) && ordinal >= 0 && ordinal < starts.length ? recent.get(ordinal) : undefined;
  return {
    length: starts.length,
    at,
    indexOf: (id) => {
      const place = table.indexOf(id);
      return place < 0 ? -1 : (ranks[place] ?? -1);
    },
    *[Symbol.iterator]() {
      for (let ordinal = 0; ordinal < starts.length; ordinal += 1) yield read(ordinal);
    },
  };
}

function passagesOf(
  { head, passageIds, passageOwner, passageNth, inBlock }: LargeDataset,
  milestones: MilestoneList,
): Pick<DatasetIndex, 'passage' | 'passagesIn'> {
  const table = new IdTable(passageIds);
  const passageAt = (place: number): PassageAt | undefined => {
    const milestone = milestones.at(passageOwner[place] ?? -1);
    const passage = milestone?.passages[passageNth[place] ?? 0];
    return milestone && passage ? { milestone, passage } : undefined;
  };
  const keys = head.articles.flatMap(({ id, blocks }) => blocks.map((block) => blockKey(id, block.id)));
  const blocks = new Map(keys.map((key, block) => [key, block]));
  const recent = new RecentlyUsed(BLOCKS_KEPT, (block): readonly PassageAt[] =>
    Array.from(linked(inBlock, block)).flatMap((place) => passageAt(place) ?? []),
  );
  const countIn = (key: string): number => {
    const block = blocks.get(key);
    return block === undefined ? 0 : linked(inBlock, block).length;
  };
  const passagesIn: LookUp<readonly PassageAt[]> = {
    size: keys.filter((key) => countIn(key) > 0).length,
    has: (key) => countIn(key) > 0,
    get: (key) => (countIn(key) === 0 ? undefined : recent.get(blocks.get(key) ?? 0)),
  };
  return {
    passage: {
      size: table.size,
      has: (id) => table.indexOf(id) >= 0,
      get: (id) => passageAt(table.indexOf(id)),
    },
    passagesIn,
  };
}
