import { describe, expect, test } from 'vitest';
import { slicePoints } from '../../dataset/model/code-points';
import { parseLineReadings } from './line-readings';
import { type PageBlock, splitPieces } from './page-block';
import { parsePage } from './parse-page';
import { overrideRules, PARSER_RULES } from './parser-rules';
import { REAL_PAGE } from './real-page.fixture';

const parse = (page: string): ReturnType<typeof parsePage> => parsePage(page, PARSER_RULES);
const shape = (page: string): string[] =>
  parse(page).articles.map(({ blocks }) => blocks.map(({ id, text }) => `${id}=${text}`).join(' '));

/** The words on either side of each join. */
const joinsOf = ({ text, joins }: PageBlock): string[] =>
  joins.map((at) => `${slicePoints(text, at - 4, at)}|${slicePoints(text, at, at + 4)}`);

describe('the real page', () => {
  const { articles, faults } = parse(REAL_PAGE);
  const block = (article: number, id: string): PageBlock | undefined =>
    articles[article]?.blocks.find((candidate) => candidate.id === id);

  test('holds three articles, each with its blocks in print order', () => {
    expect(faults).toEqual([]);
    expect(articles.map(({ headline }) => headline)).toEqual([
      '中俄关系进入更有作为更快发展的新阶段',
      '中俄关系树立起新型大国关系的典范',
      '中方决定将对俄罗斯免签政策延长至明年底',
    ]);
    expect(articles.map(({ blocks }) => blocks.map(({ id }) => id).join(' '))).toEqual([
      'kicker headline dateline p1 p2 p3 p4 caption p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15',
      'kicker headline dateline p1 p2 p3 p4 p5 p6 p7 p8 p9 p10',
      'headline p1 p2 endnote',
    ]);
  });

  test('joins sentences that its columns cut, also around the photo caption', () => {
    expect(articles.map(({ blocks }) => blocks.flatMap(joinsOf))).toEqual([
      ['统达成|的重要共', '、文化、|电影、旅', '供需实现|互惠互利', '。俄方|愿同中方'].map((join) =>
        expect.stringContaining(join),
      ),
      ['互尊重、|重信守义', '额增长近|20%。', '其要反对|一切否定'],
      [],
    ]);
    expect(block(0, 'caption')?.text).toMatch(/^5月20日上午，.*举行会谈。新华社发$/u);
  });

  test('separates datelines and closing credits from the sentences that they are attached to', () => {
    expect(block(0, 'dateline')?.text).toBe('新华社北京5月20日电');
    expect(block(0, 'p1')?.text).toMatch(/^5月20日上午/u);
    expect(block(2, 'endnote')?.text).toBe('据新华社');
    expect(block(2, 'p2')?.text).toMatch(/注入更多动力。$/u);
  });

  test('gives the headline at the foot the paragraphs since the article before', () => {
    expect(block(1, 'p10')?.text).toBe('蔡奇、丁薛祥、王毅、何立峰、张国清、谌贻琴等参加。');
    expect(block(2, 'p1')?.text).toMatch(/^外交部发言人郭嘉昆/u);
  });
});

