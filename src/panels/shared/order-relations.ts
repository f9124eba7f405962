import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';

export interface Order {
  /** Known to come before it. */
  readonly after: readonly Milestone[];
  /** Known to follow it. */
  readonly before: readonly Milestone[];
}

/** What the text says of the order of a milestone, whichever side it was said of. In reading order. */
export function orderOf(id: string, index: DatasetIndex): Order {
  return { after: index.earlier.get(id) ?? [], before: index.later.get(id) ?? [] };
}
