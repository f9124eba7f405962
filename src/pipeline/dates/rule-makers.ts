import type { CountRule, Grammar, WordRule } from './grammar';
import { dateOf, type Point, pointOf, precisionOf, type Reading, shifted, weekdayOf } from './reading';

export interface DerivationRule {
  /** The strongest basis that a date may claim if it uses this rule. */
  readonly basis: 'stated' | 'derived' | 'inferred';
  /** `true` if the expression only helps to find the result, and does not mean it. */
  readonly indirect?: true;
  /** What the rule can be applied to. Shown when `derive` has no answer. */
  readonly needs: string;
  /**
   * The date that follows from the expression and from the date of an earlier step; `undefined` if none follows, or if the rule
   * does not understand every word of the expression.
   */
  readonly derive: (expression: string, from: string | null, grammar: Grammar) => string | null | undefined;
}

/** A rule for words of the calendar that lack what `from` gives. `precisions` are those of `from`. */
export function readRule(
  needs: string,
  fits: (reading: Reading) => boolean,
  precisions: readonly ('year' | 'month' | 'day')[],
): DerivationRule {
  return {
    basis: 'derived',
    needs,
    derive: (expression, from, { read }) => {
      const reading = plainReading(read(expression));
      const point = pointOf(from);
      if (!reading || !point || !fits(reading)) return undefined;
      if (!precisions.some((precision) => precision === precisionOf(point))) return undefined;
      return dateOf(reading, reading.shift ? shifted(point, reading.shift) : point);
    },
  };
}

/** A rule for expressions that count from a year. */
export function countRule(
  name: CountRule,
  example: string,
  to: (year: Point, count: number) => string | undefined,
): DerivationRule {
  return {
    basis: 'derived',
    needs: `an expression such as ${example}, and from: a year`,
    derive: (expression, from, { count }) => {
      const found = count(name, expression);
      const year = pointOf(from);
      return found !== null && year && precisionOf(year) === 'year' ? to(year, found) : undefined;
    },
  };
}

/** A rule for one end of a time. */
export function boundRule(
  bound: NonNullable<Reading['bound']>,
  example: string,
  to: (date: string) => string,
): DerivationRule {
  return {
    basis: 'stated',
    needs: `an expression such as ${example}, with its year and from: null, or from: the date of the bound`,
    derive: (expression, from, { read }) => {
      const reading = read(expression);
      if (reading?.bound !== bound) return undefined;
      const own = reading.start.year === undefined || reading.shift ? undefined : dateOf(reading);
      if (own !== undefined && from !== null && from !== own) return undefined;
      const date = own ?? from;
      return date !== null && (own !== undefined || pointOf(date)) ? to(date) : undefined;
    },
  };
}

/** A rule for a weekday without its date. `days` leads from a day to the day that is meant. */
export function weekdayRule(
  needs: string,
  days: (
    reading: { readonly weekday: number; readonly week?: number | undefined },
    from: number,
  ) => number | undefined,
): DerivationRule {
  return {
    basis: 'derived',
    needs,
    derive: (expression, from, { read }) => {
      const { weekday, week, start, bound } = read(expression) ?? {};
      const day = dayOf(from);
      if (weekday === undefined || start?.day !== undefined || bound || !day) return undefined;
      const by = days({ weekday, week }, weekdayOf(day));
      return by === undefined ? undefined : dateOf({ start: {}, end: {} }, shifted(day, { unit: 'day', by }));
    },
  };
}

/** A rule that keeps the date it starts from. */
export function wordRule(name: WordRule, needs: string): DerivationRule {
  return {
    basis: 'derived',
    needs,
    derive: (expression, from, { words }) => (words[name].test(expression.toLowerCase()) ? from : undefined),
  };
}

/** Neither one end of a time nor a weekday alone, which have rules of their own. */
export function plainReading(reading: Reading | null): Reading | null {
  const isWeekdayAlone = reading?.weekday !== undefined && reading.start.day === undefined;
  return reading?.bound === undefined && !isWeekdayAlone ? reading : null;
}

/** Whether a reading is in the year, month or day that it starts from. */
export function isThis(unit: 'year' | 'month' | 'day', shift: Reading['shift']): boolean {
  return shift === undefined || (shift.unit === unit && shift.by === 0);
}

export function dayOf(edtf: string | null): Point | null {
  const point = pointOf(edtf);
  return point?.day === undefined ? null : point;
}
