/**
 * How to parse a newspaper page that was copied as plain text. Each rule says what a line looks like, so it holds for every page of
 * the same kind. Full-width figures and radicals are plain characters already. `overrides` in the editor's file replaces a rule by its name: a regular expression is given as its source, a length
 * as a number. A single line is given another reading in `overrides.lines` (see `line-readings.ts`).
 */
export interface ParserRules {
  /** A line that ends like this is a photo caption. The text before it may continue after it. */
  readonly 'photo-credit': RegExp;
  /** So is a line that begins like this. */
  readonly 'caption-lead': RegExp;
  /** The line of source or time under a headline. At the end of a report it is a closing credit. */
  readonly 'source-line': RegExp;
  /** A whole line that closes a report: end mark, editors, edition, place and date. Under a headline it is a source line. */
  readonly credit: RegExp;
  /** A credit that closes a report after its last sentence. */
  readonly endnote: RegExp;
  /** The agency's line that opens a report, alone or at the front of its first paragraph. */
  readonly dateline: RegExp;
  /** A dateline that closes a report if it stands alone below a text. */
  readonly 'closing-dateline': RegExp;
  /** A line that begins like this begins a paragraph. If it has no end and is short, it is a section head. */
  readonly item: RegExp;
  /** A line that ends like this is complete. Any other was cut by its column and continues in the next line. */
  readonly 'sentence-end': RegExp;
  /** Between paragraphs, a title never contains one of these marks. */
  readonly 'sentence-mark': RegExp;
  /** A title contains one of these only if a dateline follows or the page ends. Otherwise it is a cut sentence. */
  readonly 'clause-mark': RegExp;
  /** Between paragraphs, a title has at most this many code points. */
  readonly 'title-length': number;
  /** The list of people present: the last paragraph of a report on a meeting. */
  readonly attendance: RegExp;
  /** The opening of a report without a dateline: a paragraph that introduces a speaker with office and day. */
  readonly lead: RegExp;
}

// The pieces of the patterns.
const HAN = '\\p{Script=Han}';
const PAPER = `(?:新华社|新华网|新华视点|中新社|中新网|中国新闻网|人民网|本报|本网|本社|本台|${HAN}{2,6}(?:通讯社|电视台|广播|日报|晚报|早报|时报|在线|新闻)|${HAN}{2,4}网)`;
const DAY = `(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日`;
const DATE = `\\d{4}\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.]\\s*\\d{1,2}\\s*日?`;
const CLOCK = `\\d{1,2}[:：时]\\d{2}(?:[:：分]\\d{2}|分)?`;
const REPORTERS = '[（(][^（()）]*(?:记者|通讯员|编译)[^（()）]*[）)]';
/** What a credit says first. */
const ROLE =
  '(?:责任编辑|责编|编辑|编审|编校|审核|审校|校对|主编|监制|总监制|统筹|策划|制作|设计|视频|撰文|撰稿|执笔|文字|作者|记者|见习记者|通讯员|参与采写|参与记者|采写|来源|稿源|原载|转自|版权|原标题|文图|文)';
/** What a page of the web prints around a report. */
const FURNITURE =
  '(?:关键词|标签|分享|字号|打印|收藏|扫一扫|上一篇|下一篇|相关阅读|延伸阅读|阅读|浏览|点击|评论)';
const NAMES = `[${HAN}·、\\s]{2,24}`;
const AGENCY_NAMES = '新华社|中新社|人民网|本报|视觉中国|人民视觉|人民图片|东方IC|IC photo|CFP|Getty Images';

