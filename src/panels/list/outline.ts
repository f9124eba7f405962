import { sort } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';

/** A milestone with the milestones that belong to it. Statements are kept apart because the list folds them away. */
export interface Branch {
  readonly milestone: Milestone;
  readonly parts: readonly Branch[];
  readonly statements: readonly Branch[];
}

/** Every milestone once, parts below the milestone they belong to, each level in reading order. */
export function treeOf(index: DatasetIndex): Branch[] {
  const grow = (milestone: Milestone): Branch => {
    const children = (index.parts.get(milestone.id) ?? []).map(grow);
    return {
      milestone,
      parts: children.filter((child) => child.milestone.kind !== 'statement'),
      statements: children.filter((child) => child.milestone.kind === 'statement'),
    };
  };
  return [...index.milestones].filter(({ partOf }) => partOf === undefined).map(grow);
}

/** The ids of the milestone and of everything below it. */
export function idsOf(branch: Branch): string[] {
  return [branch.milestone.id, ...[...branch.parts, ...branch.statements].flatMap(idsOf)];
}

/** The milestones under one head of the list: a year, a day, or the undated (`edtf` is null). */
export interface Period {
  readonly edtf: string | null;
  readonly branches: readonly Branch[];
}

/**
 * Groups neighbours in reading order under the heads that a reader looks for; the undated come last. The order of dated
 * milestones never changes, so a head may occur twice.
 */
export function periodsOf(branches: readonly Branch[]): Period[] {
  const periods: { edtf: string | null; branches: Branch[] }[] = [];
  for (const branch of sort(branches, ({ milestone }) => Number(milestone.when.edtf === null))) {
    const edtf = headOf(branch.milestone);
    const last = periods.at(-1);
    if (last?.edtf === edtf) last.branches.push(branch);
    else periods.push({ edtf, branches: [branch] });
  }
  return periods;
}

/**
 * The head above a milestone: its day, if the date is a day or finer (`2026-05-20`); otherwise the year in which it
 * begins, or ends if no beginning is known (`2023` for `2023/2025`, `2027` for `../2027-12-31`).
 */
export function headOf({ when: { edtf } }: Milestone): string | null {
  if (edtf === null) return null;
  const day = /^-?\d{4}-\d\d-\d\d(?!.*\/)/.exec(edtf)?.[0];
  const year = /^(?:(?:\.\.)?\/)?(-?\d{4})/.exec(edtf)?.[1];
  return day ?? year ?? null;
}

/** Whether a head or a date is one day. */
export function isDay(edtf: string | null): edtf is string {
  return edtf !== null && /^-?\d{4}-\d\d-\d\d$/.test(edtf);
}
