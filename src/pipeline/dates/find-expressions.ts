import { greatest } from 'd3';
import { countPoints } from '../../dataset/model/code-points';

const NUM = '(?:\\d+|[一二两三四五六七八九十百千数几多]+)';
const LIMIT = '(?:截至|截止到|直至|至|到|自|从)?';
const DAY_PART = '(?:凌晨|清晨|早晨|早上|上午|中午|正午|下午|傍晚|晚上|晚间|夜间|深夜|午夜|晚)';
const MONTH_DAY = '\\d{1,2}月\\d{1,2}[日号]';
const TAIL =
  '(?:[初底末]|年[初底末中内]|[上下]半年|[一二三四]季度|[春夏秋冬][天季]?|以来|之前|之后|以前|以后|前后|前|后|起)';

/**
 * What counts as a temporal expression in a Chinese news report: a table of named patterns. The table is generous on
 * purpose. Each expression that is found must date a milestone or be dismissed with a reason, so a pattern that is
 * missing here may hide a date, while one too many costs the editor a line.
 *
 * Left out, because they say how an action runs and not when it happens:
 * - aspect and adverbs of progress: 已 已经 曾 将 正 正在 了 过 仍 还 再 又 一直 始终 不断 持续 继续 日益 逐步
 *   稳步 越来越 进一步 同时. Only 还将 is kept: it places one thing after another;
 * - verbs of lasting: 延期 延长 延续 赓续 保持 迈上;
 * - ordinals of occasions, which count and do not date: 首次 第二十五次 第十个;
 * - 历史 alone and as "historic": 历史机遇, 开历史倒车.
 */
