import { compile } from '../grammar';

/** Parts of the patterns below. `{_}` is a blank as typists set it between figures and units. */
const PARTS = {
  _: '[ \\u00a0\\u2009\\u3000]?',
  figure: '[〇零一二三四五六七八九]',
  n: '\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十廿卅百千数几多]+',
  limit: '(?:截至|截止到|直至|至|到|自|从)?',
  // The calendar: units, and numbers that share one.
  y: '\\d{4}|{figure}{4}',
  year: '(?:公元前{_}(?:\\d{1,4}|{n})|公元{_}\\d{1,4}|{y}){_}年',
  m: '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]{2}|[一二三四五六七八九元]',
  month: '{m}{_}月',
  d: '[12]\\d|3[01]|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|初?[一二三四五六七八九]',
  day: '{d}{_}[日号]',
  // A bare 号 mostly counts something else (9号线), and a bare 三日 may be a length.
  'bare-day':
    '(?:[12]\\d|3[01]|0?[1-9]|[一二三]十[一二三四五六七八九]?|十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?){_}日(?![元圆本语军经报均照])',
  to: '{_}(?:[至到~～－–-]|—{1,2}){_}',
  list: '{to}|{_}[、和及]{_}',
  quarter: '前[一二三1-3]个?季度|第?[一二三四1-4]季度|[上下]半年',
  after: '以来|之前|之后|以前|以后|前|后|起|止',
  // Words.
  'day-part':
    '凌晨|清晨|清早|拂晓|黎明|早晨|早上|上午|中午|正午|午间|下午|午后|傍晚|黄昏|晚上|晚间|入夜|夜间|深夜|午夜|子夜|晚',
  'year-word': '今年|明年|去年|前年(?!度)|后年|本年|当年|同年(?!龄)|次年|翌年',
  'month-word': '(?:本|上个?|下个?|当|同|这个?)月',
  'day-word': '今天|今日|昨天|昨日|明天|明日|大?前天|后天|当天|当日|同日|次日|翌日',
  tail: '[初底末]|年[初底末中内]|{quarter}|[春夏秋冬][天季]?|{after}|前后',
  end: '份|[初底末]|[上中下]旬',
};

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
 *
 * What stands before or after in `(?<!…)` and `(?!…)` makes other words: 立即将, 部长期间, 出现在, 项目前景, 同日本.
 */
