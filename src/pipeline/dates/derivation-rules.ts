import type { DayPart } from '../../time/day-part';

/** The result of a step, or what is missing for it. */
export type Outcome = { readonly to: string | null } | { readonly needs: string };

export interface DerivationRule {
  /** The strongest basis that a date may claim if it uses this rule. */
  readonly basis: 'stated' | 'derived' | 'inferred';
  /** Whether the result is what the expression means. `false` if the expression only helps to find it. */
  readonly reads: boolean;
  readonly derive: (expression: string, from: string | null) => Outcome;
}

const NEEDS_YEAR = 'from: a year';
const NEEDS_DAY = 'from: a day';
const NEEDS_NOTHING = 'from: null';

/** The rules by which a date follows from an expression, and from the date `from` of an earlier step. */
export const DERIVATION_RULES: Readonly<Record<string, DerivationRule>> = {
  /** `2027年12月31日` is 2027-12-31. */
  stated: {
    basis: 'stated',
    reads: true,
    derive: (expression, from) => {
      const date = readDate(expression);
      if (from !== null) return { needs: NEEDS_NOTHING };
      return date ? { to: date } : { needs: 'an expression that prints its year: 2027年12月31日' };
    },
  },
  /** `明年底` is given elsewhere as 2027-12-31, so the page is from 2026. */
  'page-year': {
    basis: 'derived',
    reads: false,
    derive: (expression, from) => {
      const match = /(去年|今年|明年|后年)([初底])?/u.exec(expression);
      const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(from ?? '') ?? [];
      if (!match || year === undefined)
        return { needs: 'an expression such as 明年底, and from: the date it means' };
      if (match[2] === '底' && month !== '12') return { needs: 'from: a date in December, for 年底' };
      if (match[2] === '初' && month !== '01') return { needs: 'from: a date in January, for 年初' };
      return { to: addYears(year, -(YEAR_WORDS[match[1] ?? ''] ?? 0)) };
    },
  },
  /** `5月20日` in the page's year. */
  'year-of-page': {
    basis: 'derived',
    reads: true,
    derive: (expression, from) => {
      const [, month, day] = /(\d{1,2})月(?:(\d{1,2})[日号])?/u.exec(expression) ?? [];
      if (month === undefined || /\d年/u.test(expression))
        return { needs: 'a month or day without its year: 5月20日' };
      if (!isYear(from)) return { needs: NEEDS_YEAR };
      return { to: [from, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-') };
    },
  },
  /** `今年` is the page's year. */
  'this-year': yearRule(/今年/u, '今年', (year) => year),
  /** `30周年`: the year that many years before. */
  anniversary: countRule(/([\d一二三四五六七八九十百]+)周年/u, '30周年', 'derived', (year, n) =>
    addYears(year, -n),
  ),
  /** `今年前4个月`: January to April. */
  'first-months': countRule(/前([\d一二三四五六七八九十]+)个月/u, '前4个月', 'derived', (year, n) =>
    n <= 12 ? `${year}-01/${year}-${pad(n)}` : null,
  ),
  /** `今明两年`: this year and the next. */
  'this-and-next-year': yearRule(/今明两年/u, '今明两年', (year) => `${year}/${addYears(year, 1)}`),
  /** `明年底`: December of the next year. */
  'end-of-next-year': yearRule(/明年(?:年)?底/u, '明年底', (year) => `${addYears(year, 1)}-12`),
  /** `已经连续3年`: the three full years before the current one. That the current year is not counted is inferred. */
  'consecutive-years': countRule(
    /连续([\d一二三四五六七八九十]+)年/u,
    '连续3年',
    'inferred',
    (year, n) => `${addYears(year, -n)}/${addYears(year, -1)}`,
  ),
  /** `30年来`: from that many years ago until now. */
  'years-since': countRule(
    /([\d一二三四五六七八九十百]+)年来/u,
    '30年来',
    'derived',
    (year, n) => `${addYears(year, -n)}/${year}`,
  ),
  /**
   * An outer bound: `至2027年12月31日`, `2030年前`. 前 leaves open whether the named year is included; the result
   * `../2030` includes it and so claims less. If the expression has no date of its own, the bound is `from`.
   */
  until: {
    basis: 'stated',
    reads: true,
    derive: (expression, from) => {
      const own = readDate(expression.replace(/^(?:截至|直至|至|到)|(?:之前|以前|前|底)$/gu, ''));
      if (own !== null && from !== null && from !== own) return { needs: `from: null or ${own}` };
      const bound = own ?? (from !== null && isDate(from) ? from : null);
      return bound === null
        ? { needs: 'an expression with its year, or from: the bound' }
        : { to: `../${bound}` };
    },
  },
  /** `上午`: a part of the day `from`. */
  'part-of-day': {
    basis: 'derived',
    reads: true,
    derive: (expression, from) => {
      if (dayPartIn(expression) === null) return { needs: 'an expression with a part of the day: 上午' };
      return isDay(from) ? { to: from } : { needs: NEEDS_DAY };
    },
  },
  /** `当晚`, `刚才`, `此访`: the day `from`, which the text speaks about. */
  'same-day': {
    basis: 'derived',
    reads: true,
    derive: (_, from) => (isDay(from) ? { to: from } : { needs: NEEDS_DAY }),
  },
  /** `会谈前`, `会谈后`, `先后`, `还将`: gives an order and keeps the date `from`. */
  order: { basis: 'derived', reads: true, derive: (_, from) => ({ to: from }) },
  /** `访问期间`: within the time `from`. */
  during: {
    basis: 'derived',
    reads: true,
    derive: (_, from) => (from === null ? { needs: 'from: the time within which it lies' } : { to: from }),
  },
};

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

function yearRule(words: RegExp, example: string, to: (year: string) => string): DerivationRule {
  const derive = (expression: string, from: string | null): Outcome => {
    if (!words.test(expression)) return { needs: `an expression such as ${example}` };
    return isYear(from) ? { to: to(from) } : { needs: NEEDS_YEAR };
  };
  return { basis: 'derived', reads: true, derive };
}

function countRule(
  words: RegExp,
  example: string,
  basis: DerivationRule['basis'],
  to: (year: string, count: number) => string | null,
): DerivationRule {
  const derive = (expression: string, from: string | null): Outcome => {
    const count = readNumber(words.exec(expression)?.[1] ?? '');
    if (count === null) return { needs: `an expression such as ${example}` };
    if (!isYear(from)) return { needs: NEEDS_YEAR };
    const result = to(from, count);
    return result === null ? { needs: `an expression such as ${example}` } : { to: result };
  };
  return { basis, reads: true, derive };
}

/** `2027年12月31日` → `2027-12-31`; the whole text must match. */
function readDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map(pad)
    .join('-');
}

const DIGITS = '一二三四五六七八九';

/** An Arabic number, or a Chinese one up to 999: `30`, `十`, `二十五`, `一百二十`. */
function readNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match =
    /^(?:([一二三四五六七八九])百)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return null;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (char: string | undefined): number => (char === undefined ? 0 : DIGITS.indexOf(char) + 1);
  return digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
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

function pad(part: string | number): string {
  return String(part).padStart(2, '0');
}
