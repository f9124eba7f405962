import { DAY_MS, HOUR_MS, SECOND_MS, YEAR_MS } from '../../time/units';
import { FLAG, type MilestoneColumns } from '../model/milestone-columns';

/** The finest unit in which the dates of a dataset speak. A part of the day is the morning, the afternoon or the evening. */
export type FinestUnit = 'clock' | 'part' | 'day' | 'month' | 'year';

/** Of the parts of the day, the afternoon and the evening are the shortest. */
const PART_MS = 6 * HOUR_MS;
const SHORTEST: Record<FinestUnit, number> = {
  clock: HOUR_MS,
  part: PART_MS,
  day: DAY_MS,
  month: 28 * DAY_MS,
  year: Math.floor(YEAR_MS / DAY_MS) * DAY_MS,
};

/** The shortest view that still shows something: the finest unit that a date states. */
export function leastView(columns: MilestoneColumns): number {
  return SHORTEST[finestUnit(columns)];
}

export function finestUnit({
  length,
  start,
  end,
  flags,
}: Pick<MilestoneColumns, 'length' | 'start' | 'end' | 'flags'>): FinestUnit {
  let shortest = Infinity;
  for (let i = 0; i < length; i += 1) {
    // A placed span is one that we chose: the text gives a part of the day, or an order within it.
    const isPlaced = ((flags[i] ?? 0) & FLAG.placed) !== 0;
    const ms = isPlaced ? PART_MS : (end[i] ?? Infinity) - (start[i] ?? 0);
    if (ms < shortest) shortest = ms;
    if (shortest <= SECOND_MS) break;
  }
  // Without a closed date there is nothing to go by.
  if (shortest < PART_MS || shortest === Infinity) return 'clock';
  if (shortest < DAY_MS) return 'part';
  if (shortest < SHORTEST.month) return 'day';
  return shortest < SHORTEST.year ? 'month' : 'year';
}
