import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../dataset/model/kinds';
import type { Milestone } from '../../dataset/model/schema';
import { calendarDays, calendarIcs } from './calendar';
import { published, sourceOf } from './export-source.fixture';

/** A whole day of an event: its first day, the day after its last, and its heading. */
interface Day {
  readonly uid: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
}

/** What two programs read in a calendar, each with a check that days have no clock. */
const CLIENTS: Readonly<Record<string, (ics: string) => Day[]>> = {
  'ical.js': (ics) =>
    new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((component) => {
      const { uid, startDate, endDate, summary } = new ICAL.Event(component);
      expect([startDate.isDate, endDate.isDate], uid).toEqual([true, true]);
      return { uid, start: startDate.toString(), end: endDate.toString(), title: summary };
    }),
  'ts-ics': (ics) =>
    (convertIcsCalendar(undefined, ics).events ?? []).map(({ uid, start, end, summary }) => {
      expect([start.type, end?.type], uid).toEqual(['DATE', 'DATE']);
      const day = (date: Date | undefined): string => date?.toISOString().slice(0, 10) ?? '';
      return { uid, start: day(start.date), end: day(end?.date), title: summary };
    }),
};

const ownZone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = ownZone;
});

const written = (locale: 'zh' | 'en'): string => calendarIcs(sourceOf(locale)) ?? '';

describe('the calendar of the dataset', () => {
  test('has the same whole days on devices in three zones, by two programs', () => {
    const dashed = (day: string): string => day.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
    const wanted = published.milestones.flatMap((milestone) => {
      const days = calendarDays(milestone, published);
      if (typeof days === 'string') return [];
      const [start, end] = [dashed(days.start), dashed(days.end)];
      return [{ uid: `${milestone.id}@${published.id}`, start, end }];
    });
    expect(wanted.length).toBeGreaterThan(20);
    const offsets = new Set<number>();
    for (const deviceZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai']) {
      process.env['TZ'] = deviceZone;
      offsets.add(new Date(0).getTimezoneOffset());
      const [byIcal, byTsIcs] = Object.values(CLIENTS).map((read) => read(written('zh')));
      expect(byIcal, deviceZone).toMatchObject(wanted);
      expect(byTsIcs, deviceZone).toEqual(byIcal);
    }
    expect(offsets.size).toBe(3);
  });

  test.each(LOCALES)('has no line above 75 octets, and cuts no character (%s)', (locale) => {
    const ics = written(locale);
    const lines = ics.split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(ics).not.toContain('\uFFFD');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    // Unfolded, every summary is whole.
    const whole = ics.replaceAll('\r\n ', '');
    for (const { title, kind, when } of published.milestones)
      if (kind !== 'statement' && when.edtf === '2026-05-20')
        expect(whole).toContain(`SUMMARY:${title[locale].replace(/[\\;,]/g, '\\$&')}\r\n`);
  });

  test('has no zone, no clock time and no busy day, and the same bytes each time', () => {
    const ics = written('en');
    expect(ics).not.toMatch(/TZID|VTIMEZONE|DTSTART(?!;VALUE=DATE:\d{8}\r)|DTEND(?!;VALUE=DATE:\d{8}\r)/);
    const count = (line: string): number => ics.split(`${line}\r\n`).length - 1;
    expect(count('TRANSP:TRANSPARENT')).toBe(count('BEGIN:VEVENT'));
    expect(written('en')).toBe(ics);
  });

  test('gives addresses only where the site knows its own', () => {
    expect(written('en')).toContain('\r\nURL:https://example.org/en/milestones/talks/\r\n');
    const without = calendarIcs(sourceOf('en', published, '')) ?? '';
    expect(without).not.toMatch(/^URL|^SOURCE|\/milestones\//m);
  });
});

describe('a milestone', () => {
  const daysOf = (edtf: string | null, kind: Milestone['kind'] = 'meeting') =>
    calendarDays(
      { kind, when: { edtf, earliest: null, latest: null, basis: 'stated', after: [], before: [] } },
      { timeZone: '+08:00', reference: { edtf: '2026-05-20', derivation: [] } },
    );

  test.each([
    ['2026-05-20', { start: '20260520', end: '20260521' }],
    ['2026-05-20/2026-05-22', { start: '20260520', end: '20260523' }],
    ['2026-05-31~', { start: '20260531', end: '20260601' }],
    ['../2027-12-31', { start: '20271231', end: '20280101' }],
    ['2026-05-20/..', { start: '20260520', end: '20260521' }],
    ['2026-05-20T23:30:00', { start: '20260520', end: '20260521' }],
    ['0044-03-15', { start: '00440315', end: '00440316' }],
  ])('known to the day stands on its days: %s', (edtf, days) => expect(daysOf(edtf)).toEqual(days));

  test.each([
    ['../2030', { start: '20301231', end: '20310101' }],
    ['2026/2027', { start: '20271231', end: '20280101' }],
    ['2026-06', { start: '20260630', end: '20260701' }],
  ])('still ahead stands on the last day that it can mean: %s', (edtf, days) =>
    expect(daysOf(edtf)).toEqual(days),
  );

  test.each([
    ['1996', 'coarse'],
    ['2026-04', 'coarse'],
    // The end of the year is ahead, but not surely that of what it dates.
    ['1996/2026', 'coarse'],
    ['2026-06/..', 'coarse'],
    [null, 'undated'],
    ['-0044-03-15', 'era'],
    ['9999-12-31', 'era'],
  ])('that cannot honestly be put on a day is left out: %s', (edtf, reason) =>
    expect(daysOf(edtf)).toBe(reason),
  );

  test('that is a statement is left out', () => {
    expect(daysOf('2026-05-20', 'statement')).toBe('statement');
  });

  test('alone without a day makes no calendar, since none may be empty', () => {
    const source = sourceOf('en');
    const milestones = source.milestones.filter(({ when }) => when.edtf === null);
    expect(milestones).not.toEqual([]);
    expect(calendarIcs({ ...source, milestones })).toBe(null);
  });
});
