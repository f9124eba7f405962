import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateInWords } from './date-words';
import { parseEdtf } from './edtf';
import { edtfText } from './edtf-texts.fixture';

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
  ['-0050', '公元前51年', '51 BC'],
  ['0000', '公元前1年', '1 BC'],
  ['0050', '公元50年', 'AD 50'],
  ['0999', '公元999年', 'AD 999'],
  ['1000', '1000年', '1000'],
  ['-0043-03-15', '公元前44年3月15日', '15 March 44 BC'],
  ['-0050/0050', '公元前51年—公元50年', '51 BC – AD 50'],
  ['0618/1949', '公元618年—1949年', 'AD 618 – 1949'],
  ['2026-05-20/2026-05-20', '2026年5月20日', '20 May 2026'],
  ['2026-05/2026-05', '2026年5月', 'May 2026'],
  ['2026/2026', '2026年', '2026'],
  ['2026~/2026~', '约2026年', 'about 2026'],
  ['-0050/-0050', '公元前51年', '51 BC'],
  ['199X/199X', '1990年代', '1990s'],
  ['2001-21/2001-21', '2001年春季', 'spring 2001'],
  ['2026-05-20T10:00:00/2026-05-20T10:00:00', '2026年5月20日 10:00', '20 May 2026 10:00'],
  ['2026-05-20T10:00:10/2026-05-20T10:00:40', '2026年5月20日 10:00', '20 May 2026 10:00'],
  ['2001-21', '2001年春季', 'spring 2001'],
  ['2001-24', '2001年冬季', 'winter 2001'],
  ['2001-22/2002-23', '2001年6月—2002年11月', 'June 2001 – November 2002'],
  ['199X', '1990年代', '1990s'],
  ['19XX', '1900—1999年', '1900–1999'],
  ['199X?', '1990年（存疑）—1999年（存疑）', '1990 (uncertain) – 1999 (uncertain)'],
  ['2001-XX', '2001年', '2001'],
  ['2001-05-XX', '2001年5月', 'May 2001'],
  [null, '日期未载明', 'date not stated'],
])('%s has in words no more precision than in EDTF', (edtf, zh, en) => {
  expect([dateInWords(edtf, 'zh'), dateInWords(edtf, 'en')]).toEqual([zh, en]);
});

test('a part of the day follows the day', () => {
  expect(dateInWords('2026-05-20', 'zh', 'morning')).toBe('2026年5月20日上午');
  expect(dateInWords('2026-05-20', 'en', 'evening')).toBe('20 May 2026, evening');
});

test('any date has words in both languages, with its years and no other, and two equal ends are one date', () => {
  fc.assert(
    fc.property(edtfText, fc.constantFrom('zh' as const, 'en' as const), (edtf, tongue) => {
      const value = parseEdtf(edtf);
      fc.pre(value !== null);
      const words = dateInWords(edtf, tongue);
      expect(words).not.toMatch(/NaN|undefined|null|-/);
      if (!edtf.includes('/')) expect(dateInWords(`${edtf}/${edtf}`, tongue)).toBe(words);
      // The words of a decade and of a winter name its first year.
      const ends = /X|-2[1-4]/.test(edtf) ? [value?.start ?? value?.end] : [value?.start, value?.end];
      const years = ends.flatMap((end) => end?.year ?? []);
      for (const year of years)
        expect(` ${words}`).toMatch(new RegExp(`\\D${year < 1 ? 1 - year : year}(?:\\D|0年代|0s|$)`));
      if (years.some((year) => year < 1)) expect(words).toMatch(/公元前|BC/);
    }),
    { numRuns: 2_000, seed: 20260520 },
  );
});
