import { describe, expect, test } from 'vitest';
import { parsePage } from './parse-page';
import { PARSER_RULES } from './parser-rules';

const D = '新华社海城3月8日电 ';

/** The blocks of a page as `id=text`, a line for each article, and the lines with faults as `!line rule`. */
function outline(page: string): string[] {
  const { articles, faults } = parsePage(page, PARSER_RULES);
  return [
    ...articles.map(({ blocks }) => blocks.map(({ id, text }) => `${id}=${text}`).join(' | ')),
    ...faults.map(({ line, rule }) => `!${line} ${rule}`),
  ];
}

describe('a line that opens a report is its dateline', () => {
  test.each([
    '新华社北京2026年5月20日电 ',
    '新华社北京１月１６日电（记者甲乙）',
    '（新华社上海7月17日电）',
    '据新华社北京5月20日电 ',
    '人民网北京5月20日电（记者甲乙）',
    '中新网北京5月20日电（记者 甲乙）',
    '中新社记者 甲乙 5月20日电 ',
    '新华社北京5月20日电(记者甲乙)',
    '新华社北京5月20日电 （记者 甲乙）',
    '新华社阿斯塔纳/北京5月20日电 ',
    '本报讯（记者甲乙）',
    '海城日报山城１２月３１日讯 （通讯员 甲乙）',
    '本报海城5月20日电 （记者甲乙、丙丁）',
    '中新社海城二十日电'.replace('二十', '5月20'),
  ])('%s', (dateline) => {
    const own = `dateline=${dateline.trim()}`;
    expect(outline(`标题甲\n\n${dateline}双方会谈。`)).toEqual([`headline=标题甲 | ${own} | p1=双方会谈。`]);
    expect(outline(`标题甲\n${dateline}\n双方会谈，\n今天。`)).toEqual([
      `headline=标题甲 | ${own} | p1=双方会谈，今天。`,
    ]);
  });

  test.each(['新华社记者5月20日电话采访了双方。', '本报记者从会上获悉消息。', '海城5月20日电力供应正常。'])(
    'but not %s',
    (text) => expect(outline(`标题甲\n${D}甲。\n${text}`)[0]).toContain(`p2=${text}`),
  );

  test('in brackets below a text, it closes that text', () => {
    expect(outline(`标题甲\n甲。\n（新华社上海7月17日电）\n标题乙\n${D}乙。`)).toEqual([
      'headline=标题甲 | p1=甲。 | endnote=（新华社上海7月17日电）',
      `headline=标题乙 | dateline=${D.trim()} | p1=乙。`,
    ]);
  });
});

describe('a credit closes the report above it', () => {
  test.each([
    '（完）',
    '【完】',
    '(完)',
    '（全文完）',
    '（责编：甲乙、丙丁）',
    '责任编辑：甲乙',
    '[责任编辑:甲乙]',
    '《人民日报》（2026年05月21日 第 01 版）',
    '来源：新华社',
    '本报记者 甲乙 丙丁',
    '（新华社记者甲乙）',
    '审核：甲乙 校对：丙丁',
    '本版责编：甲乙 丙丁',
    '（作者为海城大学教授）',
    '2026年5月20日于海城',
    '（据新华社北京5月20日电）',
    '据新华社',
  ])('%s', (credit) => {
    const first = `headline=标题甲 | dateline=${D.trim()} | p1=双方会谈。 | endnote=${credit}`;
    expect(outline(`标题甲\n\n${D}双方会谈。\n\n${credit}\n\n标题乙\n\n${D}再会谈。`)).toEqual([
      first,
      `headline=标题乙 | dateline=${D.trim()} | p1=再会谈。`,
    ]);
    expect(outline(`标题甲\n${D}双方会谈。\n${credit}`)).toEqual([first]);
  });

  test.each(['（完）', '（责编：甲乙）', '（据新华社电）', '据新华社', '(记者甲乙)', '（完）（编辑：甲乙）'])(
    'also right behind the last sentence: %s',
    (credit) =>
      expect(outline(`标题甲\n${D}双方会谈。${credit}\n标题乙\n${D}乙。`)[0]).toBe(
        `headline=标题甲 | dateline=${D.trim()} | p1=双方会谈。 | endnote=${credit}`,
      ),
  );

  test('and does not become the headline of a made-up report after a list of people', () => {
    expect(outline(`标题甲\n${D}双方会谈。\n甲、乙、丙参加会谈。\n双方还发表声明。\n责任编辑：甲乙`)).toEqual(
      [
        `headline=标题甲 | dateline=${D.trim()} | p1=双方会谈。 | p2=甲、乙、丙参加会谈。 | p3=双方还发表声明。 | endnote=责任编辑：甲乙`,
      ],
    );
  });
});

