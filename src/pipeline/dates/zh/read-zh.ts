import { inFigures } from '../../../dataset/search/numerals';
import type { DayPart } from '../../../time/day-part';
import { plainCharacters } from '../../annotation/plain-characters';
import { fourDigits, type Point, type Reading, type Shift } from '../reading';

/** Words for another date, and how far they lead from it. */
const SHIFTS: Readonly<Record<string, Shift>> = {
  ...shifts('year', { 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1, 次年: 1, 翌年: 1, 后年: 2 }),
  ...shifts('month', { 上个月: -1, 上月: -1, 本月: 0, 这个月: 0, 当月: 0, 同月: 0, 下个月: 1, 下月: 1 }),
  ...shifts('day', { 大前天: -3, 前天: -2, 昨天: -1, 昨日: -1, 昨: -1 }),
  ...shifts('day', { 今天: 0, 今日: 0, 今: 0, 当天: 0, 当日: 0, 当: 0, 同日: 0, 同: 0 }),
  ...shifts('day', { 明天: 1, 明日: 1, 明: 1, 次日: 1, 次: 1, 翌日: 1, 后天: 2 }),
};

const DAY_PARTS: Readonly<Record<DayPart, string>> = {
  morning: '凌晨|清晨|清早|拂晓|黎明|早晨|早上|上午|早|晨',
  afternoon: '中午|正午|下午|午后',
  evening: '傍晚|黄昏|晚上|晚间|入夜|夜间|深夜|晚|夜',
};

/** A stretch of a year or a month: its first and last month or day. 初 of a month is vague and stays the whole month. */
const STRETCHES: readonly (readonly [words: RegExp, start: Point, end: Point])[] = [
  [/^年?初$/u, { month: 1 }, { month: 1 }],
  [/^年?[底末]$/u, { month: 12 }, { month: 12 }],
  [/^上半年$/u, { month: 1 }, { month: 6 }],
  [/^下半年$/u, { month: 7 }, { month: 12 }],
  ...[1, 2, 3, 4].flatMap((n) => [
    stretch(`^第?[${n}${'一二三四'[n - 1]}]季度$`, { month: 3 * n - 2 }, { month: 3 * n }),
    stretch(`^前[${n}${'一二三四'[n - 1]}]个?季度$`, { month: 1 }, { month: 3 * n }),
    stretch(`^${'春夏秋冬'[n - 1]}[天季]?$`, { month: 20 + n }, { month: 20 + n }),
  ]),
];
const PARTS_OF_MONTH: readonly (readonly [words: RegExp, start: Point, end: Point])[] = [
  [/^(?:份|[初底末])$/u, {}, {}],
  [/^上旬$/u, { day: 1 }, { day: 10 }],
  [/^中旬$/u, { day: 11 }, { day: 20 }],
  [/^下旬$/u, { day: 21 }, { day: 'last' }],
];

const words = (of: object): string => Object.keys(of).join('|');
const PART_WORDS = Object.values(DAY_PARTS).join('|');
const WHOLE = new RegExp(
  `^(?<shift>${words(SHIFTS)})?(?:(?<era>公元前?)?(?<year>\\d{1,4})年)?(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})[日号])?` +
    `(?<stretch>(?!${PART_WORDS}|\\d).+?)?(?<part>${PART_WORDS})?(?:(?<hour>\\d{1,2})[时点:：](?:(?<minute>\\d{1,2})分?|(?<half>半)|整)?)?$`,
  'u',
);
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/u;
const WEEKDAY = new RegExp(
  `^(?<week>[本这上下])?个?(?:周|星期)(?<day>[一二三四五六日天])(?<part>${PART_WORDS})?$`,
  'u',
);
const DECADE = /^(\d{1,2})世纪(\d)0年代$/u;
const RANGE = /^(.+?)(?:[至到~～－–-]|—{1,2})(.+)$/u;
const UNTIL = /^(?:截至|截止到|直至|至|到)|(?:之前|以前|前|止)$/gu;
const SINCE = /^(?:自|从)|(?:以来|之后|以后|起)$/gu;

/** What a Chinese expression says of the calendar. */
export function readZh(expression: string): Reading | null {
  const text = plainCharacters(expression).replace(/廿/gu, '二十').replace(/卅/gu, '三十');
  const special = readIso(text) ?? readWeekday(text);
  if (special) return special;
  const figures = inFigures(text.replace(/[ \u00a0\u2009\u3000]/gu, ''))
    .replace(/元(?=月)/gu, '1')
    .replace(/初(?=\d)/gu, '')
    .replace(/[一二两三四五六七八九十](?=[时点])/gu, (hour) => inFigures(`${hour}天`).slice(0, -1));
  for (const [bound, limits] of [
    ['until', UNTIL],
    ['since', SINCE],
  ] as const) {
    const bare = figures.replace(limits, '');
    if (bare === figures) continue;
    const inside = readRange(bare);
    // 自2024年至2025年 is a range.
    return inside && inside.start === inside.end ? { ...inside, bound } : null;
  }
  return readRange(figures);
}

