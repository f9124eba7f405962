import { describe, expect, test } from 'vitest';
import { slicePoints } from '../../../dataset/model/code-points';
import { findExpressions } from '../grammar';
import { ZH } from './grammar-zh';
import { parsePage } from '../../page/parse-page';
import { PARSER_RULES } from '../../page/parser-rules';
import { REAL_PAGE } from '../../page/real-page.fixture';

const found = (text: string): string[] => findExpressions(text, ZH).map((expression) => expression.text);

/** The golden table: every temporal expression of the page, block by block, in order. */
const GOLDEN: Readonly<Record<string, string>>[] = [
  {
    kicker: '会谈时',
    headline: '新阶段',
    dateline: '5月20日',
    p1: '5月20日上午',
    p2: '先后',
    p3: '今年 30周年 25周年 长期 今天 当前 长远',
    p4: '新时代 新阶段 长期',
    caption: '5月20日上午',
    p5: '世代 战后',
    p6: '空前 在成功举行“俄中文化年”后 教育年 历久弥坚 当前',
    p8: '定期',
    p9: '会谈后',
    p10: '访问期间',
    p12: '会谈前',
    p13: '普京抵达时',
    p14: '当晚',
  },
  {
    kicker: '会见记者时',
    dateline: '5月20日',
    p1: '5月20日下午 会谈后',
    p2: '刚才 还将',
    p3: '今年 30周年 30年来 与时俱进 新时代 历史最高 今年 25周年 多年来 百年变局',
    p4: '时代',
    p6: '近年来 连续3年 今年前4个月 “十五五” 2030年前',
    p7: '世代 今明两年 主题年 教育年 教育年',
    p8: '当今 二战',
    p9: '此访 25周年 重要时刻 当前 前所未有 未来 未来',
  },
  {
    headline: '至明年底',
    p1: '5月20日 例行 答问时 至2027年12月31日 不超过30天',
    p2: '新时代',
  },
];

test('every temporal expression of the real articles', () => {
  const { articles } = parsePage(REAL_PAGE, PARSER_RULES);
  const table = articles.map(({ blocks }) =>
    Object.fromEntries(
      blocks.map(({ id, text }) => [id, found(text).join(' ')]).filter(([, words]) => words !== ''),
    ),
  );
  expect(table).toEqual(GOLDEN);
});

test('offsets of expressions are right, in order, and never overlap', () => {
  const { articles } = parsePage(REAL_PAGE, PARSER_RULES);
  for (const { text } of articles.flatMap(({ blocks }) => blocks)) {
    let end = 0;
    for (const expression of findExpressions(text, ZH)) {
      expect(expression.start).toBeGreaterThanOrEqual(end);
      expect(slicePoints(text, expression.start, expression.end)).toBe(expression.text);
      end = expression.end;
    }
  }
});

test('offsets count code points', () => {
  expect(findExpressions('𠮷去年𠮷今年', ZH)).toMatchObject([
    { start: 1, end: 3 },
    { start: 4, end: 6 },
  ]);
});

describe('other pages', () => {
  test.each([
    ['2001年7月16日，双方签署条约。', ['2001年7月16日']],
    ['自2024年1月1日起施行，截至4月底有效。', ['自2024年1月1日起', '截至4月底']],
    ['5月19日至20日来访，2024至2025年举办。', ['5月19日至20日', '2024至2025年']],
    ['上世纪90年代，21世纪初，二十一世纪。', ['上世纪90年代', '二十一世纪']],
    ['今年一季度，去年上半年，前三季度，上半年。', ['今年一季度', '去年上半年', '前三季度', '上半年']],
    ['今年以来，本月底，下周三上午10时30分。', ['今年以来', '本月底', '下周三', '上午', '10时30分']],
    ['昨天下午，当地时间18时许，次日凌晨。', ['昨天下午', '18时许', '次日凌晨']],
    ['过去三年，未来5年，近两年，历时十余天。', ['过去三年', '未来5年', '近两年', '历时十余天']],
    ['“十四五”期间完成，十五五规划启动。', ['“十四五”期间', '十五五']],
    ['2035年前后，2020年底，2026年以来。', ['2035年前后', '2020年底', '2026年以来']],
    ['春节前夕，每年举行，迄今已久。', ['春节', '每年', '迄今']],
    ['自建交以来，会晤期间，离开后，抵达之前。', ['自建交以来', '会晤期间', '离开后', '抵达之前']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
  });

  test('周年 is an anniversary and not a week, 访问中国 is no time and 现代化 no era', () => {
    expect(found('30周年')).toEqual(['30周年']);
    expect(found('今年中国举办')).toEqual(['今年']);
    expect(found('访问中国，推进现代化，天安门，20项')).toEqual([]);
  });

  test('words of aspect, duration and occasion are left out', () => {
    const words =
      '已 已经 曾 将 正在 了 过 仍 还 始终 不断 持续 继续 日益 逐步 稳步 进一步 延期 延长 赓续 首次 第二十五次';
    for (const word of words.split(' ')) expect(found(word), word).toEqual([]);
  });
});
