import type { DatasetIndex } from '../model/dataset-index';
import { applyFilter, type Filter, type FilterField, valuesOf } from './filter';

/**
 * How many milestones each value of a list would show, were it the only one chosen there: all other conditions hold,
 * those of the list itself do not. Values that nothing has are absent.
 */
export function facetsOf(
  list: FilterField,
  filter: Filter,
  index: DatasetIndex,
): ReadonlyMap<string, number> {
  const kept = applyFilter({ ...filter, [list]: [] }, index);
  const counts = new Map<string, number>();
  for (const milestone of index.milestones) {
    if (kept !== null && !kept.has(milestone.id)) continue;
    for (const value of new Set(valuesOf(milestone, list))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