const PATTERNS = {
  // The calendar: dates, ranges and lists, whose unit may stand once.
  date: '{limit}(?:{year}|{year-word})?{_}{month}{_}(?:{d}{list})*{day}(?!本)(?:{to}(?:{year}?{_}{month})?{_}{day})?{day-part}?{after}?',
  'bare-day':
    '{limit}{month-word}?(?:{d}{list})*{bare-day}(?:{to}(?:{year}?{_}{month})?{day})?{day-part}?{after}?',
  'day-and-part': '{d}{_}[日号]{day-part}',
  'day-of-month': '{month-word}{day}{day-part}?',
  month: '{limit}(?:{year}|{year-word})?{_}(?:{m}{list})*{month}(?:{to}{year}?{_}{month})?{end}?{after}?',
  year: '{limit}{year}(?:代|{tail})?',
  years:
    '{limit}{year}{to}(?:公元)?前?{_}\\d{1,4}{_}年|{limit}(?:{y}{list})+{year}|{limit}{y}{_}年{to}{year}',
  lunar:
    '(?:农历)?(?:{month}|正月|腊月)(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|[二三]十)(?!日)',
  iso: '\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?:[ T]\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?',
  decade:
    '(?:上个?|本|{n}){_}世纪(?:{_}(?:\\d0|[一二三四五六七八九]{1,2}十){_}年代)?(?:[初末]|中叶|[前中后]期|[上下]半叶)?|(?:\\d0|[一二三四五六七八九]{1,2}十){_}年代(?:[初末]|[前中后]期)?',
  clock:
    '\\d{1,2}[时点](?!意见|建议|共识|主张|要求)(?:\\d{1,2}分|半|许|整)?|\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?|{d}[时点](?:{n}分|半|许|整|一刻)|(?<={day-part}){d}[时点]',
  season: '元旦|春节|元宵节|清明节|端午节?|中秋节?|国庆节?|重阳节|除夕|“五一”|黄金周|双休日|[春夏秋冬]季',
  // Relative to the day of the report.
  'year-word': '{limit}{year-word}(?:前{n}个月|{tail})?',
  'two-years': '(?:今明|去今|明后|近|这|前|后)两年',
  'months-of-year': '前{n}个月|{quarter}',
  'year-end': '年[初底末内终]|岁末|月[初底末]前?',
  'month-word': '{month-word}(?:初|底|[上中下]旬|内)?',
  'week-word': '(?:本|上|下|这|当)?(?:周|星期)[一二三四五六日天末]|[本上下这]周(?![期边])',
  'day-word': '(?:{day-word}|即日起?)(?!本){day-part}?',
  'day-part': '{day-part}(?<!晚)|[当今昨明同]晚|[当昨]夜|[次今明]晨|[今明]早',
  recent: '近日(?!本)|(?<![节假生忌])日前|近来|最近|不久前|前不久|不日',
  // Lengths of time.
  anniversary: '{n}{_}周年',
  'time-since':
    '(?:近|过去)?{n}(?:余|多)?(?:年|个月|天)(?:多|余)?来|近(?:些)?年来|历年来|连日来|长期以来|一直以来|有史以来',
  consecutive: '(?:连续|接连|过去|未来|今后|此后|最近|近){n}(?:余|多)?个?(?:年|月|天|日|周|季度|世纪)',
  duration:
    '(?:不超过|超过|不少于|至少|最多|最长|长达|为期|历时)?{n}{_}(?:余|多)?(?:年(?:零{n}个月)?|年半|个月|个半月|个星期|周|天|个?小时|分钟|个世纪)(?:以上|以内|之内|以后|之后|内|后|前)?|大?半年多?|半个月|[数几]月(?:以来|后|前|来)?',
  length: '长期(?![间望盼])|中期|短期|长远|永久|永远|世世代代|世代',
  frequency: '不?定期|例行|每(?:年|月|周|天|日(?!本)|{n}年)|年度|逐年|常年',
  // Periods and moments with a name.
  'plan-period': '“十[一二三四五六]五”(?:时期|期间)?|十[一二三四五六]五(?:时期|期间|(?=规划|计划))',
  'named-period': '(?:二战|第二次世界大战|冷战|抗战)(?:期间|时期|以来|后|前)?|战后|战前|战时',
  era: '新时代|新时期|新世纪|新纪元|当代|现代(?!化)|近代|古代|时代|时期|年代|百年(?:未有之)?大?变局',
  stage: '(?:新|历史|重要|关键|现|初级)?阶段',
  moment: '(?:重要|关键|历史)?(?:时刻|时节|时机)|之际',
  'theme-year': '(?:主题|文化|教育|旅游|体育|科技|青年|媒体|语言|友好|交流)年',
  // Now, before and later.
  now: '(?<![担应承])当前|(?<![项节科题栏])目前|眼下|当下|(?<![出体表实发呈展])现在|现今|当今|如今|时下|此刻|此时|今天|迄今|至今|截至目前',
  'just-now': '刚才|刚刚|方才',
  future: '未来(?!得及)|将来(?![访华到自])|今后|往后|日后|(?<![立当随迅])即将|不久的将来',
  past: '(?<![走跑送看])过去|从前|以往|以前|昔日',
  'of-all-time': '历史(?:最[高低好佳]|新[高低])|空前|前所未有|史无前例|亘古未有',
  'time-idiom': '历久弥[坚新]|与时俱进|继往开来|日新月异|朝夕相处',
  // Before or after something else.
  'event-time':
    '(?:会谈|会见记者|会见|会晤|答问|通话|访问|来访|访华|抵达|讲话|致辞|发言|出席)(?:期间|之?前|之?后|之际|结束后|时|中(?=，))',
  'event-clause':
    '(?:^|(?<=[，。；：]))在?[^，。；：“”]{1,16}(?:“[^”]{1,12}”)?(?:时|前|后|期间|之际|以来)(?=，)',
  'this-visit': '此访|此行|此次(?:访问|会晤|会谈)',
  sequence: '先后|随后|随即(?!将)|其后|此前|此后|之前|之后|稍后|还将',
};

/** No expression begins within a number: 30年 of 2030年, 5日 of 15日. */
export const ZH_PATTERNS = compile(PARTS, PATTERNS, ['(?<![\\d.](?=\\d))', '']);
