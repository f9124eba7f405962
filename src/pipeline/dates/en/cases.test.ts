import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slicePoints } from '../../../dataset/model/code-points';
import { dateInWords } from '../../../time/date-words';
import { DERIVATION_RULES } from '../derivation-rules';
import { findExpressions } from '../grammar';
import { EN } from './grammar-en';

const found = (text: string): string[] => findExpressions(text, EN).map((expression) => expression.text);

/** Sentences and all their expressions, joined by bars. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, expressions: string])[]>> = {
  dates: [
    ['The bridge opened on 8 March 1951.', 'on 8 March 1951'],
    ['It closed on March 8, 1951, for good.', 'on March 8, 1951|for good'],
    ['The vote was held on the 3rd of May.', 'on the 3rd of May'],
    ['On Tuesday, 5 May the council met.', 'On Tuesday, 5 May'],
    ['Updated 2026-05-20 18:30', '2026-05-20 18:30'],
    ['In March 1951 and in 1952.', 'In March 1951|in 1952'],
    ['Work began in May.', 'in May'],
    ['It met on the 9th.', 'on the 9th'],
  ],
  'ranges and lists': [
    ['The fair ran from 3 to 5 May.', 'from 3 to 5 May'],
    ['May 3–5, 1999', 'May 3–5, 1999'],
    ['3–5 May 1999', '3–5 May 1999'],
    ['between 1939 and 1945', 'between 1939 and 1945'],
    ['from 30 December 2025 to 2 January 2026', 'from 30 December 2025 to 2 January 2026'],
    ['January to April 2026', 'January to April 2026'],
    ['from June 2023 to May 2024', 'from June 2023 to May 2024'],
    ['on 3, 5 and 9 May', 'on 3, 5 and 9 May'],
    ['in 1951 and 1960', 'in 1951|1960'],
  ],
  'years, decades, centuries': [
    ['in 51 BC the ford was', 'in 51 BC'],
    ['In AD 43 and 410 CE', 'In AD 43|410 CE'],
    ['the 1990s', 'the 1990s'],
    ['in the early 1870s', 'in the early 1870s'],
    ['by the end of 2030', 'by the end of 2030'],
    ['the first quarter of 2026', 'the first quarter of 2026'],
    ['a nineteenth-century toll house', 'nineteenth-century'],
    ['in spring 1999', 'in spring 1999'],
  ],
  'words that count from the day of the report': [
    ['They met yesterday evening.', 'yesterday evening'],
    ['It was inspected last year and will be next month.', 'last year|next month'],
    ['That evening a dinner was given.', 'That evening'],
    ['Last night the river rose.', 'Last night'],
    ['She said on Tuesday that', 'on Tuesday'],
    ['two weeks ago', 'two weeks ago'],
    ['The next day the gates opened.', 'The next day'],
    ['the 75th anniversary', 'the 75th anniversary'],
    ['for three consecutive years', 'for three consecutive years'],
  ],
  'hours and parts of the day': [
    ['at 3.15 p.m. the first cart', 'at 3.15 p.m.'],
    ['at noon', 'at noon'],
    ['The doors open at 18:30.', 'at 18:30'],
    ['It rose on the morning of 8 March.', 'on the morning of 8 March'],
  ],
  'no time in other words': [
    ['The mayor may march on; a second chair sat in the hall.', ''],
    ['He bought 12,030 bricks for 1.1951 pounds.', ''],
    ['The springs of the carriage', ''],
    ['Mr May spoke of the daybook', ''],
    ['the bridge fell, and marching bands in a marsh', ''],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, rows) => {
  test.each(rows)('%s: %s', (text, expressions) => {
    expect(found(text).join('|')).toBe(expressions);
  });
});

const derive = (rule: string, expression: string, from: string | null): unknown =>
  DERIVATION_RULES.get(rule)?.derive(expression, from, EN);

describe('a date follows', () => {
  test.each([
    ['stated', '8 March 1951', null, '1951-03-08'],
    ['stated', 'on March 8th, 1951', null, '1951-03-08'],
    ['stated', 'In March 1951', null, '1951-03'],
    ['stated', 'in 1951', null, '1951'],
    ['stated', 'from June 2023 to May 2024', null, '2023-06/2024-05'],
    ['stated', 'of 12 May, 1951', null, '1951-05-12'],
    ['stated', 'the 1990s', null, '199X'],
    ['stated', '51 BC', null, '-0050'],
    ['stated', 'AD 43', null, '0043'],
    ['stated', '2026-05-20 18:30', null, '2026-05-20T18:30:00'],
    ['stated', 'from 3 to 5 May 1999', null, '1999-05-03/1999-05-05'],
    ['stated', 'May 3–5, 1999', null, '1999-05-03/1999-05-05'],
    ['stated', 'between 1939 and 1945', null, '1939/1945'],
    ['stated', 'from 30 December 2025 to 2 January 2026', null, '2025-12-30/2026-01-02'],
    ['stated', 'the first quarter of 2026', null, '2026-01/2026-03'],
    ['stated', 'the end of 2030', null, '2030-12'],
    ['stated', 'in spring 1999', null, '1999-21'],
    ['year-of-page', 'on 8 March', '1951', '1951-03-08'],
    ['year-of-page', 'from 3 to 5 May', '1951', '1951-05-03/1951-05-05'],
    ['year-of-page', 'from 30 April to 2 May', '1951', '1951-04-30/1951-05-02'],
    ['year-of-page', 'in May', '1951', '1951-05'],
    ['year-of-page', 'the second half of the year', '1951', '1951-07/1951-12'],
    ['month-of-page', 'on the 9th', '1951-03-20', '1951-03-09'],
    ['month-of-page', 'this month', '1951-03-20', '1951-03'],
    ['other-month', 'last month', '1951-01-20', '1950-12'],
    ['other-day', 'yesterday', '1951-03-01', '1951-02-28'],
    ['other-day', 'Last night', '1951-03-08', '1951-03-07'],
    ['other-day', 'yesterday evening', '1951-03-08', '1951-03-07'],
    ['other-day', 'The next day', '1951-12-31', '1952-01-01'],
    ['last-weekday', 'on Tuesday', '1951-03-08', '1951-03-06'],
    ['last-weekday', 'Thursday evening', '1951-03-08', '1951-03-08'],
    ['year-of-page', 'On Thursday, 8 March', '1951', '1951-03-08'],
    ['stated', 'Thursday, March 8, 1951', null, '1951-03-08'],
    ['other-year', 'last year', '1951', '1950'],
    ['other-year', 'in May last year', '1951', '1950-05'],
    ['other-year', 'the end of next year', '1951', '1952-12'],
    ['this-year', 'this year', '1951', '1951'],
    ['page-year', 'the end of next year', '1952-12-31', '1951'],
    ['same-day', 'That evening', '1951-03-08', '1951-03-08'],
    ['part-of-day', 'That evening', '1951-03-08', '1951-03-08'],
    ['part-of-day', 'on 8 March in the morning', '1951-03-08', '1951-03-08'],
    ['year-of-page', 'on the morning of 8 March', '1951', '1951-03-08'],
    ['clock', 'at 3.15 p.m.', '1951-03-08', '1951-03-08T15:15:00'],
    ['clock', 'at noon', '1951-03-08', '1951-03-08T12:00:00'],
    ['clock', '12:05 a.m.', '1951-03-08', '1951-03-08T00:05:00'],
    ['anniversary', 'the 75th anniversary', '1951', '1876'],
    ['anniversary', 'tenth anniversary', '1951', '1941'],
    ['first-months', 'the first four months of this year', '1951', '1951-01/1951-04'],
    ['this-and-next-year', 'this year and next', '1951', '1951/1952'],
    ['end-of-next-year', 'by the end of next year', '1951', '1952-12'],
    ['consecutive-years', 'for three consecutive years', '1951', '1948/1950'],
    ['years-since', 'over the past twenty-five years', '1951', '1926/1951'],
    ['until', 'until 31 December 1953', null, '../1953-12-31'],
    ['until', 'by 1960', null, '../1960'],
    ['until', 'by the end of next year', '1952-12', '../1952-12'],
    ['since', 'since 1876', null, '1876/..'],
    ['order', 'after the meeting', '1951-03-08', '1951-03-08'],
    ['order', 'Later', null, null],
    ['during', 'during the visit', '1951-03-08', '1951-03-08'],
  ])('%s: “%s” from %s is %s', (rule, expression, from, to) => {
    expect(derive(rule, expression, from)).toBe(to);
  });
});

describe('no date follows', () => {
  test.each([
    ['stated', 'on 8 March', null],
    ['stated', 'yesterday', null],
    ['stated', '31 April 1951', null],
    ['stated', 'marching 1951', null],
    ['stated', 'early 1951', null],
    ['stated', 'from 5 to 3 May 1999', null],
    // A list is no range.
    ['stated', '3 and 5 May 1999', null],
    ['stated', 'in 1951 and 1960', null],
    ['year-of-page', '8 March 1950', '1951'],
    ['year-of-page', 'May last year', '1951'],
    ['year-of-page', 'on the 9th', '1951'],
    ['month-of-page', 'the 31st', '1951-04'],
    ['month-of-page', 'last month', '1951-04'],
    ['other-day', 'that evening', '1951-03-08'],
    ['other-day', 'the day', '1951-03-08'],
    ['other-year', 'this year', '1951'],
    ['other-year', 'last year’s', '1951'],
    ['this-year', 'last year', '1951'],
    ['same-day', 'last night', '1951-03-08'],
    ['same-day', 'yesterday', '1951-03-08'],
    ['part-of-day', 'last night', '1951-03-08'],
    ['part-of-day', '9 March in the morning', '1951-03-08'],
    ['part-of-day', 'the morning of 9 March', '1951-03-08'],
    // The eighth was a Thursday.
    ['year-of-page', 'On Friday, 8 March', '1951'],
    ['last-weekday', 'last Tuesday', '1951-03-08'],
    ['last-weekday', 'Tuesday, 6 March', '1951-03-08'],
    ['last-weekday', 'on Tuesday', '1951-03'],
    ['day-of-week', 'on Tuesday', '1951-03-08'],
    ['part-of-day', 'Tuesday evening', '1951-03-08'],
    ['clock', 'at 15 p.m.', '1951-03-08'],
    ['clock', 'at 25:00', '1951-03-08'],
    ['anniversary', 'the anniversary', '1951'],
    ['consecutive-years', 'for three years', '1951'],
    ['years-since', 'over the past few years', '1951'],
    ['until', 'since 1876', null],
    ['since', 'in 1876', null],
    ['order', 'yesterday', '1951-03-08'],
    ['during', 'after the visit', '1951-03-08'],
  ])('%s: “%s” from %s', (rule, expression, from) => {
    expect(derive(rule, expression, from)).toBeUndefined();
  });
});

test('parts of the day', () => {
  const words = [
    'yesterday evening',
    'tonight',
    'last night',
    'That morning',
    'in the afternoon',
    'that day',
  ];
  expect(words.map(EN.dayPartIn)).toEqual([
    ...['evening', 'evening', 'evening', 'morning', 'afternoon'],
    null,
  ]);
});

test('whatever chrono finds in a report of a town, the table finds too', () => {
  const report =
    `The bridge at Harrow Ford was closed on Monday morning after last week's flood, and will not open
    before next Friday at 5 p.m. "We met yesterday evening and again at 8:30 this morning," the mayor said. In 2019 the town paid
    for a new pier; on 14 June 2021 it was finished, three years later than planned, and on June 20, 2021 it was opened. Work goes on from
    9 a.m. to 5 p.m. each day until 30 September. The first crossing, in March 1876, took two hours. An inspection is due in
    October, two months from now, and the next one within 5 years. It began 10 days ago. Last month, on the 3rd of July, the river rose
    at midnight; by noon of 4 July it had fallen. The toll ended on 1/9/1951.`.replace(/\s+/g, ' ');
  const own = findExpressions(report, EN);
  const missed = chrono.en.GB.parse(report).filter(
    ({ index, text }) => !own.some(({ start, end }) => start < index + text.length && index < end),
  );
  expect(missed.map(({ text }) => text)).toEqual([]);
  // What chrono does not find: years, decades, times before Christ.
  expect(own.length).toBeGreaterThan(chrono.en.GB.parse(report).length);
});

test('a day as our English pages write it is found whole, and means that day', () => {
  const day = fc.record({
    year: fc.integer({ min: 1000, max: 2199 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, (date) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      const edtf = `${date.year}-${two(date.month)}-${two(date.day)}`;
      const words = dateInWords(edtf, 'en');
      expect(found(`It rained on ${words}.`)).toEqual([`on ${words}`]);
      for (const written of [words, words.toUpperCase(), edtf])
        expect(derive('stated', written, null)).toBe(edtf);
    }),
    { numRuns: 1_000, seed: 20261130 },
  );
});

test('expressions stand in order, never overlap, and are cut out of the text as printed', () => {
  const pieces =
    'on in the of to and 3 5 1951 8th May march last next year day that evening noon BC – , . 𠮷 İ'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const expression of findExpressions(text, EN)) {
        expect(expression.start).toBeGreaterThanOrEqual(end);
        expect(slicePoints(text, expression.start, expression.end)).toBe(expression.text);
        end = expression.end;
      }
    }),
    { numRuns: 1_000, seed: 20261130 },
  );
});
