import type { DatasetIndex } from './dataset-index';

const positions = new WeakMap<DatasetIndex, ReadonlyMap<string, number>>();

/** Place of a milestone in reading order; -1 where there is none. */
export function ordinalOf(index: DatasetIndex, id: string | null): number {
  let known = positions.get(index);
  if (!known) {
    known = new Map(index.milestones.map((m, i) => [m.id, i]));
    positions.set(index, known);
  }
  return id === null ? -1 : (known.get(id) ?? -1);
}
