import { sort } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Milestone } from '../../dataset/model/schema';

/** The milestones under one head of the list: a year, a day, or the undated (`edtf` is null). Their parts stand below them. */
export interface Period {
  readonly edtf: string | null;
  readonly milestones: readonly Milestone[];
}

/**
 * Groups neighbours in reading order under the heads that a reader looks for; the undated come last. The order of dated
 * milestones never changes, so a head may occur twice.
 */
export function periodsOf(index: DatasetIndex): Period[] {
  const whole = [...index.milestones].filter(({ partOf }) => partOf === undefined);
  const periods: { edtf: string | null; milestones: Milestone[] }[] = [];
  for (const milestone of sort(whole, ({ when }) => Number(when.edtf === null))) {
    const edtf = headOf(milestone);
    const last = periods.at(-1);
    if (last?.edtf === edtf) last.milestones.push(milestone);
    else periods.push({ edtf, milestones: [milestone] });
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
