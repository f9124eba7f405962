import { bisector, type TimeInterval, timeInterval, utcDay, utcHour, utcMinute, utcMonth, utcYear } from 'd3';
import type { TimelineWords } from '../../i18n/zh/timeline';
import { dayPartAt } from '../../time/day-part';
import { instant } from '../../time/instant';
import { DAY_MS, HOUR_MS, MINUTE_MS, type TickUnit } from '../../time/units';
import { fromWallClock, wallClock, type Zone } from '../../time/zone';
import { dayInWords, type Moment, momentIn } from './time-words';

// Ticks follow the clock of the dataset's zone. D3 has no zones: its UTC intervals get dates whose UTC fields show that clock.

export interface Tick {
  readonly time: number;
  readonly label: string;
  /** The year, month, day or part began before `t0`: then the tick is at `t0` and has no line. */
  readonly begun: boolean;
}

export interface TickSet {
  readonly unit: TickUnit;
  readonly ticks: readonly Tick[];
}

export interface TickOptions {
  /** Part of a busy day. The parts of the day are then named even if they are narrow. */
  readonly day?: boolean;
  /** Whether any milestone has a time of day. Without one, ticks of hours would suggest a time for the marks beside them. */
  readonly clock?: boolean;
  readonly zone: Zone;
  readonly words: TimelineWords;
  readonly pxPerMs: number;
  /** Least px from one label to the next. */
  readonly gapPx: number;
  readonly measure: (text: string) => number;
}

/** Parts of the day: they begin at midnight, at noon and at 18:00. */
const utcPart = utcHour.filter((date) => [0, 12, 18].includes(date.getUTCHours()));

interface Step {
  readonly unit: TickUnit;
  readonly interval: TimeInterval;
  /** The shortest length of the step. A label must fit into it. */
  readonly ms: number;
}

const YEAR: Step = { unit: 'year', interval: utcYear, ms: 365 * DAY_MS };

/** Finest first. Steps of several days are left out: 5, 10, 15 … start again in every month and read unevenly. */
const STEPS: readonly Step[] = [
  ...stepsOf('minute', utcMinute, MINUTE_MS, [10, 30]),
  ...stepsOf('hour', utcHour, HOUR_MS, [1, 2, 3]),
  { unit: 'part', interval: utcPart, ms: 6 * HOUR_MS },
  { unit: 'day', interval: utcDay, ms: DAY_MS },
  { unit: 'month', interval: utcMonth, ms: 28 * DAY_MS },
  ...stepsOf('month', utcMonth, 30 * DAY_MS, [3]),
  YEAR,
  ...yearSteps('year', [2, 5]),
  ...yearSteps('decade', [10, 20, 50]),
  ...yearSteps('century', [100, 200, 500, 1_000, 2_000, 5_000]),
];

function stepsOf(unit: TickUnit, interval: typeof utcHour, ms: number, counts: readonly number[]): Step[] {
  return counts.map((n) => ({ unit, interval: interval.every(n) ?? interval, ms: n * ms }));
}

function yearSteps(unit: TickUnit, counts: readonly number[]): Step[] {
  return counts.map((n) => ({ unit, interval: roundYears(n), ms: n * YEAR.ms }));
}

/** Years that readers call round on either side of the first one: 1000 BC, 500 BC, AD 1, 500. `utcYear.every(500)` gives 1001 BC, 501 BC, 1 BC, 500. */
function roundYears(n: number): TimeInterval {
  // Place 0 is the year 1.
  const placeOf = (year: number): number => Math.floor((year > 0 ? year : year - 1) / n);
  const yearOf = (place: number): number => (place > 0 ? place * n : place * n + 1);
  const move = (date: Date, by: number): void =>
    void date.setUTCFullYear(yearOf(placeOf(date.getUTCFullYear()) + by));
  return timeInterval((date) => {
    date.setUTCMonth(0, 1);
    date.setUTCHours(0, 0, 0, 0);
    move(date, 0);
  }, move);
}