export const PARSER_RULES: ParserRules = {
  'photo-credit': new RegExp(
    `(?:^|[。！？”）)\\s：])\\s*(?:${[
      // 新华社发 · 新华社发（张三摄） · 新华社记者 张三摄 · 张三 摄 · （张三摄） · 新华社/法新
      `[（(]?(?:${AGENCY_NAMES})\\s*发(?:\\s*[（(][^）)]*摄[）)])?[）)]?`,
      `[（(]?(?:${PAPER}|特约)?(?:摄影)?(?:记者|通讯员|摄影师)[:：]?${NAMES}\\s*摄(?:影|制)?[）)]?`,
      `[${HAN}·]{2,6}\\s+摄(?:影)?`,
      `[（(][^（()）]{2,30}摄(?:影)?[）)]`,
      '新华社\\s*[/／]\\s*[\\p{Script=Han}]{2,4}',
      // 甲公司供图 · （图片来源：甲网） · 图/张三 · 摄影：张三 · 资料图片
      `[（(]?[${HAN}·]{2,12}供图[）)]?`,
      `[（(]?(?:图片|照片)(?:来源|来自|由|提供)[^。！？]{2,24}[）)]?`,
      `[（(]?(?:摄影|摄|图|图片)\\s*[/／|｜:：]\\s*[${HAN}\\w·\\s]{2,20}[）)]?`,
      `[（(]?(?:(?:${AGENCY_NAMES})(?:图片|照片|图)|(?:新华社)?资料(?:图片?|照片))[）)]?`,
    ].join('|')})$`,
    'u',
  ),
  'caption-lead':
    /^(?:[▲△▼↑↓◀▶←→]|图(?:为|[一二三四五六\d]{0,2}[：:])|图片说明[：:]|资料图(?:片)?[：:]|（图[一二三四五六\d]{1,2}）)/u,
  'source-line': new RegExp(
    `^(?:${[
      // 来源：甲报 2012年9月11日 · 发布时间：2015-06-10 05:50:30 · 2026年05月21日 08:30 来源：甲网 · 字号：大 中 小
      `(?:(?:文章|信息)?来源|稿源|(?:发布|更新)?(?:时间|日期)|发布|作者)\\s*[：:][^。！？]{1,80}`,
      `(?:[${HAN}]{2,8}\\s*)?${DATE}(?:\\s*星期[一二三四五六日天])?(?:\\s*${CLOCK})?(?:\\s*[|丨│][^。！？]*|\\s+[^。！？，]{2,60})?`,
      `${FURNITURE}(?:量|数|次数|到)?\\s*[：:\\d][^。！？]{0,60}`,
      `第?\\s*\\d{1,2}\\s*版(?:\\s*[：:]\\s*[${HAN}]{2,8})?`,
    ].join('|')})$`,
    'u',
  ),
  credit: new RegExp(
    `^(?:${[
      // （完） · 责任编辑：甲乙 · 《甲报》（2026年05月21日 第 01 版） · 本报记者 甲乙 · （作者为教授） · 2026年5月20日于北京
      '[（(【\\[]\\s*(?:全文)?完\\s*[）)】\\]]',
      `[（(【\\[]?\\s*(?:本文|本期|本版)?${ROLE}\\s*[：:／/][^。！？]{1,60}[）)】\\]]?`,
      `《[^》]{2,16}》\\s*[（(]?\\s*${DATE}[^。！？]*[）)]?`,
      `[（(]?${PAPER}?(?:驻[${HAN}]{2,6})?记者[ \\u3000]+${NAMES}[）)]?`,
      '[（(【\\[][^（()）【】\\[\\]。！？]{1,40}[）)】\\]]',
      `(?:[${HAN}]{2,8}[，,\\s]+)?\\d{4}年${DAY}(?:[于在][${HAN}]{2,8})?`,
      `[（(](?:[${HAN}]{0,8}[，,\\s]*)?${DAY}(?:[于在][${HAN}]{2,8})?[）)]`,
    ].join('|')})$`,
    'u',
  ),
  endnote: new RegExp(
    `(?<=^|[。！？…”"）)])\\s*(?:${[
      // （完） · （责编：甲乙） · （据新华社电） · 据新华社 · （新华社北京5月20日电） · （记者 甲乙）
      '[（(【\\[]\\s*(?:全文)?完\\s*[）)】\\]]',
      `[（(【\\[]\\s*(?:${ROLE}[：:][^（()）【】\\[\\]]*|[^（()）。，]{0,12}记者${NAMES})[）)】\\]]`,
      `[（(【]?(?:据|新华社供)[${HAN}]{2,12}(?:${DAY})?[电讯]?[）)】]?`,
      `[（(【](?:${PAPER})[${HAN}·/]{0,12}(?:${DAY})?[电讯][）)】]`,
    ].join('|')}){1,4}$`,
    'u',
  ),
  dateline: new RegExp(
    `^[（(【]?\\s*据?${PAPER}(?:${[
      // 新华社北京2026年5月20日电 · 新华社阿斯塔纳/北京5月20日电（记者甲乙） · 中新社记者 甲乙 5月20日电
      `\\s*[${HAN}·/、\\s]{0,24}?${DAY}\\s*(?:综合)?(?:外?电|讯|消息)(?![话视力脑])`,
      // 本报讯（记者甲乙）
      `[${HAN}]{0,4}?[电讯](?=[（(）)】\\s]|$)`,
    ].join('|')})[）)】]?(?:[（(][^（()）]*[）)]|\\s+${REPORTERS})?(?:\\s*题：[^。]*)?\\s*`,
    'u',
  ),
  'closing-dateline': /^(?:[（(【]|据)/u,
  item: /^(?:——|[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}[，、]|[①-⑳●■◆•])/u,
  'sentence-end': /(?:[。！？…：:!?]|(?<=[\p{Script=Latin}）”"])\.|\.{3})["'”’」』）)》\]】]*$/u,
  'sentence-mark': /[。！？；]/u,
  'clause-mark': /[，,]/u,
  'title-length': 40,
  attendance: /^[^，。]+、[^，。]+参加[^，。]{0,12}。$/u,
  lead: /^[^，。]{4,40}?\d{1,2}月\d{1,2}日[^，。]*(?:表示|说|指出|介绍|宣布|强调|称)[，：]/u,
};

/** The rules with the editor's overrides. An override that does not fit is reported and ignored. */
export function overrideRules(
  overrides: Readonly<Record<string, unknown>>,
  report: (name: string, expected: string, actual: string) => void,
): ParserRules {
  const rules: Record<string, RegExp | number> = { ...PARSER_RULES };
  for (const [name, value] of Object.entries(overrides)) {
    const current = Object.hasOwn(PARSER_RULES, name) ? rules[name] : undefined;
    if (current === undefined) {
      report(name, `one of ${Object.keys(PARSER_RULES).join(', ')}, or lines`, name);
    } else if (typeof current === 'number') {
      if (typeof value === 'number' && Number.isInteger(value) && value > 0) rules[name] = value;
      else report(name, 'a whole number above 0', JSON.stringify(value));
    } else {
      const pattern = typeof value === 'string' ? compile(value) : null;
      if (pattern) rules[name] = pattern;
      else report(name, 'the source of a regular expression', JSON.stringify(value));
    }
  }
  // The loop replaces each value by one of the same type, so the record is still a `ParserRules`.
  return rules as unknown as ParserRules;
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u');
  } catch {
    return null;
  }
}
