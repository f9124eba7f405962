import { expect, test } from 'vitest';
import { checkCharacters } from './page-block';
import { parsePage } from './parse-page';
import { PARSER_RULES } from './parser-rules';

/** A page, and its blocks as `id text`: the whole text, or the first and the last characters. `!` is a line that asks. */
type Sample = readonly [page: string, blocks: readonly string[]];

/** Invented pages of six kinds, in the forms in which editors paste them. */
const PAGES: Readonly<Record<string, Sample>> = {
  'a page of a daily paper: kickers, datelines, columns, a caption, a headline at the foot': [
    `
人民海城报 2031年5月9日 星期五

陆川会见海岛代表团时强调

两岸通航要快，更要稳

本报海城5月8日电 （记者甲乙、丙丁）5月8日上午，市长陆川在市政厅会见来访的海岛代表团。双方就通航

陆川（右）会见海岛代表团。本报记者 戊己摄

时间交换意见。

陆川强调，通航要快，更要稳。“码头已经建成，”他说，“航线可以先开。”

一是开通客船。二是开通货船，首航定在6月。

陈江、吴海等参加会见。

港务局发言人周溪5月8日在例行发布会上说，首航船票6月1日起发售。（据海城电台）

首航船票6月1日起发售

《人民海城报》（2031年05月09日 第 02 版）
`,
    [
      'kicker 陆川会见海岛代表团时强调',
      'headline 两岸通航要快，更要稳',
      'source 人民海城报 2031年5月9日 星期五',
      'dateline 本报海城5月8日电 （记者甲乙、丙丁）',
      'p1 5月8日上午…交换意见。',
      'caption 陆川（右）会见海岛代表团。本报记者 戊己摄',
      'p2 陆川强调，…先开。”',
      'p3 一是开通客…在6月。',
      'p4 陈江、吴海等参加会见。',
      'headline 首航船票6月1日起发售',
      'p1 港务局发言…日起发售。',
      'endnote （据海城电台）',
      'endnote2 《人民海城报》（2031年05月09日 第 02 版）',
    ],
  ],
  'a page of an agency: two reports with end marks': [
    `客船首航！两岸航线今天开通
中新社海城6月1日电 (记者 甲乙)客船“海风”号１日８时从海城起航，载客120人。
　　“这是三十年来第一班船。”船长何川说。
　　图为“海风”号起航。中新社记者 丙丁 摄
　　航线每日两班，单程40分钟。(完)
“海风”号首日载客六百人
中新社海城6月2日电 港务局2日消息，首日载客602人。(完)`,
    [
      'headline 客船首航！两岸航线今天开通',
      'dateline 中新社海城6月1日电 (记者 甲乙)',
      'p1 客船“海风…20人。',
      'p2 “这是三十…船长何川说。',
      'caption 图为“海风”号起航。中新社记者 丙丁 摄',
      'p3 航线每日两…40分钟。',
      'endnote (完)',
      'headline “海风”号首日载客六百人',
      'dateline 中新社海城6月2日电',
      'p1 港务局2日…602人。',
      'endnote (完)',
    ],
  ],
  'a page of a portal: source line under the headline, credits and furniture at the end': [
    `两岸航线开通一周年，累计载客二十万人次

2032年06月01日 09:15　来源：海城网　作者：甲乙

字号：大 中 小

海城网海城6月1日电　两岸航线今天开通一周年，累计载客20万人次。

港务局局长林山介绍，明年将增开两班。

（图片来源：港务局）

“夜班船最受欢迎。”他说。

责任编辑：丙丁

分享到：微信 微博`,
    [
      'headline 两岸航线开通一周年，累计载客二十万人次',
      'source 2032年06月01日 09:15　来源：海城网　作者：甲乙',
      'source2 字号：大 中 小',
      'dateline 海城网海城6月1日电',
      'p1 两岸航线今…0万人次。',
      'p2 港务局局长…增开两班。',
      'caption （图片来源：港务局）',
      'p3 “夜班船最…迎。”他说。',
      'endnote 责任编辑：丙丁',
      'endnote2 分享到：微信 微博',
      '!11',
    ],
  ],
  'a local paper: section heads with and without numbers': [
    `老码头的三次搬家
——海城港口三十年
本报记者 甲乙 丙丁

2001年，老码头还在河口。

一、河口

那时只有三个泊位，渔船和货船挤在一起。

二、新港

2011年，码头搬到新港，泊位增至十二个。

（三）通航

2031年，客船首航。

明天的码头

2035年，第三座码头将建成。

（文图：甲乙）`,
    [
      'headline 老码头的三次搬家',
      'kicker ——海城港口三十年',
      'source 本报记者 甲乙 丙丁',
      'p1 2001年，老码头还在河口。',
      'subhead 一、河口',
      'p2 那时只有三…挤在一起。',
      'subhead2 二、新港',
      'p3 2011年…至十二个。',
      'subhead3 （三）通航',
      'p4 2031年，客船首航。',
      'subhead4 明天的码头',
      'p5 2035年…将建成。',
      'endnote （文图：甲乙）',
      '!19',
    ],
  ],
  'a transcript: questions, answers and items': [
    `港务局发言人周溪答记者问

（2031年5月8日）

记者：首航准备得怎么样？

周溪：首航有三件事：

（一）码头验收。已于4月30日完成。

（二）试航；

（三）售票。6月1日开始。

记者：夜班船呢？

周溪：要看客流……`,
    [
      'headline 港务局发言人周溪答记者问',
      'source （2031年5月8日）',
      'p1 记者：首航准备得怎么样？',
      'p2 周溪：首航有三件事：',
      'p3 （一）码头…0日完成。',
      'p4 （二）试航；',
      'p5 （三）售票。6月1日开始。',
      'p6 记者：夜班船呢？',
      'p7 周溪：要看客流……',
    ],
  ],
  'a copy from a PDF: narrow columns without blank lines, which cut Latin words': [
    `海岛加入自由贸易安排
新华社海岛7月9日电 海岛9日加入海城
自由贸易安排。这一安排参照WTO规则，W
TO秘书处派员观礼。双方发表声明，愿把free
trade与环境保护结合起来。市长陆川说，Open
Harbour计划明年启动，免税额提高到20
00元。
陆川还说，free trade不是目的，生活更好
才是目的。（完）`,
    [
      'headline 海岛加入自由贸易安排',
      'dateline 新华社海岛7月9日电',
      'p1 海岛9日加…2000元。',
      'p2 陆川还说，…才是目的。',
      'endnote （完）',
    ],
  ],
};

