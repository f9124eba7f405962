import { inFigures } from '../../dataset/search/numerals';
import type { DayPart } from '../../time/day-part';

export interface DerivationRule {
  /** The strongest basis that a date may claim if it uses this rule. */
  readonly basis: 'stated' | 'derived' | 'inferred';
  /** `true` if the expression only helps to find the result, and does not mean it. */
  readonly indirect?: true;
  /** What the rule can be applied to. Shown when `derive` has no answer. */
  readonly needs: string;
  /** The date that follows from the expression and from the date of an earlier step; `undefined` if none follows. */
  readonly derive: (expression: string, from: string | null) => string | null | undefined;
}

const RULES: Readonly<Record<string, DerivationRule>> = {
  /** `2027年12月31日` is 2027-12-31. */
  stated: {
    basis: 'stated',
    needs: 'an expression that prints its year, such as 2027年12月31日, and from: null',
    derive: (expression, from) => (from === null ? readDate(expression) : undefined),
  },
  /** `明年底` is given elsewhere as 2027-12-31, so the page is from 2026. */
  'page-year': {
    basis: 'derived',
    indirect: true,
    needs:
      'an expression such as 明年底, and from: the date it means (in December for 底, in January for 初)',
    derive: (expression, from) => {
      const [, word, part] = /(去年|今年|明年|后年)([初底])?/u.exec(expression) ?? [];
      const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(from ?? '') ?? [];
      if (word === undefined || year === undefined) return undefined;
      if (part !== undefined && month !== (part === '底' ? '12' : '01')) return undefined;
      return addYears(year, -(YEAR_WORDS[word] ?? 0));
    },
  },
  /** `5月20日` in the page's year. */
  'year-of-page': {
    basis: 'derived',
    needs: 'a month or day without its year, such as 5月20日, and from: a year',
    derive: (expression, from) => {
      const [, month, day] = /(\d{1,2})月(?:(\d{1,2})[日号])?/u.exec(expression) ?? [];
      if (month === undefined || /\d年/u.test(expression) || !isYear(from)) return undefined;
      return joinDate(from, month, day);
    },
  },
  /** `今年` is the page's year. */
  'this-year': yearRule(/今年/u, '今年', (year) => year),
  /** `30周年`: the year that many years before. */
  anniversary: yearRule(/(\d+)周年/u, '30周年', (year, n) => addYears(year, -n)),
  /** `今年前4个月`: January to April. */
  'first-months': yearRule(/前(\d+)个月/u, '前4个月', (year, n) =>
    n <= 12 ? `${year}-01/${joinDate(year, n)}` : undefined,
  ),
  /** `今明两年`: this year and the next. */
  'this-and-next-year': yearRule(/今明[2两]年/u, '今明两年', (year) => `${year}/${addYears(year, 1)}`),
  /** `明年底`: December of the next year. */
  'end-of-next-year': yearRule(/明年(?:年)?底/u, '明年底', (year) => `${addYears(year, 1)}-12`),
  /** `已经连续3年`: the three full years before the current one. That the current year is not counted is inferred. */
  'consecutive-years': {
    ...yearRule(/连续(\d+)年/u, '连续3年', (year, n) => `${addYears(year, -n)}/${addYears(year, -1)}`),
    basis: 'inferred',
  },
  /** `30年来`: from that many years ago until now. */
  'years-since': yearRule(/(\d+)年来/u, '30年来', (year, n) => `${addYears(year, -n)}/${year}`),
  /**
   * An outer bound: `至2027年12月31日`, `2030年前`. 前 leaves open whether the named year is included; the result
   * `../2030` includes it and so claims less. If the expression has no date of its own, the bound is `from`.
   */
  until: {
    basis: 'stated',
    needs: 'an expression with its year and from: null, or from: the bound',
    derive: (expression, from) => {
      const own = readDate(expression.replace(/^(?:截至|直至|至|到)|(?:之前|以前|前|底)$/gu, ''));
      const bound = own ?? from ?? '';
      if ((own !== undefined && from !== null && from !== own) || !isDate(bound)) return undefined;
      return `../${bound}`;
    },
  },
  /** `上午`: a part of the day `from`. */
  'part-of-day': {
    basis: 'derived',
    needs: 'an expression with a part of the day, such as 上午, and from: a day',
    derive: (expression, from) => (dayPartIn(expression) !== null && isDay(from) ? from : undefined),
  },
  /** `当晚`, `刚才`, `此访`: the day `from`, which the text speaks about. */
  'same-day': {
    basis: 'derived',
    needs: 'from: a day',
    derive: (_, from) => (isDay(from) ? from : undefined),
  },
  /** `会谈前`, `会谈后`, `先后`, `还将`: gives an order and keeps the date `from`. */
  order: { basis: 'derived', needs: '', derive: (_, from) => from },
  /** `访问期间`: within the time `from`. */
  during: {
    basis: 'derived',
    needs: 'from: the time within which it lies',
    derive: (_, from) => from ?? undefined,
  },
};

/** Rules of the editor's derivations, by name. */
export const DERIVATION_RULES: ReadonlyMap<string, DerivationRule> = new Map(Object.entries(RULES));

const DAY_PART_WORDS: readonly (readonly [DayPart, RegExp])[] = [
  ['morning', /凌晨|清晨|早晨|早上|上午/u],
  ['afternoon', /中午|正午|下午/u],
  ['evening', /傍晚|晚上|晚间|夜间|深夜|晚/u],
];

/** The part of the day that the expression names. */
export function dayPartIn(expression: string): DayPart | null {
  return DAY_PART_WORDS.find(([, words]) => words.test(expression))?.[0] ?? null;
}

const YEAR_WORDS: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 明年: 1, 后年: 2 };

/**
 * A rule for expressions that count from a year. The pattern's group, if it has one, is a number of years or months, which
 * the text may also print in Chinese: 二十五周年.
 */
function yearRule(
  words: RegExp,
  example: string,
  to: (year: string, count: number) => string | undefined,
): DerivationRule {
  return {
    basis: 'derived',
    needs: `an expression such as ${example}, and from: a year`,
    derive: (expression, from) => {
      const [found, count = '0'] = words.exec(inFigures(expression)) ?? [];
      return found !== undefined && isYear(from) ? to(from, Number(count)) : undefined;
    },
  };
}

/** `2027年12月31日` → `2027-12-31`; the whole text must match. */
function readDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/u.exec(text) ?? [];
  return year === undefined ? undefined : joinDate(year, month, day);
}

function joinDate(...parts: (string | number | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function isYear(text: string | null): text is string {
  return text !== null && /^\d{4}$/.test(text);
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text);
}

function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(text);
}

function addYears(year: string, count: number): string {
  return String(Number(year) + count).padStart(4, '0');
}
