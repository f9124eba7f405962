import { describe, expect, test } from 'vitest';
import { DERIVATION_RULES } from './derivation-rules';
import { ZH } from './zh/grammar-zh';

const derive = (rule: string, expression: string, from: string | null): unknown =>
  DERIVATION_RULES.get(rule)?.derive(expression, from, ZH);

describe('a date follows', () => {
  test.each([
    ['stated', '2027年12月31日', null, '2027-12-31'],
    ['stated', '2001年7月', null, '2001-07'],
    ['stated', '2030年', null, '2030'],
    ['page-year', '明年底', '2027-12-31', '2026'],
    ['page-year', '去年', '2025', '2026'],
    ['page-year', '今年', '2026-05', '2026'],
    ['year-of-page', '5月20日', '2026', '2026-05-20'],
    ['year-of-page', '5月', '2026', '2026-05'],
    ['this-year', '今年', '2026', '2026'],
    ['anniversary', '30周年', '2026', '1996'],
    ['anniversary', '二十五周年', '2026', '2001'],
    ['anniversary', '十周年', '2026', '2016'],
    ['anniversary', '一百十周年', '2026', '1916'],
    ['anniversary', '一百二十周年', '2026', '1906'],
    ['first-months', '今年前4个月', '2026', '2026-01/2026-04'],
    ['first-months', '前十个月', '2026', '2026-01/2026-10'],
    ['this-and-next-year', '今明两年', '2026', '2026/2027'],
    ['consecutive-years', '连续三年', '2026', '2023/2025'],
    ['years-since', '五年来', '2026', '2021/2026'],
    ['end-of-next-year', '明年底', '2026', '2027-12'],
    ['consecutive-years', '已经连续3年', '2026', '2023/2025'],
    ['years-since', '30年来', '2026', '1996/2026'],
    ['until', '至2027年12月31日', null, '../2027-12-31'],
    ['until', '至2027年12月31日', '2027-12-31', '../2027-12-31'],
    ['until', '2030年前', null, '../2030'],
    ['until', '至明年底', '2027-12', '../2027-12'],
    ['part-of-day', '5月20日上午', '2026-05-20', '2026-05-20'],
    ['same-day', '当晚', '2026-05-20', '2026-05-20'],
    ['order', '会谈前', '2026-05-20', '2026-05-20'],
    ['order', '在成功举行“俄中文化年”后', null, null],
    ['during', '访问期间', '2026-05-20', '2026-05-20'],
  ])('%s: “%s” from %s is %s', (rule, expression, from, to) => {
    expect(derive(rule, expression, from)).toBe(to);
  });
});

describe('no date follows', () => {
  test.each([
    ['stated', '5月20日', null],
    ['stated', '2027年12月31日', '2027'],
    ['page-year', '明年底', '2027-06-30'],
    ['page-year', '明年底', null],
    ['page-year', '未来', '2027'],
    ['year-of-page', '5月20日', '2026-05'],
    ['year-of-page', '2026年5月20日', '2026'],
    ['this-year', '明年', '2026'],
    ['this-year', '今年', '2026-05-20'],
    ['anniversary', '30年来', '2026'],
    ['anniversary', '周年', '2026'],
    // 250 or 205: the words do not say.
    ['anniversary', '二百五周年', '2026'],
    ['first-months', '前13个月', '2026'],
    ['consecutive-years', '多年来', '2026'],
    ['until', '至2027年12月31日', '2026-12-31'],
    ['until', '未来', null],
    ['part-of-day', '当天', '2026-05-20'],
    ['part-of-day', '上午', '2026'],
    ['same-day', '当晚', null],
    ['during', '访问期间', null],
  ])('%s: “%s” from %s', (rule, expression, from) => {
    expect(derive(rule, expression, from)).toBeUndefined();
  });

  test('consecutive years and a weekday without its week are the only inferences', () => {
    const inferred = [...DERIVATION_RULES].filter(([, { basis }]) => basis === 'inferred');
    expect(inferred.map(([name]) => name)).toEqual(['last-weekday', 'consecutive-years']);
  });
});

test('parts of the day', () => {
  expect(['5月20日上午', '下午', '当晚', '中午', '当天'].map(ZH.dayPartIn)).toEqual([
    ...['morning', 'afternoon', 'evening'],
    ...['afternoon', null],
  ]);
});
