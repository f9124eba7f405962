import { yearInWords } from '../../time/date-words';
import type { DayPart } from '../../time/day-part';
import { quoted } from '../phrases';
import type { Length, TickUnit } from '../../time/units';
import { dataset } from './dataset';

const part: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' };
const unit: Record<TickUnit, string> = {
  century: '百年',
  decade: '十年',
  year: '年',
  month: '月',
  day: '日',
  part: '时段',
  hour: '小时',
  minute: '分钟',
};
const inUnits = ({ count, unit }: Length): string =>
  `${count} ${{ year: '年', month: '个月', day: '天', hour: '小时', minute: '分钟' }[unit]}`;

const DIGITS = '零一二三四五六七八九';
/** A number below a hundred in Han numerals; a larger one in digits. */
function inHan(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens >= 10) return ` ${n} `;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`;
}

export const timeline = {
  /** Ticks, and the larger unit above them. */
  year: (y: number) => (y < 1 ? `前${1 - y}` : y === 1 ? '公元1' : `${y}`),
  yearAlone: (y: number) => yearInWords(y, 'zh'),
  month: (m: number) => `${m}月`,
  monthOfYear: (y: number, m: number) => `${yearInWords(y, 'zh')}${m}月`,
  day: (d: number) => `${d}日`,
  dayOfYear: (y: number, m: number, d: number) => `${yearInWords(y, 'zh')}${m}月${d}日`,
  dayOfMonth: (m: number, d: number) => `${m}月${d}日`,
  part,
  clock: (h: number, min: number) => `${h}:${String(min).padStart(2, '0')}`,
  unit,
  leftOut: (length: Length) => `略去 ${inUnits(length)}`,
  leftOutShort: (length: Length) => inUnits(length).replace(/ |个/g, ''),
  /** After the date of a busy day. */
  drawnWider: (years: number) => ` · 这一天画得比${inHan(years)}年还宽`,
  today: '今天',
  /** What lies outside the view, at its edge. */
  beyond: (range: string, side: 'before' | 'after') => (side === 'before' ? `‹ ${range}` : `${range} ›`),
  ahead: (length: Length) => `距今天约 ${inUnits(length)}`,
  magnified: (times: string) => `放大约 ${times} 倍`,
  reduced: (times: string) => `缩小约 ${times} 倍`,
  evenSize: '与真实时间相同',
  pieceTitle: (span: string, unit: string, size: string) => `${span}：刻度为${unit}，本区间${size}`,
  /** Toolbar and frame. */
  drawing: '时间线图',
  toolbar: '时间线工具',
  trueTime: '真实时间',
  undated: '日期未载明',
  startNotStated: '起始未载明',
  endNotStated: '结束未载明',
  undatedCount: (count: number) => `日期未载明 ${count}`,
  stops: '视图范围',
  whole: '全部',
  lastTenYears: '近十年',
  scale: '比例',
  expanded: '展开密集处',
  even: '真实时间',
  zoomIn: '放大',
  zoomOut: '缩小',
  reset: '显示全部',
  statements: (count: number) => `表态 ${count} 条`,
  statementsOf: (kept: number, all: number) => `表态 ${kept} / ${all} 条`,
  wheelHint: '按住 Ctrl（⌘）滚动以缩放',
  viewSlider: '视图在全程中的位置',
  from: (start: string, end: string) => `${start}—${end}`,
  help: '问号键列出全部按键',
  /** Marks. */
  position: (at: number, total: number) => `第 ${at} 个里程碑，共 ${total} 个`,
  positionShort: (at: number, total: number) => `${at}/${total}`,
  details: (count: number) => `＋ 另有 ${count} 件`,
  quotations: (count: number) => `${count} 处引文`,
  comma: '，',
  stop: '。',
  items: (count: number) => `${count} 个`,
  clusterName: (count: number, range: string) => `${count} 个里程碑，${range}，放大看每一个`,
  foldedName: (details: number, statements: number, range: string) =>
    `${[[details, '个细节'] as const, [statements, '条表态'] as const]
      .flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : []))
      .join('、')}，${range}，打开看每一个`,
  undatedMore: (count: number) => `另有 ${count} 个里程碑，日期未载明`,
  /** The vertical form. */
  sameDay: '当日，时段未载明',
  orderOnly: '只排先后，没有钟点',
  after: (names: readonly string[]) => `在${names.map(quoted).join('、')}之后`,
  before: (names: readonly string[]) => `在${names.map(quoted).join('、')}之前`,
  /** The view on the overview. */
  viewStart: '视图起点',
  viewEnd: '视图终点',
  /** Help, hover card, and the summary of the view. */
  nothingInView: '此处没有里程碑',
  helpButton: '帮助',
  swipeHint: '用两指移动或缩放',
  briefBasis: dataset.basis,
  inView: (range: string, count: number) => `视图：${range}，${count} 个里程碑`,
  partOf: (title: string) => `属于${quoted(title)}`,
  countedIn: (count: number, range: string) => `${count} 个里程碑，${range}`,
  others: (count: number) => `及其他 ${count} 个里程碑`,
};

export type TimelineWords = typeof timeline;
