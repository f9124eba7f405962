import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slicePoints } from '../../../dataset/model/code-points';
import { DERIVATION_RULES } from '../derivation-rules';
import { findExpressions } from '../grammar';
import { ZH } from './grammar-zh';

const found = (text: string): string[] => findExpressions(text, ZH).map((expression) => expression.text);

/** Sentences and all their expressions, joined by bars. */
const CASES: Readonly<Record<string, readonly (readonly [text: string, expressions: string])[]>> = {
  'a bare day': [
    ['国家主席9日在京会见', '9日'],
    ['当地时间3日晚', '3日晚'],
    ['20日至21日，他将访问', '20日至21日'],
    ['21日凌晨', '21日凌晨'],
    ['本月9日', '本月9日'],
    ['代表团将于31日傍晚抵达', '31日傍晚'],
    ['上月28日至本届论坛', '上月28日'],
    ['大会12日、13日开', '12日|13日'],
    ['市长于7日和10日下午', '7日|10日下午'],
  ],
  'figures of full width': [
    ['迎接１９９８年的到来', '１９９８年'],
    ['于１２月３０日抵京', '１２月３０日'],
    ['５月２０日至２１日', '５月２０日至２１日'],
    ['建交１０周年', '１０周年'],
    ['２００１－２０１０年', '２００１－２０１０年'],
    ['１８：３０开会', '１８：３０'],
    ['２０世纪９０年代', '２０世纪９０年代'],
  ],
  'dates in Han numerals': [
    ['一九九七年七月一日', '一九九七年七月一日'],
    ['二〇二六年五月二十日', '二〇二六年五月二十日'],
    ['二○二六年五月二十日', '二○二六年五月二十日'],
    ['五月初', '五月初'],
    ['廿一日', '廿一日'],
    ['八十年代末', '八十年代末'],
    ['九十年代', '九十年代'],
    ['一九四九年十月一日下午三时', '一九四九年十月一日下午|三时'],
    ['十二月三十一日至元月二日', '十二月三十一日至元月二日'],
    ['历时一百零五天', '历时一百零五天'],
    ['两年零三个月', '两年零三个月'],
    ['上世纪八九十年代', '上世纪八九十年代'],
    ['农历五月初五', '农历五月初五'],
    ['一年半后，半年多', '一年半后|半年多'],
  ],
  'ISO dates, and blanks between figures and units': [
    ['2015-06-10 05:50:30', '2015-06-10 05:50:30'],
    ['2026-05-20', '2026-05-20'],
    ['2026 年 5 月 20 日', '2026 年 5 月 20 日'],
    ['20 世纪 90 年代', '20 世纪 90 年代'],
    ['2026/5/20发布', '2026/5/20'],
    ['更新于2026.05.20 18:30', '2026.05.20 18:30'],
    ['5 月 20 日至 21 日', '5 月 20 日至 21 日'],
  ],
  'radicals that look like characters': [
    ['5⽉20⽇上午', '5⽉20⽇上午'],
    ['2026年5⽉20⽇', '2026年5⽉20⽇'],
    ['今⽇', '今⽇'],
    ['⼆〇⼆六年', '⼆〇⼆六年'],
    ['⻓期', '⻓期'],
  ],
  'lists and ranges': [
    ['1至4月', '1至4月'],
    ['2026年1—4月', '2026年1—4月'],
    ['5月20至21日', '5月20至21日'],
    ['2025年12月30日至2026年1月2日', '2025年12月30日至2026年1月2日'],
    ['2001～2010年', '2001～2010年'],
    ['2026年第一季度', '2026年第一季度'],
    ['20世纪90年代', '20世纪90年代'],
    ['2007年和2012年', '2007年|2012年'],
    ['2007、2012年', '2007、2012年'],
    ['七八月份', '七八月份'],
    ['公元618年至907年', '公元618年至907年'],
    ['年底前，月初，中秋、国庆', '年底前|月初|中秋|国庆'],
    ['5月20、21日', '5月20、21日'],
    ['前三季度和去年下半年', '前三季度|去年下半年'],
    ['2024年9月至2025年3月', '2024年9月至2025年3月'],
  ],
  'no time in other words': [
    ['应立即将其释放', ''],
    ['陈某担任外交部长期间', ''],
    ['会长期望双方加强合作', ''],
    ['当即将文件交出', ''],
    ['问题出现在项目前景上', ''],
    ['同日本、50日元、此后走过去', '此后'],
    ['两国元首就5点共识', ''],
    ['共12030项', ''],
    ['他将来访', ''],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, rows) => {
  test.each(rows)('%s: %s', (text, expressions) => {
    expect(found(text).join('|')).toBe(expressions);
  });
});