interface UnitWords {
  readonly label: (moment: Moment, words: TimelineWords) => string;
  /** The widest label from a moment on: only this one is measured. */
  readonly widest: (words: TimelineWords, from: Moment) => string;
  /** The larger unit that these ticks share, such as the year of months. */
  readonly above: (moment: Moment, words: TimelineWords) => string | null;
}

const YEARS: UnitWords = {
  label: ({ year }, words) => words.year(year),
  widest: (words, { year }) => words.year(year < 1 ? year : 2000),
  above: () => null,
};
const CLOCK: UnitWords = {
  label: ({ hour, minute }, words) => words.clock(hour, minute),
  widest: (words) => words.clock(22, 30),
  above: dayInWords,
};
const WORDS: Readonly<Record<TickUnit, UnitWords>> = {
  century: YEARS,
  decade: YEARS,
  year: YEARS,
  month: {
    label: ({ month }, words) => words.month(month),
    widest: (words) => words.month(12),
    above: ({ year }, words) => words.yearAlone(year),
  },
  day: {
    label: ({ day }, words) => words.day(day),
    widest: (words) => words.day(30),
    above: ({ year, month }, words) => words.monthOfYear(year, month),
  },
  part: {
    label: ({ hour }, words) => words.part[dayPartAt(hour)],
    widest: (words) => words.part.afternoon,
    above: dayInWords,
  },
  hour: CLOCK,
  minute: CLOCK,
};

/** Most ticks in one piece of the axis: more look like a pattern. */
const MAX_TICKS = 12;
/** A longer stretch shows parts of the day instead of clock times, as the articles do. */
const CLOCK_UP_TO_MS = 5.9 * HOUR_MS;

const firstNotFinerThan = bisector((step: Step) => step.ms).left;

/** The finest ticks between `t0` and `t1` whose labels fit. If none fit, the year of `t0` alone. */
export function ticksIn(t0: number, t1: number, options: TickOptions): TickSet {
  const { words, measure, zone, pxPerMs, gapPx, day = false, clock = true } = options;
  const leastMs = (t1 - t0) / (MAX_TICKS + 2);
  const from = momentIn(instant(t0), zone);
  for (const step of STEPS.slice(firstNotFinerThan(STEPS, leastMs))) {
    const { unit, ms } = step;
    if (isClock(unit) && (!clock || t1 - t0 > CLOCK_UP_TO_MS)) continue;
    // Years stand closer: each of them is worth a name.
    const needPx = measure(WORDS[unit].widest(words, from)) + (unit === 'year' ? gapPx / 2 : gapPx);
    if (!(day && unit === 'part') && needPx > ms * pxPerMs) continue;
    const ticks = ticksOf(step, t0, t1, options);
    if (ticks.length <= MAX_TICKS) return { unit, ticks };
  }
  return { unit: 'year', ticks: ticksOf(YEAR, t0, t0 + 1, options) };
}

/** All ticks of a step from `t0` (in) to `t1` (out). */
function ticksOf({ unit, interval }: Step, t0: number, t1: number, { zone, words }: TickOptions): Tick[] {
  const first = interval.floor(wallClock(instant(t0), zone));
  return interval.range(first, wallClock(instant(t1), zone)).flatMap((wall) => {
    const time = fromWallClock(wall, zone);
    const begun = time < t0;
    // A year, month, day or part that began before `t0` is named at `t0`. A clock time is a moment: it has passed.
    if (begun && isClock(unit)) return [];
    const at = begun ? instant(t0) : time;
    return [{ time: at, label: WORDS[unit].label(momentIn(at, zone), words), begun }];
  });
}

function isClock(unit: TickUnit): boolean {
  return unit === 'hour' || unit === 'minute';
}

/** The larger unit of ticks: the year of months, the month of days, the day of hours. Years have none. */
export function higherUnit(
  unit: TickUnit,
  at: number,
  { zone, words }: Pick<TickOptions, 'zone' | 'words'>,
): string | null {
  return WORDS[unit].above(momentIn(instant(at), zone), words);
}