describe('a line of source or time under a headline', () => {
  test.each([
    '来源：《人民日报》  2012年9月11日',
    '发布时间： 2015-06-10 05:50:30  |  来源： 人民日报',
    '2026年05月21日 08:30 来源：海城网',
    '2026-05-21 08:30',
    '海城晚报 2026年5月21日',
    '作者：甲乙',
    '记者 甲乙 丙丁',
    '字号：大 中 小',
  ])('%s', (source) =>
    expect(outline(`双方会谈，发表讲话\n${source}\n\n双方9日会谈。\n\n双方签字。`)).toEqual([
      `headline=双方会谈，发表讲话 | source=${source} | p1=双方9日会谈。 | p2=双方签字。`,
    ]),
  );
});

describe('a photo credit makes a caption, also within a sentence', () => {
  test.each([
    '双方会谈。新华社发',
    '双方会谈。新华社发（甲乙摄）',
    '双方会谈。新华社记者 甲乙 摄',
    '双方会谈。（新华社记者甲乙摄）',
    '双方会谈 本报记者甲乙摄',
    '双方会谈。甲乙 摄',
    '双方会谈。（图片来源：海城网）',
    '双方会谈。海城大学供图',
    '双方会谈。视觉中国供图',
    '双方会谈。图/甲乙',
    '双方会谈。（资料图片）',
    '双方会谈。新华社/法新',
    '图为双方会谈现场。',
    '▲双方会谈',
  ])('%s', (caption) =>
    expect(outline(`标题\n${D}合作得到\n\n${caption}\n\n加强。`)).toEqual([
      `headline=标题 | dateline=${D.trim()} | p1=合作得到加强。 | caption=${caption}`,
    ]),
  );

  test('a credit alone asks for its caption', () => {
    expect(outline(`标题\n${D}甲。\n双方会谈。\n新华社发`).at(-1)).toBe('!4 reading');
  });
});

describe('paragraphs that end without a full stop', () => {
  const P = `headline=标题甲 | dateline=${D.trim()} | `;
  test.each([
    [
      '双方关注以下领域：\n——发展伙伴关系。\n——坚定支持。',
      'p1=双方关注以下领域： | p2=——发展伙伴关系。 | p3=——坚定支持。',
    ],
    ['他说："合作很好。"\n双方支持贸易。', 'p1=他说："合作很好。" | p2=双方支持贸易。'],
    ['他说，会谈很好……\n双方支持贸易。', 'p1=他说，会谈很好…… | p2=双方支持贸易。'],
    ['会谈很好（见下图。）\n双方支持贸易。', 'p1=会谈很好（见下图。） | p2=双方支持贸易。'],
    ['双方商定：\n1. 扩建港口；\n2. 通航。', 'p1=双方商定： | p2=1. 扩建港口； | p3=2. 通航。'],
    [
      '双方商定，\n扩建港口。\n一是客运；\n二是货运。',
      'p1=双方商定，扩建港口。 | p2=一是客运； | p3=二是货运。',
    ],
    ['（一）加强合作。\n①通航。', 'p1=（一）加强合作。 | p2=①通航。'],
  ])('%s', (text, blocks) => expect(outline(`标题甲\n\n${D}${text}`)).toEqual([P + blocks]));
});

