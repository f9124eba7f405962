import type { DatasetIndex } from '../../dataset/dataset-index';
import { predecessorsOf } from '../../dataset/order';
import type { Milestone } from '../../dataset/schema';

export interface Order {
  /** Known to come before it. */
  readonly after: readonly Milestone[];
  /** Known to follow it. */
  readonly before: readonly Milestone[];
}

const known = new WeakMap<DatasetIndex, ReadonlyMap<string, ReadonlySet<string>>>();

/** What the text says of the order of a milestone, whichever side it was said of. In reading order. */
export function orderOf(id: string, index: DatasetIndex): Order {
  const predecessors = known.get(index) ?? predecessorsOf(index.milestones);
  known.set(index, predecessors);
  const own = predecessors.get(id);
  return {
    after: index.milestones.filter((other) => own?.has(other.id)),
    before: index.milestones.filter((other) => predecessors.get(other.id)?.has(id)),
  };
}
