import type { Milestone } from '../../dataset/model/schema';
import type { Branch } from './outline';

/** A year, a day, or (`edtf` null) what is undated. */
export interface Period {
  readonly key: string;
  readonly edtf: string | null;
  readonly branches: readonly Branch[];
}

/**
 * Groups a list in reading order into the heads a reader looks for. A day gets a head of its own; everything coarser
 * stands under the year it begins in, or ends in where no beginning is known. The undated come last. Order is never
 * changed within what is dated, so a period may come twice when the order of the text demands it.
 */
export function periodsOf(branches: readonly Branch[]): Period[] {
  const dated = branches.filter(({ milestone }) => milestone.when.edtf !== null);
  const undated = branches.filter(({ milestone }) => milestone.when.edtf === null);
  const groups = neighbours([...dated, ...undated], ({ milestone }) => headOf(milestone) ?? '');
  return groups.map((group, i) => {
    const edtf = group[0] ? headOf(group[0].milestone) : null;
    return { key: `${i}:${edtf ?? ''}`, edtf, branches: group };
  });
}

/** `2026-05-20` for a day or anything finer, `2023` for `2023/2025`, `2027` for `../2027-12-31`. */
export function headOf({ when: { edtf } }: Milestone): string | null {
  if (edtf === null) return null;
  const [start = '', end] = edtf.split('/');
  if (end === undefined) {
    const day = /^-?\d{4}-\d\d-\d\d/.exec(start);
    if (day) return day[0];
  }
  const stated = start === '' || start === '..' ? (end ?? '') : start;
  return /^-?\d{4}/.exec(stated)?.[0] ?? null;
}

/** Whether the head of a period is a day. */
export function isDay(edtf: string | null): edtf is string {
  return edtf !== null && /^-?\d{4}-\d\d-\d\d$/.test(edtf);
}

function neighbours<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups: T[][] = [];
  let last: string | null = null;
  for (const item of items) {
    const now = key(item);
    if (now === last) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = now;
  }
  return groups;
}