function readRange(text: string): Reading | null {
  const whole = readPoint(text);
  if (whole) return whole;
  const [, first = '', last = ''] = RANGE.exec(text) ?? [];
  // 1—4月: the unit stands once.
  const [unit = ''] = /[年月日号]/u.exec(last) ?? [];
  const start = readPoint(/\d$/u.test(first) ? first + unit : first);
  // 公元前221年至206年: the era stands once.
  const [era = ''] = /^公元前?/u.exec(first) ?? [];
  const end = readPoint(/^公元|^\d{4}年/u.test(last) ? last : era + last.replace(/^前/u, ''));
  if (!start || !end || end.shift || start.dayPart || end.dayPart) return null;
  return { ...start, end: end.end };
}

function readPoint(text: string): Reading | null {
  const decade = DECADE.exec(text);
  if (decade) return at({ year: `${String(Number(decade[1]) - 1).padStart(2, '0')}${decade[2]}X` });
  const groups = text === '' ? undefined : WHOLE.exec(text)?.groups;
  if (!groups) return null;
  const { shift: word, era, year, month, day, stretch: rest, part, hour, minute, half } = groups;
  if (year !== undefined && era === undefined && year.length !== 4) return null;
  const shift = word === undefined ? undefined : SHIFTS[word];
  const point: Point = {
    ...(year === undefined ? {} : { year: fourDigits(era === '公元前' ? 1 - Number(year) : Number(year)) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
  // A month's name follows a year, a day's a month.
  if ((year ?? month) !== undefined && shift && (shift.unit !== 'year' || year !== undefined)) return null;
  if (day !== undefined && shift?.unit === 'day') return null;
  if (/^(?:昨|今|当|同|明|次)$/u.test(word ?? '') && part === undefined) return null;
  const dayPart = dayPartOf(part);
  const time = timeOf(hour, minute, half, dayPart);
  if (hour !== undefined && time === null) return null;
  const clock = time ? { time } : {};
  if (rest === undefined) return at({ ...point, ...clock }, shift, dayPart ?? undefined);
  const ofMonth = month !== undefined || shift?.unit === 'month';
  const found = (ofMonth ? PARTS_OF_MONTH : STRETCHES).find(([pattern]) => pattern.test(rest));
  // 底 alone is the end of nothing that is named.
  const isNamed = ofMonth || year !== undefined || shift?.unit === 'year' || rest.length > 1;
  if (!found || !isNamed || day !== undefined || part !== undefined) return null;
  const [, start, end] = found;
  const [first, last] = [
    { ...point, ...start },
    { ...point, ...end },
  ];
  return { start: first, end: same(start, end) ? first : last, shift };
}

function readIso(text: string): Reading | null {
  const [, year, month, day, hour, minute, second = '00'] = ISO.exec(text) ?? [];
  if (year === undefined) return null;
  const time = hour === undefined ? {} : { time: `${hour.padStart(2, '0')}:${minute}:${second}` };
  return at({ year, month: Number(month), day: Number(day), ...time });
}

/** `上周三`, `周五晚`. */
function readWeekday(text: string): Reading | null {
  const { week, day, part } = WEEKDAY.exec(text)?.groups ?? {};
  if (day === undefined) return null;
  const weekday = '一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1;
  const offset = week === undefined ? undefined : ({ 上: -1, 下: 1 }[week] ?? 0);
  return { ...at({}, undefined, dayPartOf(part) ?? undefined), weekday, week: offset };
}

function at(start: Point, shift?: Shift, dayPart?: DayPart): Reading {
  return { start, end: start, shift, dayPart };
}

/** The part of the day that an expression names at its end. */
export function dayPartInZh(expression: string): DayPart | null {
  const [word] = new RegExp(`(?:${PART_WORDS})$`, 'u').exec(expression) ?? [];
  return dayPartOf(word);
}

function dayPartOf(word: string | undefined): DayPart | null {
  const parts = Object.entries(DAY_PARTS) as [DayPart, string][];
  return parts.find(([, names]) => names.split('|').includes(word ?? ''))?.[0] ?? null;
}

/** 下午3时 is 15:00. A time within a part of the day that does not have it is no time. */
function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
  part: DayPart | null,
): string | null {
  if (hour === undefined) return null;
  const told = Number(hour);
  const inDay = part !== null && part !== 'morning' && told < 12 ? told + 12 : told;
  return `${String(inDay).padStart(2, '0')}:${half ? '30' : (minute ?? '0').padStart(2, '0')}:00`;
}

function shifts(unit: Shift['unit'], table: Readonly<Record<string, number>>): Record<string, Shift> {
  return Object.fromEntries(Object.entries(table).map(([word, by]) => [word, { unit, by }]));
}

function stretch(pattern: string, start: Point, end: Point): readonly [RegExp, Point, Point] {
  return [new RegExp(pattern, 'u'), start, end];
}

function same(a: Point, b: Point): boolean {
  return a.month === b.month && a.day === b.day;
}