describe('a Latin word at the end of a line', () => {
  const P = `headline=标题甲 | dateline=${D.trim()} | `;
  test.each([
    ['双方支持 World\nTrade 的规则。', 'p1=双方支持 World Trade 的规则。'],
    ['双方支持 free\ntrade。既有 free trade 规则。', 'p1=双方支持 free trade。既有 free trade 规则。'],
    ['加入 W\nTO 的规则，即 WTO 规则。', 'p1=加入 WTO 的规则，即 WTO 规则。'],
    ['在 World Trade,\nand so on 中。', 'p1=在 World Trade, and so on 中。'],
    ['增长20\n26亿元，G\n20会议。', 'p1=增长2026亿元，G20会议。'],
    ['称 China-\nEU 关系。', 'p1=称 China-EU 关系。'],
  ])('%s', (text, blocks) => expect(outline(`标题甲\n\n${D}${text}`)).toEqual([P + blocks]));

  test('a word that nothing decides is a fault', () => {
    expect(outline(`标题甲\n${D}双方支持 inter\nnational 规则。`)).toEqual([
      `${P}p1=双方支持 inter national 规则。`,
      '!3 reading',
    ]);
    expect(outline(`标题甲\n${D}加入 W\nTO 的规则。`)).toEqual([`${P}p1=加入 WTO 的规则。`, '!3 reading']);
  });

  test('the offset of the join is before the space', () => {
    const { articles } = parsePage(`标题甲\n${D}甲 World\nTrade 乙。`, PARSER_RULES);
    expect(articles[0]?.blocks[2]?.joins).toEqual([7]);
  });
});

describe('right above a dateline a line is a title, whatever its marks or length', () => {
  test.each([
    '开放合作！两国迎来新机遇',
    '国家主席同来访的某某国总统在北京人民大会堂举行会谈并共同签署关于加强合作的联合声明见证签署文件',
    '双方会谈。签署声明',
    '合作，怎么看？',
    '“好邻居；好伙伴”',
    '双方会谈。',
  ])('%s', (headline) => {
    expect(outline(`${headline}\n\n${D}双方会谈。`)).toEqual([
      `headline=${headline} | dateline=${D.trim()} | p1=双方会谈。`,
    ]);
  });

  test('below an open report, only what ends like a sentence is in doubt', () => {
    const second = (line: string): string[] => outline(`标题\n${D}甲。\n${line}\n${D}乙。`).slice(1);
    expect(second('双方会谈。签署声明')).toEqual([
      `headline=双方会谈。签署声明 | dateline=${D.trim()} | p1=乙。`,
    ]);
    expect(second('合作，怎么看？').at(-1)).toBe('!3 reading');
    expect(second('双方发表声明。').at(-1)).toBe('!4 headline');
  });
});

describe('a short line between paragraphs of one report is a section head', () => {
  test.each(['一、政治互信', '（一）政治互信', '1. 政治互信', '第一、政治互信'])('%s', (head) =>
    expect(outline(`标题甲\n\n${D}甲。\n\n${head}\n\n乙。\n\n二、经贸\n\n丙。`)).toEqual([
      `headline=标题甲 | dateline=${D.trim()} | p1=甲。 | subhead=${head} | p2=乙。 | subhead2=二、经贸 | p3=丙。`,
    ]),
  );

  test('without a number it may be a headline, so it is a fault', () => {
    expect(outline(`标题甲\n${D}甲。\n政治互信\n乙，丙。`)).toEqual([
      `headline=标题甲 | dateline=${D.trim()} | p1=甲。 | subhead=政治互信 | p2=乙，丙。`,
      '!3 reading',
    ]);
  });

  test.each([
    ['a head in an unfinished sentence', `标题\n${D}甲，乙\n\n政治互信\n\n双方签署合作声明。`, '!4 reading'],
    ['a headline with a comma and no dateline', `标题\n甲。\n会谈，签字\n双方今天举行会谈。`, '!3 reading'],
    ['a line like a credit above a headline', `标题\n${D}甲。\n值班：甲乙\n标题乙\n${D}乙。`, '!3 reading'],
    ['a second title without a dateline', `标题\n又一标题\n双方今天会谈。`, '!2 reading'],
    ['a text after the end', `标题\n${D}甲。（完）\n乙。`, '!3 reading'],
    ['a headline at the foot, on one ground only', `标题\n${D}甲。（完）\n乙。\n标题乙`, '!4 reading'],
  ])('so is %s', (_, page, fault) => expect(outline(page)).toContain(fault));
});
