import type { DatasetHead, Milestone } from '../../dataset/model/schema';
import { dateInWords } from '../../time/date-words';
import { isDay, parseEdtf, spanOfEdtf } from '../../time/edtf';
import { instant } from '../../time/instant';
import { DAY_MS } from '../../time/units';
import { wallClock, zone } from '../../time/zone';
import { type ExportSource, isAbsolute } from './export-source';

/** Why a milestone is not in the calendar. */
export const OMISSIONS = ['statement', 'coarse', 'undated', 'era'] as const;
export type Omission = (typeof OMISSIONS)[number];

/** Days by the calendar of the dataset, as `20260520`. `end` is the day after the last. */
interface Days {
  readonly start: string;
  readonly end: string;
}

/**
 * The days of a milestone: those of its date if it is known to the day. Of a coarser date whose last year or month begins after the day
 * that the reports speak from, the last day that it can mean. An end that is open or not stated adds no day.
 */
export function calendarDays(
  { kind, when }: Pick<Milestone, 'kind' | 'when'>,
  { timeZone, reference }: Pick<DatasetHead, 'timeZone' | 'reference'>,
): Days | Omission {
  if (kind === 'statement') return 'statement';
  const value = parseEdtf(when.edtf);
  if (!value) return 'undated';
  const inZone = zone(timeZone);
  const isExact = [value.start, value.end].every(
    (end) => end === null || end.precision === 'day' || end.precision === 'second',
  );
  const { start, end } = spanOfEdtf(value, inZone);
  const last = end === null ? start : instant(end - 1);
  if (last === null) return 'undated';
  if (!isExact) {
    const { end: today } = spanOfEdtf(parseEdtf(reference.edtf), inZone);
    const { start: ahead } = spanOfEdtf({ start: value.end, end: value.end }, inZone);
    if (ahead === null || today === null || ahead < today) return 'coarse';
  }
  const from = dayText(wallClock(isExact ? (start ?? last) : last, inZone).getTime());
  const to = dayText(wallClock(last, inZone).getTime() + DAY_MS);
  return from === null || to === null ? 'era' : { start: from, end: to };
}

/** `20260520`; `null` for a year that does not have four digits. */
function dayText(clockMs: number): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T/.exec(new Date(clockMs).toISOString());
  return match && match.slice(1).join('');
}

/** A calendar by RFC 5545 and 7986 of what `calendarDays` places; `null` if that is nothing, since no calendar may be empty. */
export function calendarIcs(source: ExportSource): string | null {
  const { dataset, milestones, locale, ownAddress, words } = source;
  const events = milestones.flatMap((milestone) => eventOf(milestone, source));
  if (events.length === 0) return null;
  const name = text(dataset.title[locale]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//partnership-timeline//${dataset.id}//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    `DESCRIPTION:${text(`${dataset.dek[locale]}\n${words.data.version(dataset.version)}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...(ownAddress !== null && isAbsolute(ownAddress) ? [`SOURCE;VALUE=URI:${ownAddress}`] : []),
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(
  milestone: Milestone,
  { dataset, locale, words, stamp, pageAddress }: ExportSource,
): string[] {
  const days = calendarDays(milestone, dataset);
  if (typeof days === 'string') return [];
  const { id, title, summary, track, when } = milestone;
  const date = dateInWords(when.edtf, locale, when.dayPart);
  const link = pageAddress({ kind: 'milestone', id });
  const description = [
    summary[locale],
    words.calendar.date(date, when.edtf ?? ''),
    words.calendar.basis(words.basis[when.basis]),
    ...(isAbsolute(link) ? [link] : []),
  ];
  const theme = dataset.tracks.find((one) => one.id === track);
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${dataset.id}`,
    `DTSTAMP:${stamp.replace(/\.\d+|[-:]/g, '')}`,
    `DTSTART;VALUE=DATE:${days.start}`,
    `DTEND;VALUE=DATE:${days.end}`,
    `SUMMARY:${text(isDay(parseEdtf(when.edtf)) ? title[locale] : words.calendar.until(date, title[locale]))}`,
    `DESCRIPTION:${text(description.join('\n'))}`,
    ...(theme ? [`CATEGORIES:${text(theme.title[locale])}`] : []),
    ...(isAbsolute(link) ? [`URL:${link}`] : []),
    // An event of a whole day would otherwise show its reader as busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** A value of the type TEXT. Control characters, which it cannot hold, are left out. */
function text(raw: string): string {
  return raw
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** The most octets of a line, without its line break. */
const MAX_OCTETS = 75;

/** Breaks a long line; each further one begins with a space. The standard counts octets, but a break inside a character garbles it. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const folded: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      folded.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
