import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edtf, parseEdtf, spanOfEdtf } from './edtf';
import { zone } from './zone';

const UTC = zone('+00:00');
const BEIJING = zone('+08:00');

function read(text: string): Edtf {
  const value = parseEdtf(text);
  if (value === null) throw new Error(`not EDTF: ${text}`);
  return value;
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

describe('the bounds of a date, in Beijing', () => {
  test.each([
    ['1996', '1995-12-31T16:00:00.000Z', '1996-12-31T16:00:00.000Z'],
    ['2024-02', '2024-01-31T16:00:00.000Z', '2024-02-29T16:00:00.000Z'],
    ['2026-05-20', '2026-05-19T16:00:00.000Z', '2026-05-20T16:00:00.000Z'],
    ['2026-05-20T10:00:00', '2026-05-20T02:00:00.000Z', '2026-05-20T02:00:01.000Z'],
    ['1996/2026', '1995-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['../2027-12-31', null, '2027-12-31T16:00:00.000Z'],
    ['2026-05-20/..', '2026-05-19T16:00:00.000Z', null],
    ['/2030', null, '2030-12-31T16:00:00.000Z'],
    ['-0050', '-000051-12-31T16:00:00.000Z', '-000050-12-31T16:00:00.000Z'],
    ['2026-05-20/2026-05-20', '2026-05-19T16:00:00.000Z', '2026-05-20T16:00:00.000Z'],
    ['2026/2026', '2025-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
    ['2001-21', '2001-02-28T16:00:00.000Z', '2001-05-31T16:00:00.000Z'],
    ['2001-24', '2001-11-30T16:00:00.000Z', '2002-02-28T16:00:00.000Z'],
    ['2001-23/2002', '2001-08-31T16:00:00.000Z', '2002-12-31T16:00:00.000Z'],
    ['../2001-22~', null, '2001-08-31T16:00:00.000Z'],
    ['199X', '1989-12-31T16:00:00.000Z', '1999-12-31T16:00:00.000Z'],
    ['19XX', '1899-12-31T16:00:00.000Z', '1999-12-31T16:00:00.000Z'],
    ['-005X', '-000060-12-31T16:00:00.000Z', '-000050-12-31T16:00:00.000Z'],
    ['2001-XX', '2000-12-31T16:00:00.000Z', '2001-12-31T16:00:00.000Z'],
    ['2001-XX-XX', '2000-12-31T16:00:00.000Z', '2001-12-31T16:00:00.000Z'],
    ['2001-05-XX', '2001-04-30T16:00:00.000Z', '2001-05-31T16:00:00.000Z'],
    ['199X/2001-XX', '1989-12-31T16:00:00.000Z', '2001-12-31T16:00:00.000Z'],
    ['0099', '0098-12-31T16:00:00.000Z', '0099-12-31T16:00:00.000Z'],
  ])('%s', (text, start, end) => {
    const span = spanOfEdtf(read(text), BEIJING);
    expect([iso(span.start), iso(span.end)]).toEqual([start, end]);
  });
});

test('open and unknown ends bound nothing', () => {
  expect(read('../2030')).toMatchObject({ start: null, end: { year: 2030 } });
  expect(read('/2030')).toEqual(read('../2030'));
  expect(read('2030/')).toEqual(read('2030/..'));
});

test('about and uncertain differ', () => {
  expect(read('2030~').start).toMatchObject({ approximate: true, uncertain: false });
  expect(read('2030?').start).toMatchObject({ approximate: false, uncertain: true });
  expect(read('2030%').start).toMatchObject({ approximate: true, uncertain: true });
});

test.each([
  '',
  '..',
  '/',
  '../..',
  '/..',
  'yesterday',
  '2026-13',
  '2026-00',
  '2026-02-30',
  '2023-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-5-2',
  '26',
  '2026-05-20T25:00:00',
  '2026-05-20T10:00',
  '2026-05-20T10:00:00Z',
  '2027/2026',
  '2026/2026-01-01/2027',
  '1X9X',
  'XXXX',
  '2026-20',
  '2026-25',
  '2026-XX-05',
  '2026-0X',
  '2026-21-01',
  '2026/2026/2026',
  ' 2026',
  '2026 ',
  '２０２６',
])('“%s” is not in the profile', (text) => expect(parseEdtf(text)).toBeNull());

describe('against the edtf library', () => {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const date = fc
    .record({
      // From 100: the library reads the years before as 19xx when it counts the days of a month.
      year: fc.integer({ min: 100, max: 9999 }),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      day: fc.option(fc.integer({ min: 1, max: 31 })),
      mark: fc.constantFrom('', '', '~', '?', '%'),
    })
    .map(({ year, month, day, mark }) => {
      const parts = [
        pad(year, 4),
        ...(month === null ? [] : [pad(month, 2), ...(day === null ? [] : [pad(day, 2)])]),
      ];
      return parts.join('-') + mark;
    });
  const interval = fc
    .tuple(
      fc.oneof(date, fc.constant('..'), fc.constant('')),
      fc.oneof(date, fc.constant('..'), fc.constant('')),
    )
    .map((ends) => ends.join('/'));

  /** First ms inside and first ms after, `null` where open or unknown; `undefined` when refused. */
  function oracle(text: string): [number | null, number | null] | undefined {
    try {
      const { min, max } = edtf(text);
      const finite = (ms: number | null): number | null => (ms !== null && Number.isFinite(ms) ? ms : null);
      const last = finite(max);
      return [finite(min), last === null ? null : last + 1];
    } catch {
      return undefined;
    }
  }

  /** The bounds by this parser and by the library, if both accept the text. */
  function bounds(text: string): { own: unknown; library: unknown } | null {
    const value = parseEdtf(text);
    const library = oracle(text);
    if (value === null || library === undefined) return null;
    const { start, end } = spanOfEdtf(value, UTC);
    return { own: [start, end], library };
  }

  test('dates have the same bounds, and both refuse days that do not exist', () => {
    fc.assert(
      fc.property(date, (text) => {
        const both = bounds(text);
        expect(both?.own, text).toEqual(both?.library);
        // The library takes 29 February in any year.
        const year = Number(text.slice(0, 4));
        const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        const isRefused = text.includes('-02-29') ? !isLeap : oracle(text) === undefined;
        expect(parseEdtf(text) === null, text).toBe(isRefused);
      }),
      { numRuns: 1000 },
    );
  });

  test('intervals have the same bounds', () => {
    fc.assert(
      fc.property(interval, (text) => {
        const both = bounds(text);
        expect(both?.own, text).toEqual(both?.library);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['2026-05-20T10:20:30', '2026-05-20T09:00:00/2026-05-20T10:00:00'])(
    'the clock times of %s have the same bounds',
    (text) => {
      // The library takes a clock time without Z in the zone of the device, and its last millisecond to the second.
      const [start, last] = oracle(text.replaceAll(/T[\d:]+/g, '$&Z')) ?? [];
      expect(spanOfEdtf(read(text), UTC)).toEqual({ start, end: (last ?? 0) + 999 });
    },
  );
});

test('parsing never throws, with any text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => parseEdtf(text)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});