const derive = (rule: string, expression: string, from: string | null): unknown =>
  DERIVATION_RULES.get(rule)?.derive(expression, from, ZH);

describe('a date follows', () => {
  test.each([
    // Ranges.
    ['year-of-page', '3月8日至10日', '2030', '2030-03-08/2030-03-10'],
    ['year-of-page', '1至4月', '2026', '2026-01/2026-04'],
    ['stated', '2019年7月21日至23日', null, '2019-07-21/2019-07-23'],
    ['stated', '2001—2010年', null, '2001/2010'],
    ['stated', '2025年12月30日至2026年1月2日', null, '2025-12-30/2026-01-02'],
    ['year-of-page', '5月20至21日', '2026', '2026-05-20/2026-05-21'],
    ['month-of-page', '20日至21日', '2026-05', '2026-05-20/2026-05-21'],
    ['stated', '2026年1—4月', null, '2026-01/2026-04'],
    ['year-of-page', '第一季度', '2026', '2026-01/2026-03'],
    ['year-of-page', '今年前三季度', '2026', '2026-01/2026-09'],
    ['stated', '2026年下半年', null, '2026-07/2026-12'],
    ['year-of-page', '2月下旬', '2028', '2028-02-21/2028-02-29'],
    ['stated', '20世纪90年代', null, '199X'],
    ['stated', '2026年春季', null, '2026-21'],
    // Days, months and years that are counted from another.
    ['other-day', '昨晚', '2030-03-08', '2030-03-07'],
    ['other-day', '昨天', '2026-05-20', '2026-05-19'],
    ['month-of-page', '9日', '2026-06-10', '2026-06-09'],
    ['other-year', '去年', '2026', '2025'],
    ['other-year', '明年', '2026', '2027'],
    ['other-day', '明天上午', '2026-12-31', '2027-01-01'],
    ['other-day', '次日', '2028-02-28', '2028-02-29'],
    ['other-year', '去年5月', '2026', '2025-05'],
    ['other-year', '去年底', '2026', '2025-12'],
    ['other-year', '前年第二季度', '2026', '2024-04/2024-06'],
    ['other-month', '上月28日', '2026-01-10', '2025-12-28'],
    ['other-month', '下月', '2026-12', '2027-01'],
    ['month-of-page', '本月底', '2026-05-20', '2026-05'],
    ['month-of-page', '21日凌晨', '2026-05-20', '2026-05-21'],
    ['day-of-week', '上周三', '2026-05-20', '2026-05-13'],
    ['day-of-week', '本周日晚', '2026-05-20', '2026-05-24'],
    ['day-of-week', '下星期一', '2026-12-30', '2027-01-04'],
    ['last-weekday', '周三', '2026-05-20', '2026-05-20'],
    ['last-weekday', '星期四上午', '2026-05-20', '2026-05-14'],
    // Other ways to write a date.
    ['stated', '一九九七年七月一日', null, '1997-07-01'],
    ['stated', '２０２６年５月２０日', null, '2026-05-20'],
    ['stated', '2026年5⽉20⽇', null, '2026-05-20'],
    ['stated', '2015-06-10 05:50:30', null, '2015-06-10T05:50:30'],
    ['stated', '公元前221年', null, '-0220'],
    ['stated', '公元618年至907年', null, '0618/0907'],
    ['stated', '公元前221年至前206年', null, '-0220/-0205'],
    ['month-of-page', '同月15日', '2026-05', '2026-05-15'],
    ['month-of-page', '廿一日', '2026-05', '2026-05-21'],
    ['clock', '10时30分', '2026-05-20', '2026-05-20T10:30:00'],
    ['clock', '下午三时', '2026-05-20', '2026-05-20T15:00:00'],
    ['since', '自2024年1月1日起', null, '2024-01-01/..'],
    ['until', '至2026年4月', null, '../2026-04'],
    ['same-day', '今天', '2026-05-20', '2026-05-20'],
  ])('%s: “%s” from %s is %s', (rule, expression, from, to) => {
    expect(derive(rule, expression, from)).toBe(to);
  });
});