describe('other pages of the same kind', () => {
  const DATELINE = '新华社海城3月8日电 ';

  test('one report with a kicker, and one with a headline alone', () => {
    expect(shape(`引题\n标题\n${DATELINE}甲。\n\n乙。\n另一标题\n${DATELINE}丙。`)).toEqual([
      'kicker=引题 headline=标题 dateline=新华社海城3月8日电 p1=甲。 p2=乙。',
      'headline=另一标题 dateline=新华社海城3月8日电 p1=丙。',
    ]);
  });

  test('a sentence cut twice, and by two captions', () => {
    const page = `标题\n${DATELINE}甲\n图一。新华社发\n乙\n图二。新华社记者 张三摄\n丙。\n丁。`;
    expect(shape(page)).toEqual([
      'headline=标题 dateline=新华社海城3月8日电 p1=甲乙丙。 caption=图一。新华社发 caption2=图二。新华社记者 张三摄 p2=丁。',
    ]);
    expect(parse(page).articles[0]?.blocks[2]?.joins).toEqual([1, 2]);
  });

  test('a short cut-off piece is not taken for a title', () => {
    expect(shape(`标题\n${DATELINE}增长近\n20\n%。`)).toEqual([
      'headline=标题 dateline=新华社海城3月8日电 p1=增长近20%。',
    ]);
  });

  test('a sentence cut near its start is not taken for a title, though short', () => {
    expect(
      shape(`标题\n${DATELINE}甲。\n乙说，丙\n丁。\n标题，还是标题\n${DATELINE}戊。据新华社\n后标题\n己。`),
    ).toEqual([
      'headline=标题 dateline=新华社海城3月8日电 p1=甲。 p2=乙说，丙丁。',
      'headline=标题，还是标题 dateline=新华社海城3月8日电 p1=戊。 endnote=据新华社',
      'headline=后标题 p1=己。',
    ]);
  });

  test('a report without a dateline under its own headline', () => {
    expect(shape('标题\n甲。\n乙。（据新华社电）')).toEqual([
      'headline=标题 p1=甲。 p2=乙。 endnote=（据新华社电）',
    ]);
  });

  test('a closing credit on a line of its own', () => {
    expect(shape('标题\n甲。\n据新华社')).toEqual(['headline=标题 p1=甲。 endnote=据新华社']);
  });

  test('a headline at the foot claims the paragraphs after a closing credit', () => {
    expect(shape(`标题\n${DATELINE}甲。据新华社\n乙。\n丙。\n后标题`)).toEqual([
      'headline=标题 dateline=新华社海城3月8日电 p1=甲。 endnote=据新华社',
      'headline=后标题 p1=乙。 p2=丙。',
    ]);
  });

  test('a headline at the foot claims from the paragraph that introduces its speaker', () => {
    expect(shape(`标题\n${DATELINE}甲。\n商务部发言人周溪3月8日在发布会上表示，乙。\n后标题`)).toEqual([
      'headline=标题 dateline=新华社海城3月8日电 p1=甲。',
      'headline=后标题 p1=商务部发言人周溪3月8日在发布会上表示，乙。',
    ]);
  });

  test('a headline after its text, in the middle of the page', () => {
    const page = `标题\n新华社海城3月8日电 甲。\n陈江、吴海等参加会见。\n商务部发言人周溪3月8日说，乙。\n后标题\n第三标题\n${DATELINE}丙。`;
    expect(shape(page)).toEqual([
      'headline=标题 dateline=新华社海城3月8日电 p1=甲。 p2=陈江、吴海等参加会见。',
      'headline=后标题 p1=商务部发言人周溪3月8日说，乙。',
      'headline=第三标题 dateline=新华社海城3月8日电 p1=丙。',
    ]);
  });

  test('a caption belongs to the report whose opening it repeats, in any place', () => {
    const page = `标题\n${DATELINE}甲来了。\n甲走了。\n另一标题\n${DATELINE}乙来了。\n甲来了。新华社发\n乙走了。`;
    expect(parse(page).articles.map(({ blocks }) => blocks.map(({ id }) => id).join(' '))).toEqual([
      'headline dateline p1 p2 caption',
      'headline dateline p1 p2',
    ]);
  });

  test('a headline without a text, a text without a headline, and a sentence that never ends are faults', () => {
    expect(parse(`标题\n${DATELINE}甲。\n乙。\n后标题`).faults).toMatchObject([
      { rule: 'headline', line: 4 },
    ]);
    expect(parse('甲。').faults).toMatchObject([{ rule: 'headline', line: 1 }]);
    expect(parse(`标题\n${DATELINE}甲。\n乙。可是没有`).faults).toMatchObject([
      { rule: 'unfinished', line: 3 },
    ]);
    expect(parse('').articles).toEqual([]);
  });
});

describe('overrides', () => {
  test('replace a rule by its name', () => {
    const rules = overrideRules({ 'photo-credit': '（图片来自\\S+）$', 'title-length': 2 }, () => {});
    expect(rules.dateline).toBe(PARSER_RULES.dateline);
    const { articles } = parsePage('标题\n甲，\n景色。（图片来自海城）\n乙。', rules);
    expect(articles[0]?.blocks.map(({ id }) => id)).toEqual(['headline', 'p1', 'caption']);
  });

  test('give a line another reading, or confirm the one that is asked about', () => {
    const page = `标题\n新华社海城3月8日电 甲。\n又一行\n乙说，W\nTO 丙。\n丁。\n戊。`;
    const read = (lines: object) => {
      const seen: string[] = [];
      const readings = parseLineReadings(lines, splitPieces(page), (line) => void seen.push(line));
      const { articles, faults } = parsePage(page, PARSER_RULES, readings);
      return [
        ...articles.flatMap(({ blocks }) => blocks.map(({ id }) => id)),
        ...faults.map(({ rule }) => rule),
        ...seen,
      ];
    };
    const head = ['headline', 'dateline', 'p1'];
    expect(read({})).toEqual([...head, 'subhead', 'p2', 'p3', 'p4', 'reading', 'reading']);
    expect(read({ 3: 'subhead', 5: 'joined' })).toEqual([...head, 'subhead', 'p2', 'p3', 'p4']);
    expect(read({ 3: 'headline', 5: 'spaced' })).toEqual([...head, 'headline', 'p1', 'p2', 'p3']);
    expect(read({ 3: 'caption', 5: 'spaced', 6: 'joined', 7: 'credit' })).toEqual([
      ...head,
      'caption',
      'p2',
      'endnote',
    ]);
    expect(read({ 3: 'paragraph', 5: 'joined' }).slice(0, 4)).toEqual([...head, 'p2']);
    expect(
      read({ 3: 'subhead', 5: 'joined', 9: 'subhead', 6: 'heading', x: 'caption' }).slice(-3).toSorted(),
    ).toEqual(['6', '9', 'x']);
  });

  test('are reported when they name no rule or give a value of another type', () => {
    const seen: string[] = [];
    const overrides = { 'no-rule': 'x', dateline: '(', 'title-length': '20', endnote: 3, toString: 'x' };
    const rules = overrideRules(overrides, (name) => void seen.push(name));
    expect(seen).toEqual(Object.keys(overrides));
    expect(rules).toEqual(PARSER_RULES);
  });
});