const PATTERNS: Readonly<Record<string, string>> = {
  // The calendar.
  date: `${LIMIT}(?:\\d{4}年)?${MONTH_DAY}(?:[至到—-](?:\\d{1,2}月)?\\d{1,2}[日号])?${DAY_PART}?(?:以来|之前|之后|前|后|起)?`,
  month: `${LIMIT}(?:\\d{4}年)?\\d{1,2}月(?:份|[初底]|[上中下]旬)?(?:以来|之前|之后|前|后|起)?`,
  year: `${LIMIT}\\d{4}年(?:代|${TAIL})?`,
  years: `${LIMIT}\\d{4}年?[至到—-]\\d{4}年`,
  decade: `(?:上个?|本|[一二]十[一二]?)世纪(?:[一二三四五六七八九]十年代|\\d0年代|[初末])?`,
  clock: `\\d{1,2}[时点](?:\\d{1,2}分|半|许)?|\\d{1,2}:\\d{2}`,
  season: '元旦|春节|清明节|端午节|中秋节|除夕|[春夏秋冬]季',
  // Relative to the day of the report.
  'year-word': `${LIMIT}(?:今年|明年|去年|前年|后年|本年|当年|同年|次年|翌年)(?:前${NUM}个月|\\d{1,2}月(?:\\d{1,2}[日号])?|${TAIL})?`,
  'two-years': '(?:今明|去今|明后|近|这|前|后)两年',
  'months-of-year': `前${NUM}个月|前[一二三]季度|[一二三四]季度|[上下]半年`,
  'month-word': '(?:本|上个?|下个?|当|同|这个)月(?:初|底|[上中下]旬|内)?',
  'week-word': '(?:本|上|下|这|当)?(?:周|星期)[一二三四五六日天末]|[本上下这]周',
  'day-word': `(?:今天|今日|昨天|昨日|明天|明日|前天|后天|当天|当日|同日|次日|翌日|即日起?)${DAY_PART}?`,
  'day-part': `${DAY_PART}(?<!晚)|[当今昨明同]晚|当夜|次晨`,
  recent: '近日|日前|近来|最近|不久前|不日',
  // Lengths of time.
  anniversary: `${NUM}周年`,
  'time-since': `(?:近|过去)?${NUM}(?:余|多)?(?:年|个月|天)(?:多|余)?来|近(?:些)?年来|历年来|连日来|长期以来|一直以来|有史以来`,
  consecutive: `(?:连续|接连|过去|未来|今后|此后|最近|近)${NUM}(?:余|多)?个?(?:年|月|天|日|周|季度|世纪)`,
  duration: `(?:不超过|超过|不少于|至少|最多|最长|长达|为期|历时)?${NUM}(?:余|多)?(?:年|个月|个星期|周|天|个?小时|分钟|个?世纪)(?:以上|以内|之内|以后|之后|内|后|前)?`,
  length: '长期|中期|短期|长远|永久|永远|世世代代|世代',
  frequency: `不?定期|例行|每(?:年|月|周|天|日|${NUM}年)|年度|逐年|常年`,
  // Periods and moments with a name.
  'plan-period': '“十[一二三四五六]五”(?:时期|期间)?|十[一二三四五六]五(?:时期|期间|(?=规划|计划))',
  'named-period': '(?:二战|第二次世界大战|冷战|抗战)(?:期间|时期|以来|后|前)?|战后|战前|战时',
  era: '新时代|新时期|新世纪|新纪元|当代|现代(?!化)|近代|古代|时代|时期|年代|百年(?:未有之)?大?变局',
  stage: '(?:新|历史|重要|关键|现|初级)?阶段',
  moment: '(?:重要|关键|历史)?(?:时刻|时节|时机)|之际',
  'theme-year': '(?:主题|文化|教育|旅游|体育|科技|青年|媒体|语言|友好|交流)年',
  // Now, before and later.
  now: '当前|目前|眼下|当下|现在|现今|当今|如今|时下|此刻|此时|今天|迄今|至今|截至目前',
  'just-now': '刚才|刚刚|方才',
  future: '未来|将来|今后|往后|日后|即将|不久的将来',
  past: '过去|从前|以往|以前|昔日',
  'of-all-time': '历史(?:最[高低好佳]|新[高低])|空前|前所未有|史无前例|亘古未有',
  'time-idiom': '历久弥[坚新]|与时俱进|继往开来|日新月异|朝夕相处',
  // Before or after something else.
  'event-time':
    '(?:会谈|会见记者|会见|会晤|答问|通话|访问|来访|访华|抵达|讲话|致辞|发言|出席)(?:期间|之?前|之?后|之际|结束后|时|中(?=，))',
  'event-clause':
    '(?:^|(?<=[，。；：]))在?[^，。；：“”]{1,16}(?:“[^”]{1,12}”)?(?:时|前|后|期间|之际|以来)(?=，)',
  'this-visit': '此访|此行|此次(?:访问|会晤|会谈)',
  sequence: '先后|随后|随即|其后|此前|此后|之前|之后|稍后|还将',
};

/** With the flag `y` a pattern matches only at its `lastIndex`. */
const STICKY = Object.values(PATTERNS).map((source) => new RegExp(source, 'uy'));

/** A temporal expression of a text: code points, half-open. */
export interface FoundExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every temporal expression in order. From the left, the longest match at each offset wins, so none overlap. */
export function findExpressions(text: string): FoundExpression[] {
  const found: FoundExpression[] = [];
  let unit = 0;
  let point = 0;
  while (unit < text.length) {
    const longest = longestAt(text, unit);
    const taken = longest === '' ? String.fromCodePoint(text.codePointAt(unit) ?? 0) : longest;
    const points = countPoints(taken);
    if (longest !== '') found.push({ start: point, end: point + points, text: longest });
    unit += taken.length;
    point += points;
  }
  return found;
}

function longestAt(text: string, unit: number): string {
  const matches = STICKY.map((pattern) => {
    pattern.lastIndex = unit;
    return pattern.exec(text)?.[0] ?? '';
  });
  return greatest(matches, (match) => match.length) ?? '';
}
