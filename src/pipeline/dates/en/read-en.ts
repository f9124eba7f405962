import type { DayPart } from '../../../time/day-part';
import { fourDigits, type Point, type Reading, type Shift } from '../reading';
import { isMonth, MONTHS, ORDINALS } from './words-en';

/** Words for another date, and how far they lead from it. */
const SHIFTS: readonly (readonly [words: RegExp, shift: Shift])[] = [
  [/^(?:this|the current|the same) year$/, { unit: 'year', by: 0 }],
  [/^(?:last|the previous) year$/, { unit: 'year', by: -1 }],
  [/^(?:next|the following) year$/, { unit: 'year', by: 1 }],
  [/^(?:this|the current|the same) month$/, { unit: 'month', by: 0 }],
  [/^(?:last|the previous) month$/, { unit: 'month', by: -1 }],
  [/^(?:next|the following) month$/, { unit: 'month', by: 1 }],
  [/^(?:today|(?:this|that|the same) day)$/, { unit: 'day', by: 0 }],
  [/^(?:yesterday|the previous day|the day before)$/, { unit: 'day', by: -1 }],
  [/^the day before yesterday$/, { unit: 'day', by: -2 }],
  [/^(?:tomorrow|the (?:next|following) day|the day after)$/, { unit: 'day', by: 1 }],
  [/^the day after tomorrow$/, { unit: 'day', by: 2 }],
];

const PARTS: Readonly<Record<string, DayPart>> = {
  ...{ morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'evening' },
};
const PART_OF = /^(?:the )?(?<part>morning|afternoon|evening|night) of (?<words>.+)$/;
const PART = /^(?<words>.*?) ?(?<part>morning|afternoon|evening|night)$/;

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const WEEKDAY = new RegExp(`^(?<name>${WEEKDAYS.join('|')})(?:,? (?<rest>.+))?$`);

const MONTH = `(?<month>(?:${MONTHS.join('|')})[a-z]*\\.?)`;
const DAY = '(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR =
  '(?<year>\\d{4})|(?<bc>\\d{1,4}) b\\.?c\\.?(?:e\\.?)?|a\\.?d\\.? (?<ad>\\d{1,4})|(?<ce>\\d{1,4}) (?:a\\.?d\\.?|c\\.?e\\.?)';
