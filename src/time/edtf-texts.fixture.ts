import fc from 'fast-check';

// For tests: dates of every form.

const pad = (n: number, width: number): string => String(Math.abs(n)).padStart(width, '0');
const yearText = fc
  .oneof(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: -60, max: 60 }),
    fc.integer({ min: -9999, max: 9999 }),
  )
  .map((year) => `${year < 0 ? '-' : ''}${pad(year, 4)}`);
const monthText = fc.integer({ min: 1, max: 12 }).map((n) => pad(n, 2));
const dayText = fc.integer({ min: 1, max: 31 }).map((n) => pad(n, 2));
const clockText = fc
  .integer({ min: 0, max: 86_399 })
  .map((s) => new Date(s * 1_000).toISOString().slice(11, 19));
const dayDate = fc.oneof(
  fc.constant('2026-05-20'),
  fc.tuple(yearText, monthText, dayText).map((parts) => parts.join('-')),
);
const date = fc.oneof(
  yearText,
  yearText.map((year) => year.replace(/\d$/, 'X')),
  yearText.map((year) => year.replace(/\d\d$/, 'XX')),
  fc
    .tuple(yearText, fc.oneof(monthText, fc.constantFrom('21', '22', '23', '24', 'XX')))
    .map((parts) => parts.join('-')),
  dayDate,
  fc.tuple(dayDate, clockText).map((parts) => parts.join('T')),
);
const marked = fc.tuple(date, fc.constantFrom('', '', '', '~', '?', '%')).map((parts) => parts.join(''));
const end = fc.oneof({ weight: 3, arbitrary: marked }, fc.constantFrom('..', ''));
/** Dates of every form in the profile; some name days that do not exist. */
export const edtfText = fc.oneof(
  marked,
  fc.tuple(end, end).map((ends) => ends.join('/')),
  date.map((same) => `${same}/${same}`),
);
