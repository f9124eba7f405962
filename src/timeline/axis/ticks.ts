import { type TimeInterval, timeInterval, utcDay, utcHour, utcMinute, utcMonth, utcYear } from 'd3';
import type { TickUnit } from '../../time/units';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { dayPartAt } from '../../time/day-part';
import { instant } from '../../time/instant';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';
import { momentIn } from './time-words';

export interface Tick {
  readonly time: number;
  readonly label: string;
  /** Names what has already begun where the drawing begins: words without a line. */
  readonly begun: boolean;
}

export interface TickSet {
  readonly unit: TickUnit;
  readonly ticks: readonly Tick[];
}

interface Step {
  readonly unit: TickUnit;
  readonly every: number;
  /** Shortest length of the step, milliseconds: what decides whether its words fit. */
  readonly ms: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

/** Finest first. Months of a day count are left out: 5, 10, 15 … restart at every month and read unevenly. */
const STEPS: readonly Step[] = [
  { unit: 'minute', every: 10, ms: HOUR_MS / 6 },
  { unit: 'minute', every: 30, ms: HOUR_MS / 2 },
  { unit: 'hour', every: 1, ms: HOUR_MS },
  { unit: 'hour', every: 2, ms: 2 * HOUR_MS },
  { unit: 'hour', every: 3, ms: 3 * HOUR_MS },
  { unit: 'part', every: 1, ms: 6 * HOUR_MS },
  { unit: 'day', every: 1, ms: DAY_MS },
  { unit: 'month', every: 1, ms: 28 * DAY_MS },
  { unit: 'month', every: 3, ms: 90 * DAY_MS },
  { unit: 'year', every: 1, ms: YEAR_MS },
  { unit: 'year', every: 2, ms: 2 * YEAR_MS },
  { unit: 'year', every: 5, ms: 5 * YEAR_MS },
  { unit: 'decade', every: 10, ms: 10 * YEAR_MS },
  { unit: 'decade', every: 20, ms: 20 * YEAR_MS },
  { unit: 'decade', every: 50, ms: 50 * YEAR_MS },
  { unit: 'century', every: 100, ms: 100 * YEAR_MS },
  { unit: 'century', every: 200, ms: 200 * YEAR_MS },
  { unit: 'century', every: 500, ms: 500 * YEAR_MS },
];

const PART_MS = 6 * HOUR_MS;
/** Days are read by their parts, as the reports tell them; the clock comes with less than a part. */
const HOURS_UP_TO_MS = 5.9 * HOUR_MS;

/** At most this many in a piece (B19). */
const MAX_TICKS = 12;

export interface TickOptions {
  /** Nothing coarser: the parts of a busy day keep their names. */
  readonly coarsest?: TickUnit;
  /** Nothing finer: where no clock time is told, ticks of the clock would tell one of every mark beside them. */
  readonly finest?: 'part';
  readonly zone: Zone;
  readonly words: TimelineWords;
  readonly pxPerMs: number;
  /** Free px after each label. */
  readonly gapPx: number;
  readonly measure: (text: string) => number;
}

/** The finest ticks whose words fit between `t0` and `t1`. */
export function ticksIn(t0: number, t1: number, options: TickOptions): TickSet {
  for (const step of STEPS) {
    if (options.finest === 'part' && isClock(step.unit)) continue;
    if ((t1 - t0) / step.ms > MAX_TICKS + 2 || (step.ms < PART_MS && t1 - t0 > HOURS_UP_TO_MS)) continue;
    const room = step.ms * options.pxPerMs - options.gapPx;
    // The widest label of a step, without drawing them all.
    if (step.unit !== options.coarsest && options.measure(widest(step.unit, options.words)) > room) continue;
    const ticks = ticksOf(step, t0, t1, options);
    if (ticks.length <= MAX_TICKS) return { unit: step.unit, ticks };
  }
  // Nothing fits: the start alone.
  const ticks = ticksOf({ unit: 'year', every: 1, ms: YEAR_MS }, t0, t1, options).slice(0, 1);
  return { unit: 'year', ticks };
}

function widest(unit: TickUnit, words: TimelineWords): string {
  switch (unit) {
    case 'century':
    case 'decade':
    case 'year':
      return words.year(2000);
    case 'month':
      return words.month(12);
    case 'day':
      return words.day(30);
    case 'part':
      return words.part.afternoon;
    case 'hour':
    case 'minute':
      return words.clock(22, 30);
  }
}

/** All ticks of a step in [t0, t1), stepped on the clock of the zone. */
function ticksOf(step: Step, t0: number, t1: number, { zone, words }: TickOptions): Tick[] {
  const interval = intervalOf(step);
  const first = interval.floor(wallClock(instant(t0), zone));
  // A step too fine for its span would be refused after counting: no need to draw out all of it.
  const until = Math.min(t1, t0 + (MAX_TICKS + 2) * step.ms);
  return interval.range(first, wallClock(instant(until), zone)).flatMap((wall) => {
    const time = fromWallClock(wall, zone);
    // Years, months, days and parts name a stretch: the one under way is named at the edge. A clock time is a moment.
    if (time < t0 && isClock(step.unit)) return [];
    const begun = time < t0;
    const label = labelOf(step.unit, momentIn(begun ? instant(t0) : time, zone), words);
    return [{ time: begun ? t0 : time, label, begun }];
  });
}

/** Steps as the clock shows them: D3's intervals of UTC, on dates whose UTC fields are the zone's. */
function intervalOf({ unit, every }: Step): TimeInterval {
  switch (unit) {
    case 'century':
    case 'decade':
    case 'year':
      return utcYear.every(every) ?? utcYear;
    case 'month':
      return utcMonth.every(every) ?? utcMonth;
    case 'day':
      return utcDay;
    case 'part':
      return utcPart;
    case 'hour':
      return utcHour.every(every) ?? utcHour;
    case 'minute':
      return utcMinute.every(every) ?? utcMinute;
  }
}

/** Parts of the day: from midnight, from noon, from six in the evening. */
const utcPart = timeInterval(
  (date) => {
    const hour = date.getUTCHours();
    date.setUTCHours(hour < 12 ? 0 : hour < 18 ? 12 : 18, 0, 0, 0);
  },
  (date, step) => {
    // D3 steps a fresh date by one at a time; each part knows how long it is.
    for (let i = 0; i < step; i += 1)
      date.setUTCHours(date.getUTCHours() + (date.getUTCHours() < 12 ? 12 : 6));
  },
);

function labelOf(unit: TickUnit, moment: ReturnType<typeof momentIn>, words: TimelineWords): string {
  switch (unit) {
    case 'century':
    case 'decade':
    case 'year':
      return words.year(moment.year);
    case 'month':
      return words.month(moment.month);
    case 'day':
      return words.day(moment.day);
    case 'part':
      return words.part[dayPartAt(moment.hour)];
    case 'hour':
    case 'minute':
      return words.clock(moment.hour, moment.minute);
  }
}

function isClock(unit: TickUnit): boolean {
  return unit === 'hour' || unit === 'minute';
}

/** The unit above a set of ticks, said once: the year of months, the month of days, the day of hours. */
export function higherUnit(
  unit: TickUnit,
  at: number,
  { zone, words }: Pick<TickOptions, 'zone' | 'words'>,
): string | null {
  const { year, month, day } = momentIn(instant(at), zone);
  switch (unit) {
    case 'month':
      return words.yearAlone(year);
    case 'day':
      return words.monthOfYear(year, month);
    case 'part':
    case 'hour':
    case 'minute':
      return words.dayOfYear(year, month, day);
    default:
      return null;
  }
}