/** The ways to write a point. */
const POINTS = [
  `(?:${DAY} (?:of )?)?${MONTH}(?:,? (?:of )?(?:${YEAR}|(?<other>.+ year)))?`,
  `${MONTH} ${DAY}(?:,? (?:${YEAR}|(?<other>.+ year)))?`,
  `(?:the year )?(?:${YEAR})`,
  `${DAY}(?: of (?<other>.+ month))?`,
].map((source) => new RegExp(`^(?:${source})$`));
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[t ](\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const DECADE = /^(?:the )?(\d{3})0s$/;
const CLOCK = /^(?:at )?(?:(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?|(\d{1,2}):(\d{2})|(noon|midday))$/;
const STRETCH =
  /^(?:in |at )?(?:the )?(?<of>end|beginning|start|spring|summer|autumn|fall|winter|(?<nth>first|second|third|fourth) (?<unit>quarter|half))(?: of)? (?<rest>.+)$/;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const RANGE =
  /^(?:from )?(.+?)(?: to | until | till | through | ?[–—-] ?)(.+)$|^between (?<from>.+?) and (?<to>.+)$/;
const UNTIL = /^(?:until|till|up to|by|before) /;
const SINCE = /^(?:since|from|as of) /;

/** What an English expression says of the calendar. */
export function readEn(expression: string): Reading | null {
  const text = expression.toLowerCase().replace(/\s+/g, ' ').trim();
  const whole = readWhole(text);
  if (whole) return whole;
  for (const [bound, words] of [
    ['until', UNTIL],
    ['since', SINCE],
  ] as const) {
    const inside = words.test(text) ? readWhole(text.replace(words, '')) : null;
    if (inside) return inside.start === inside.end ? { ...inside, bound } : null;
  }
  return null;
}

function readWhole(text: string): Reading | null {
  const bare = text.replace(/^(?:on|in|of) /, '');
  if (WEEKDAY.test(bare)) return readWeekday(bare);
  return readPart(bare) ?? readPoint(bare) ?? readStretch(text) ?? readRange(bare);
}

/** `on Tuesday`, `Tuesday evening`, `Tuesday, 5 May`. Which one last or next Tuesday is, speakers do not agree. */
function readWeekday(text: string): Reading | null {
  const { name = '', rest = '' } = WEEKDAY.exec(text)?.groups ?? {};
  const weekday = WEEKDAYS.indexOf(name) + 1;
  if (rest === '' || rest in PARTS) return { ...at({}, undefined, PARTS[rest]), weekday };
  const day = readPart(rest) ?? readPoint(rest);
  return day?.start.day === undefined ? null : { ...day, weekday };
}

/** `yesterday evening`, `that evening`, `8 March in the morning`. */
function readPart(text: string): Reading | null {
  if (text === 'tonight') return at({}, { unit: 'day', by: 0 }, 'evening');
  if (text === 'last night') return at({}, { unit: 'day', by: -1 }, 'evening');
  const { words = '', part = '' } = (PART_OF.exec(text) ?? PART.exec(text))?.groups ?? {};
  const dayPart = PARTS[part];
  if (dayPart === undefined) return null;
  if (/^(?:(?:this|that|the same|the) ?)?$/.test(words)) return at({}, { unit: 'day', by: 0 }, dayPart);
  if (/^the (?:next|following)$/.test(words)) return at({}, { unit: 'day', by: 1 }, dayPart);
  const day = readPoint(words.replace(/,? (?:in|on) the$|,$/, ''));
  const isDay = day?.start.day !== undefined || day?.shift?.unit === 'day';
  return day && isDay && day.start.time === undefined ? { ...day, dayPart } : null;
}

function readPoint(text: string): Reading | null {
  const shift = shiftOf(text);
  if (shift) return at({}, shift);
  const [, decade] = DECADE.exec(text) ?? [];
  if (decade) return at({ year: `${decade}X` });
  const [, year, month, day, hour, minute, second = '00'] = ISO.exec(text) ?? [];
  if (year === undefined) return readClock(text) ?? readDate(text);
  const time = hour === undefined ? {} : { time: `${hour.padStart(2, '0')}:${minute}:${second}` };
  return at({ year, month: Number(month), day: Number(day), ...time });
}

function readDate(text: string): Reading | null {
  const groups = POINTS.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const { day, month, year, bc, ce, ad = ce, other } = groups;
  const shift = other === undefined ? undefined : shiftOf(other);
  if ((other !== undefined && !shift) || (month !== undefined && !isMonth(month))) return null;
  const number = bc === undefined ? Number(year ?? ad) : 1 - Number(bc);
  const point: Point = {
    ...(Number.isNaN(number) ? {} : { year: fourDigits(number) }),
    ...(month === undefined ? {} : { month: MONTHS.indexOf(month.slice(0, 3)) + 1 }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  return at(point, shift);
}

/** `noon`, `3.15 p.m.`, `18:30`. */
function readClock(text: string): Reading | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [, told, minute = '00', half, hours, minutes = minute, noon] = match;
  if (told !== undefined && (Number(told) > 12 || Number(told) < 1)) return null;
  const inHalf = (Number(told) % 12) + (half === 'p' ? 12 : 0);
  const hour = noon ? 12 : told === undefined ? Number(hours) : inHalf;
  return at({ time: `${String(hour).padStart(2, '0')}:${minutes}:00` });
}

/** `the end of last year`, `the first quarter of 2026`, `spring 1999`. */
function readStretch(text: string): Reading | null {
  const { of = '', nth = '', unit, rest = '' } = STRETCH.exec(text)?.groups ?? {};
  const year = readPoint(rest === 'the year' ? 'this year' : rest);
  const { month, day, time } = year?.start ?? {};
  if (!year || (month ?? day ?? time) !== undefined || (!year.start.year && year.shift?.unit !== 'year'))
    return null;
  const [first, last] = monthsOf(of, ORDINALS.indexOf(nth) + 1, unit);
  if (last > 12 && first < 13) return null;
  const start = { ...year.start, month: first };
  return { ...year, start, end: first === last ? start : { ...year.start, month: last } };
}

function monthsOf(of: string, n: number, unit: string | undefined): readonly [first: number, last: number] {
  if (unit === 'quarter') return [3 * n - 2, 3 * n];
  if (unit === 'half') return [6 * n - 5, 6 * n];
  if (of === 'end') return [12, 12];
  const season = SEASONS.indexOf(of === 'fall' ? 'autumn' : of);
  return season < 0 ? [1, 1] : [21 + season, 21 + season];
}

/** `from 3 to 5 May`, `May 3–5, 1999`, `2001–2010`: what one end lacks is that of the other. */
function readRange(text: string): Reading | null {
  const match = RANGE.exec(text);
  const from = match?.[1] ?? match?.groups?.['from'] ?? '';
  const to = match?.[2] ?? match?.groups?.['to'] ?? '';
  const first = readPoint(from);
  // May 3–5, 1999: the month stands before both, and the year after.
  const month = /^[a-z]+/.exec(from)?.[0] ?? '';
  const last = readPoint(to) ?? readPoint(`${month} ${to}`);
  if (!first || !last || first.shift || last.shift) return null;
  const { month: monthOfLast, year: yearOfLast } = last.start;
  const start: Point = {
    ...(monthOfLast === undefined || first.start.year ? {} : { month: monthOfLast }),
    ...(yearOfLast === undefined ? {} : { year: yearOfLast }),
    ...first.start,
  };
  const isAlike = (start.day === undefined) === (last.start.day === undefined);
  const hasTime = (start.time ?? last.start.time) !== undefined;
  return isAlike && !hasTime ? { start, end: last.start } : null;
}

/** The part of the day that an expression names. */
export function dayPartInEn(expression: string): DayPart | null {
  const text = expression.toLowerCase();
  return text === 'tonight'
    ? 'evening'
    : (PARTS[(PART_OF.exec(text.replace(/^on /, '')) ?? PART.exec(text))?.groups?.['part'] ?? ''] ?? null);
}

function shiftOf(text: string): Shift | undefined {
  return SHIFTS.find(([words]) => words.test(text))?.[1];
}

function at(start: Point, shift?: Shift, dayPart?: DayPart): Reading {
  return { start, end: start, shift, dayPart };
}
