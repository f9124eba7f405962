import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';

/** A milestone with what belongs to it. Statements apart, since they are folded away. */
export interface Branch {
  readonly milestone: Milestone;
  readonly parts: readonly Branch[];
  readonly statements: readonly Branch[];
}

/**
 * Every milestone once, parts beneath their parents, in reading order on each level. One whose parent is missing
 * stands on its own; a ring of parents (refused by the pipeline, possible in a foreign file) is opened where it is
 * met.
 */
export function treeOf(index: DatasetIndex): Branch[] {
  const placed = new Set<string>();
  const grow = (milestone: Milestone): Branch => {
    placed.add(milestone.id);
    const children: Branch[] = [];
    for (const part of index.parts.get(milestone.id) ?? []) {
      if (!placed.has(part.id)) children.push(grow(part));
    }
    return {
      milestone,
      parts: children.filter((child) => child.milestone.kind !== 'statement'),
      statements: children.filter((child) => child.milestone.kind === 'statement'),
    };
  };
  const rootless = ({ partOf }: Milestone): boolean => partOf === undefined || !index.milestone.has(partOf);
  const trunk = [...index.milestones].filter(rootless).map(grow);
  for (const milestone of index.milestones) {
    if (!placed.has(milestone.id)) trunk.push(grow(milestone));
  }
  return trunk;
}

/** Ids of the branch and of all that hangs on it. */
export function idsOf(branch: Branch): string[] {
  return [branch.milestone.id, ...[...branch.parts, ...branch.statements].flatMap(idsOf)];
}
