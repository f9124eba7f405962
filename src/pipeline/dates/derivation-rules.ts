import { dateOf, type Point, pointOf, precisionOf, type Reading, shifted } from './reading';
import {
  boundRule,
  countRule,
  dayOf,
  type DerivationRule,
  isThis,
  plainReading,
  readRule,
  weekdayRule,
  wordRule,
} from './rule-makers';

const RULES: Readonly<Record<string, DerivationRule>> = {
  /** `2027年12月31日`, `2019年7月21日至23日`, `20世纪90年代`. */
  stated: {
    basis: 'stated',
    needs: 'an expression that prints its year, such as 2027年12月31日, and from: null',
    derive: (expression, from, { read }) => {
      const reading = plainReading(read(expression));
      const isWhole =
        reading?.shift === undefined && (reading?.start.year ?? reading?.end.year) !== undefined;
      return reading && isWhole && from === null ? dateOf(reading) : undefined;
    },
  },
  /** `明年底` is given elsewhere as 2027-12-31, so the page is from 2026. */
  'page-year': {
    basis: 'derived',
    indirect: true,
    needs:
      'an expression such as 明年底, and from: the date it means (in December for 底, in January for 初)',
    derive: (expression, from, { read }) => {
      const reading = read(expression);
      const point = pointOf(from);
      if (!reading || reading.shift?.unit !== 'year' || !point) return undefined;
      const { start, shift } = reading;
      if (start.month !== undefined && start.month !== point.month) return undefined;
      return dateOf({ start: {}, end: {} }, shifted(point, { unit: 'year', by: -shift.by }));
    },
  },
  /** `5月20日`, `1至4月`, `第一季度` in the page's year. */
  'year-of-page': readRule(
    'a month or day without its year, such as 5月20日, and from: a year',
    ({ start, end, shift }) => !start.year && !end.year && start.month !== undefined && isThis('year', shift),
    ['year'],
  ),
  /** `9日`, `20日至21日`, `本月底` in the month that the text speaks about. */
  'month-of-page': readRule(
    'a day without its month, such as 9日, and from: its month, or a day in it',
    ({ start, end, shift }) =>
      !start.year &&
      !end.year &&
      start.month === undefined &&
      isThis('month', shift) &&
      (start.day !== undefined || shift !== undefined),
    ['month', 'day'],
  ),
  /** `今年` is the page's year. */
  'this-year': readRule(
    'an expression such as 今年, and from: a year',
    (reading) => isOnly(reading, 'year', 0),
    ['year'],
  ),
  /** `去年`, `明年5月`: counted from the page's year. */
  'other-year': readRule(
    'an expression such as 去年 or 明年5月, and from: a year',
    ({ start, shift }) => !start.year && shift?.unit === 'year' && shift.by !== 0,
    ['year'],
  ),
  /** `上月`, `下月5日`: counted from the month of the page. */
  'other-month': readRule(
    'an expression such as 上月 or 下月5日, and from: a month, or a day in it',
    ({ shift }) => shift?.unit === 'month' && shift.by !== 0,
    ['month', 'day'],
  ),
  /** `昨晚`, `明天`, `次日`: counted from the day that the text speaks about. */
  'other-day': readRule(
    'an expression such as 昨天 or 次日, and from: a day',
    ({ start, shift }) => shift?.unit === 'day' && shift.by !== 0 && start.time === undefined,
    ['day'],
  ),
  /** `上周三`, `本周五`: in the week of the page, the one before or the one after; weeks begin on Monday. */
  'day-of-week': weekdayRule(
    'a weekday with its week, such as 上周三, and from: a day',
    ({ weekday, week }, from) => (week === undefined ? undefined : 7 * week + weekday - from),
  ),
  /** `周三`: the last one up to the page's day. That it is not the next one is inferred. */
  'last-weekday': {
    ...weekdayRule('a weekday alone, such as 周三, and from: a day', ({ weekday, week }, from) =>
      week === undefined ? -((from - weekday + 7) % 7) : undefined,
    ),
    basis: 'inferred',
  },
  /** `30周年`: the year that many years before. */
  anniversary: countRule('anniversary', '30周年', (year, n) => (n > 0 ? yearsBefore(year, n) : undefined)),
  /** `今年前4个月`: January to April. */
  'first-months': countRule('first-months', '前4个月', (year, n) =>
    n > 0 && n <= 12 ? dateOf({ start: { month: 1 }, end: { month: n } }, year) : undefined,
  ),
  /** `今明两年`: this year and the next. */
  'this-and-next-year': countRule('this-and-next-year', '今明两年', (year) => years(year, 0, 1)),
  /** `明年底`: December of the next year. */
  'end-of-next-year': countRule('end-of-next-year', '明年底', (year) => `${yearsBefore(year, -1)}-12`),
  /** `已经连续3年`: the three full years before the current one. That the current year is not counted is inferred. */
  'consecutive-years': {
    ...countRule('consecutive-years', '连续3年', (year, n) => years(year, -n, -1)),
    basis: 'inferred',
  },
  /** `30年来`: from that many years ago until now. */
  'years-since': countRule('years-since', '30年来', (year, n) => years(year, -n, 0)),
  /**
   * An outer bound: `至2027年12月31日`, `2030年前`. 前 leaves open whether the named year is included; the result
   * `../2030` includes it and so claims less. If the expression has no date of its own, the bound is `from`.
   */
  until: boundRule('until', '至2027年12月31日', (bound) => `../${bound}`),
  /** The first bound: `自2024年1月1日起`. */
  since: boundRule('since', '自2024年1月1日起', (bound) => `${bound}/..`),
  /** `上午`: a part of the day `from`. */
  'part-of-day': {
    basis: 'derived',
    needs: 'an expression with a part of the day, such as 上午, and from: a day',
    derive: (expression, from, { dayPartIn, read }) => {
      const reading = plainReading(read(expression));
      const day = dayOf(from);
      // 5月20日上午 is no part of another day, and 昨晚 none of today.
      const isOfDay = reading && day && isThis('day', reading.shift) && dateOf(reading, day) === from;
      return dayPartIn(expression) !== null && isOfDay ? from : undefined;
    },
  },
  /** `10时30分`, `下午3时` on the day `from`. */
  clock: readRule(
    'a time of the day, such as 10时30分, and from: a day',
    ({ start, end, shift }) =>
      start.time !== undefined && start.day === undefined && start === end && isThis('day', shift),
    ['day'],
  ),
  /** `当晚`, `刚才`, `此访`: the day `from`, which the text speaks about. */
  'same-day': {
    basis: 'derived',
    needs: 'words for the same day, such as 当晚 or 刚才, and from: a day',
    derive: (expression, from, { words }) =>
      words['same-day'].test(expression.toLowerCase()) && dayOf(from) ? from : undefined,
  },
  /** `会谈前`, `会谈后`, `先后`, `还将`: gives an order and keeps the date `from`. */
  order: wordRule('order', 'words for an order, such as 会谈后'),
  /** `访问期间`: within the time `from`. */
  during: {
    ...wordRule('during', 'words such as 访问期间, and from: the time within which it lies'),
    derive: (expression, from, { words }) =>
      words.during.test(expression.toLowerCase()) ? (from ?? undefined) : undefined,
  },
};

/** Rules of the editor's derivations, by name. */
export const DERIVATION_RULES: ReadonlyMap<string, DerivationRule> = new Map(Object.entries(RULES));

function isOnly({ start, end, shift }: Reading, unit: 'year', by: number): boolean {
  return shift?.unit === unit && shift.by === by && start === end && precisionOf(start) === 'none';
}

function yearsBefore(year: Point, count: number): string {
  return shifted(year, { unit: 'year', by: -count }).year ?? '';
}

function years(year: Point, from: number, to: number): string {
  return `${yearsBefore(year, -from)}/${yearsBefore(year, -to)}`;
}
