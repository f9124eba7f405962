import { expect, test } from 'vitest';
import { dateInWords } from './date-words';

test.each([
  ['1996', '1996年', '1996'],
  ['2026-05-20', '2026年5月20日', '20 May 2026'],
  ['2026-01/2026-04', '2026年1—4月', 'January–April 2026'],
  ['2023/2025', '2023—2025年', '2023–2025'],
  ['2026-05-19/2026-05-20', '2026年5月19—20日', '19–20 May 2026'],
  ['2025-12/2026-02', '2025年12月—2026年2月', 'December 2025 – February 2026'],
  ['../2027-12-31', '至2027年12月31日', 'until 31 December 2027'],
  ['1996/..', '1996年起', 'from 1996'],
  ['2026~', '约2026年', 'about 2026'],
  ['2001?', '2001年（存疑）', '2001 (uncertain)'],
  [null, '日期未载明', 'date not stated'],
])('%s has in words no more precision than in EDTF', (edtf, zh, en) => {
  expect([dateInWords(edtf, 'zh'), dateInWords(edtf, 'en')]).toEqual([zh, en]);
});

test('a part of the day follows the day', () => {
  expect(dateInWords('2026-05-20', 'zh', 'morning')).toBe('2026年5月20日上午');
  expect(dateInWords('2026-05-20', 'en', 'evening')).toBe('20 May 2026, evening');
});
