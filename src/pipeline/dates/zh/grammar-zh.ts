import { inFigures } from '../../../dataset/search/numerals';
import { plainCharacters } from '../../annotation/plain-characters';
import { type CountRule, countWith, type Grammar } from '../grammar';
import { ZH_PATTERNS } from './patterns';
import { dayPartInZh, readZh } from './read-zh';

/** The words that a rule needs; the group is its number. */
const COUNTS: Readonly<Record<CountRule, RegExp>> = {
  anniversary: /^第?(\d+)周年$/u,
  'first-months': /^(?:今年|本年)?前(\d+)个月$/u,
  'this-and-next-year': /^今明[2两]年$/u,
  'end-of-next-year': /^(?:至|到)?明年年?底$/u,
  'consecutive-years': /^(?:已|已经)?(?:连续|接连)(\d+)年$/u,
  'years-since': /^(?:近|过去)?(\d+)年来$/u,
};

/** Chinese in simplified characters. */
export const ZH: Grammar = {
  patterns: ZH_PATTERNS,
  plain: plainCharacters,
  read: readZh,
  count: (rule, expression) => countWith(COUNTS[rule], inFigures(plainCharacters(expression))),
  words: {
    'same-day':
      /^(?:当天|当日|当晚|当夜|同日|同一天|今天|今日|今晚|今早|今晨|即日起?|此时|此刻|刚才|刚刚|方才|此访|此行|此次(?:访问|会晤|会谈))$/u,
    order:
      /(?:(?<![当目空眼])前|(?<![今日落])后|以来|[年月天日]来)$|^(?:先后|随后|随即|其后|此前|此后|稍后|还将)$/u,
    during: /(?:期间|之际|(?<![平同按])时|(?<!其)中)$/u,
  },
  dayPartIn: dayPartInZh,
};