describe('no date follows', () => {
  test.each([
    // Words of another day, month or year than the rule is for.
    ['same-day', '昨晚', '2030-03-08'],
    ['same-day', '次日', '2030-03-08'],
    ['part-of-day', '昨晚', '2030-03-08'],
    ['part-of-day', '3月9日上午', '2030-03-08'],
    ['other-day', '当晚', '2030-03-08'],
    ['other-day', '去年', '2030'],
    ['other-day', '昨天', '2030-03'],
    ['other-year', '今年', '2026'],
    ['other-year', '去年', '2026-05-20'],
    ['other-year', '明年的计划', '2026'],
    ['other-month', '本月', '2026-05'],
    ['other-month', '上月', '2026'],
    ['this-year', '去年', '2026'],
    ['year-of-page', '去年5月', '2026'],
    ['year-of-page', '一九九七年七月', '2026'],
    ['year-of-page', '2月30日', '2026'],
    ['year-of-page', '9日', '2026'],
    ['month-of-page', '31日', '2026-06-10'],
    ['month-of-page', '5月9日', '2026-05'],
    ['month-of-page', '9日', '2026'],
    ['month-of-page', '上月9日', '2026-05'],
    ['first-months', '去年前4个月', '2026'],
    ['consecutive-years', '不到连续3年', '2026'],
    ['years-since', '30多年来', '2026'],
    ['day-of-week', '周三', '2026-05-20'],
    ['day-of-week', '上周', '2026-05-20'],
    ['last-weekday', '上周三', '2026-05-20'],
    ['last-weekday', '三周', '2026-05-20'],
    ['part-of-day', '周三上午', '2026-05-20'],
    // Ranges that end before they begin, lists, and vague words.
    ['year-of-page', '12月30日至1月2日', '2026'],
    ['month-of-page', '21日至20日', '2026-05'],
    ['stated', '2007、2012年', null],
    ['stated', '九十年代', null],
    ['stated', '2026年中', null],
    ['stated', '97年', null],
    ['stated', '2001年至97年', null],
    ['year-of-page', '五月初五', '2026'],
    ['year-of-page', '七八月份', '2026'],
    ['stated', '2026-13-01', null],
    ['until', '2030年', null],
    ['until', '明天', '2030-03-08'],
    ['since', '2024年1月1日', null],
    ['since', '至2024年1月1日', null],
    ['clock', '18时许', '2026-05-20'],
    ['clock', '25时', '2026-05-20'],
    ['clock', '10时', '2026-05'],
    ['order', '上午', '2026-05-20'],
    ['order', '将来', null],
    ['during', '会谈后', '2026-05-20'],
  ])('%s: “%s” from %s', (rule, expression, from) => {
    expect(derive(rule, expression, from)).toBeUndefined();
  });
});

describe('whatever the text', () => {
  const settings = { numRuns: 2_000, seed: 20261130 };
  const inHan = (n: number): string => {
    const [tens, ones] = [Math.floor(n / 10), n % 10];
    const figures = '〇一二三四五六七八九';
    return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? figures[ones] : ''}`;
  };
  const wide = (text: string): string =>
    text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '');

  test('a day means the same in figures, in figures of full width, with blanks, and in Han numerals', () => {
    const day = fc.record({
      year: fc.integer({ min: 1000, max: 2999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, of] = [`${date.year}`, `${date.month}`, `${date.day}`];
        const figures = `${year}年${month}月${of}日`;
        const han = `${[...year].map((n) => '〇一二三四五六七八九'[Number(n)]).join('')}年${inHan(date.month)}月${inHan(date.day)}日`;
        const edtf = `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
        for (const written of [figures, wide(figures), `${year} 年 ${month} 月 ${of} 日`, han]) {
          expect(found(`于${written}在`)).toEqual([written]);
          expect(derive('stated', written, null)).toBe(edtf);
        }
      }),
      settings,
    );
  });

  test('expressions stand in order, never overlap, and are cut out of the text as printed', () => {
    const pieces = [...'一二十廿〇2０5月⽉日⽇年至—、前后上下中时点:- 晚世纪周𠮷', '今年', '昨天', '会谈'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 24 }), (text) => {
        let end = 0;
        for (const expression of findExpressions(text, ZH)) {
          expect(expression.start).toBeGreaterThanOrEqual(end);
          expect(expression.end).toBeGreaterThan(expression.start);
          expect(slicePoints(text, expression.start, expression.end)).toBe(expression.text);
          end = expression.end;
        }
      }),
      settings,
    );
  });
});
