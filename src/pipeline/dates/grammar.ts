import { greatest } from 'd3';
import { countPoints } from '../../dataset/model/code-points';
import type { DayPart } from '../../time/day-part';
import type { Reading } from './reading';

/** A temporal expression of a text: code points, half-open. */
export interface FoundExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Rules that need a certain word, and a number in the pattern's first group. */
export type CountRule =
  | 'anniversary'
  | 'first-months'
  | 'this-and-next-year'
  | 'end-of-next-year'
  | 'consecutive-years'
  | 'years-since';

/** Rules that keep the date they start from, and need certain words. */
export type WordRule = 'same-day' | 'order' | 'during';

/** What the pipeline knows of one language. */
export interface Grammar {
  /** What counts as a temporal expression, by name. */
  readonly patterns: readonly RegExp[];
  /**
   * The text in plain characters: one form for characters that look alike, lower case. It has the same length, so that what is found
   * in it is at the same place in the text.
   */
  readonly plain: (text: string) => string;
  /** What an expression says of the calendar; `null` if any word of it is not understood. */
  readonly read: (expression: string) => Reading | null;
  /** The number that an expression gives for the rule: 30 for 30周年; 0 where the words alone decide; `null` for other words. */
  readonly count: (rule: CountRule, expression: string) => number | null;
  readonly words: Readonly<Record<WordRule, RegExp>>;
  readonly dayPartIn: (expression: string) => DayPart | null;
}

/** Every temporal expression in order. From the left, the longest match at each offset wins, so none overlap. */
export function findExpressions(text: string, { patterns, plain }: Grammar): FoundExpression[] {
  const searched = plain(text);
  const found: FoundExpression[] = [];
  let unit = 0;
  let point = 0;
  while (unit < text.length) {
    const length = longestAt(searched, unit, patterns);
    const size = length || String.fromCodePoint(text.codePointAt(unit) ?? 0).length;
    const taken = text.slice(unit, unit + size);
    const points = countPoints(taken);
    if (length > 0) found.push({ start: point, end: point + points, text: taken });
    unit += size;
    point += points;
  }
  return found;
}

function longestAt(text: string, unit: number, patterns: readonly RegExp[]): number {
  const lengths = patterns.map((pattern) => {
    pattern.lastIndex = unit;
    return pattern.exec(text)?.[0].length ?? 0;
  });
  return greatest(lengths) ?? 0;
}

type Table = Readonly<Record<string, string>>;

/**
 * A table of patterns in which `{name}` stands for a part of another table. `edge` goes before and after each. With the flag `y` a
 * pattern matches only at its `lastIndex`.
 */
export function compile(parts: Table, patterns: Table, [before, after]: readonly [string, string]): RegExp[] {
  return Object.values(patterns).map(
    (source) => new RegExp(`${before}(?:${fill(parts, source)})${after}`, 'uy'),
  );
}

/** A pattern with its parts written out. */
export function fill(parts: Table, source: string): string {
  return source.replace(/\{([a-z_][a-z-]*)\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no part ${name}`);
    return `(?:${fill(parts, part)})`;
  });
}

/** The number in the first group of a pattern; 0 if it has none, `null` if the words do not match. */
export function countWith(pattern: RegExp, words: string): number | null {
  const match = pattern.exec(words);
  return match && Number(match[1] ?? 0);
}
