import type { DayPart } from './day-part';
import { type Edtf, type EdtfDate, parseEdtf } from './edtf';

/**
 * Dates in words, as precise as the value: "1994年", not "1994年1月1日". They are not made by `Intl`, whose strings
 * differ between the machine that builds and the browser that hydrates.
 */
export type Tongue = 'zh' | 'en';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const PARTS: Record<Tongue, Record<DayPart, string>> = {
  zh: { morning: '上午', afternoon: '下午', evening: '晚' },
  en: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
};
const UNDATED: Record<Tongue, string> = { zh: '日期未载明', en: 'date not stated' };

const SEASONS: Record<Tongue, readonly string[]> = {
  zh: ['春季', '夏季', '秋季', '冬季'],
  en: ['spring', 'summer', 'autumn', 'winter'],
};

/** A year before the first one is astronomical: year 0 is 1 BC. Early years say their era, so that nobody reads 50 as 1950. */
export function yearInWords(year: number, tongue: Tongue): string {
  if (tongue === 'zh') return `${year < 1 ? `公元前${1 - year}` : year < 1000 ? `公元${year}` : year}年`;
  return year < 1 ? `${1 - year} BC` : `${year < 1000 ? 'AD ' : ''}${year}`;
}

/** A season, a decade. `null` for all other dates. */
function named(edtf: string, tongue: Tongue): string | null {
  const [, year, season, decade] = /^(\d{4})-2([1-4])$|^([1-9]\d{2})X$/.exec(edtf) ?? [];
  if (decade) return tongue === 'zh' ? `${decade}0年代` : `${decade}0s`;
  if (!season) return null;
  const [when, words] = [yearInWords(Number(year), tongue), SEASONS[tongue][Number(season) - 1]];
  return tongue === 'zh' ? `${when}${words}` : `${words} ${when}`;
}

/** `edtf` is a date of the dataset; `null` is undated. A text that is not EDTF is returned as it is. */
export function dateInWords(edtf: string | null, tongue: Tongue, dayPart?: DayPart): string {
  if (edtf === null) return UNDATED[tongue];
  const value = parseEdtf(edtf);
  if (!value) return edtf;
  // Two ends that are the same are one date.
  const words = named(edtf.replace(/^(.+)\/\1$/, '$1'), tongue) ?? spanInWords(value, tongue);
  if (!dayPart) return words;
  return tongue === 'zh' ? `${words}${PARTS.zh[dayPart]}` : `${words}, ${PARTS.en[dayPart]}`;
}

function single(date: EdtfDate, tongue: Tongue): string {
  const { approximate, uncertain } = date;
  const words = plain(date, tongue);
  if (tongue === 'zh') return `${approximate ? '约' : ''}${words}${uncertain ? '（存疑）' : ''}`;
  return `${approximate ? 'about ' : ''}${words}${uncertain ? ' (uncertain)' : ''}`;
}

function plain(date: EdtfDate, tongue: Tongue): string {
  const { year, month, day } = date;
  const clock = date.seconds === undefined ? '' : ` ${clockTime(date.seconds)}`;
  if (tongue === 'zh') {
    return `${yearInWords(year, 'zh')}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}${clock}`;
  }
  const monthName = month === undefined ? '' : `${MONTHS[month - 1]} `;
  return `${day === undefined ? '' : `${day} `}${monthName}${yearInWords(year, 'en')}${clock}`;
}

function clockTime(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
}

function spanInWords({ start, end }: Edtf, tongue: Tongue): string {
  if (start && end) return start === end ? single(start, tongue) : between(start, end, tongue);
  if (end) return tongue === 'zh' ? `至${single(end, 'zh')}` : `until ${single(end, 'en')}`;
  if (start) return tongue === 'zh' ? `${single(start, 'zh')}起` : `from ${single(start, 'en')}`;
  return UNDATED[tongue];
}

/** Parts that both ends share are written once: 2026年1—4月, 1–4 May 2026. */
function between(from: EdtfDate, to: EdtfDate, tongue: Tongue): string {
  const zh = tongue === 'zh';
  const { year, month, day, precision } = from;
  const isMarked = from.approximate || from.uncertain || to.approximate || to.uncertain;
  if (precision === to.precision && !isMarked && year >= 1000) {
    if (precision === 'year') return zh ? `${year}—${to.year}年` : `${year}–${to.year}`;
    if (precision === 'month' && year === to.year) {
      return zh
        ? `${year}年${month}—${to.month}月`
        : `${MONTHS[(month ?? 1) - 1]}–${MONTHS[(to.month ?? 1) - 1]} ${year}`;
    }
    if (precision === 'day' && year === to.year && month === to.month) {
      return zh ? `${year}年${month}月${day}—${to.day}日` : `${day}–${plain(to, 'en')}`;
    }
  }
  // Two instants may be within one minute.
  return [...new Set([single(from, tongue), single(to, tongue)])].join(zh ? '—' : ' – ');
}
