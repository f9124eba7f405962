import { parseInstant } from '../time/instant';
import type { OpenSpan } from '../time/span';
import type { Milestone } from './schema';

/** The bounds the dataset states, as instants. */
export function spanOf(milestone: Milestone): OpenSpan {
  const { earliest, latest } = milestone.when;
  return {
    start: earliest === null ? null : parseInstant(earliest),
    end: latest === null ? null : parseInstant(latest),
  };
}

/** Undated: no bound is known on either side. */
export function isUndated(milestone: Milestone): boolean {
  return milestone.when.earliest === null && milestone.when.latest === null;
}

/**
 * Reading order: earliest, then latest; what has no start is sorted by its end, what has neither comes last.
 * Equal bounds keep the order of the file, except that a stated order (`after`, `before`) is kept among them.
 */
export function inReadingOrder(milestones: readonly Milestone[]): Milestone[] {
  const keyed = milestones.map((milestone, index) => {
    const { start, end } = spanOf(milestone);
    return { milestone, index, start: start ?? end ?? Infinity, end: end ?? Infinity };
  });
  keyed.sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end) || a.index - b.index);
  return keepStatedOrder(keyed.map((entry) => entry.milestone));
}

/** Infinity minus Infinity is NaN, which would leave the order to the engine. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Ids that must come before each id, from both directions of statement. */
export function predecessorsOf(milestones: readonly Milestone[]): Map<string, Set<string>> {
  const before = new Map<string, Set<string>>(milestones.map((m) => [m.id, new Set()]));
  for (const m of milestones) {
    for (const id of m.when.after) before.get(m.id)?.add(id);
    for (const id of m.when.before) before.get(id)?.add(m.id);
  }
  return before;
}

/**
 * A stable topological pass: walks the list and emits whatever a milestone waits for just ahead of it. A cycle
 * (refused by the pipeline, possible in a foreign file) is broken where it is met.
 */
function keepStatedOrder(sorted: readonly Milestone[]): Milestone[] {
  const predecessors = predecessorsOf(sorted);
  const byId = new Map(sorted.map((m) => [m.id, m]));
  const rank = new Map(sorted.map((m, i) => [m.id, i]));
  const done = new Set<string>();
  const out: Milestone[] = [];
  const emit = (m: Milestone): void => {
    if (done.has(m.id)) return;
    done.add(m.id);
    const waiting = [...(predecessors.get(m.id) ?? [])].sort(
      (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    );
    for (const id of waiting) {
      const earlier = byId.get(id);
      if (earlier) emit(earlier);
    }
    out.push(m);
  };
  for (const m of sorted) emit(m);
  return out;
}