test.each(Object.entries(PAGES))('%s', (_, [page, expected]) => {
  const { articles, faults } = parsePage(page, PARSER_RULES);
  const blocks = articles.flatMap((article) => article.blocks);
  const asked = expected.filter((line) => line.startsWith('!'));
  const outline = expected.filter((line) => !asked.includes(line));
  expect(blocks.map(({ id }) => id)).toEqual(outline.map((line) => line.split(' ')[0]));
  blocks.forEach(({ id, text }, at) => {
    const [first = '', last = first] = (outline[at] ?? '').slice(id.length + 1).split('…');
    const isWhole = !(outline[at] ?? '').includes('…') || text === first;
    if (isWhole) expect(text).toBe((outline[at] ?? '').slice(id.length + 1));
    else expect([text.startsWith(first), text.endsWith(last), text]).toEqual([true, true, text]);
  });
  expect(faults.map(({ rule, line }) => [rule, `!${line}`])).toEqual(asked.map((line) => ['reading', line]));
  expect(checkCharacters(page, blocks)).toEqual([]);
});

test('the copy from a PDF has its Latin words whole', () => {
  const [page] = PAGES['a copy from a PDF: narrow columns without blank lines, which cut Latin words'] ?? [
    '',
  ];
  const text = parsePage(page, PARSER_RULES).articles[0]?.blocks.find(({ id }) => id === 'p1')?.text;
  expect(text).toContain('参照WTO规则，WTO秘书处');
  expect(text).toContain('愿把free trade与');
  expect(text).toContain('Open Harbour计划');
});
