import type { DayPart } from '../../time/day-part';
import { quoted } from '../quoted';
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
  ({ year: `${count} 年`, month: `${count} 个月`, day: `${count} 天`, hour: `${count} 小时` })[unit];

export const timeline = {
  /** Ticks, and the larger unit above them. */
  year: (y: number) => `${y}`,
  yearAlone: (y: number) => `${y}年`,
  month: (m: number) => `${m}月`,
  monthOfYear: (y: number, m: number) => `${y}年${m}月`,
  day: (d: number) => `${d}日`,
  dayOfYear: (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
  dayOfMonth: (m: number, d: number) => `${m}月${d}日`,
  part,
  clock: (h: number, min: number) => `${h}:${String(min).padStart(2, '0')}`,
  unit,
  leftOut: (length: Length) => `略去 ${inUnits(length)}`,
  leftOutShort: (length: Length) => `… ${inUnits(length).replace(/ /g, '')}`,
  magnified: (times: string) => `放大约 ${times} 倍`,
  reduced: (times: string) => `缩小约 ${times} 倍`,
  evenSize: '与真实比例相同',
  pieceTitle: (span: string, unit: string, size: string) => `${span}：刻度为${unit}，本段${size}`,
  /** Toolbar and frame. */
  drawing: '时间线图',
  toolbar: '时间线工具',
  trueTime: '真实比例',
  undated: '日期未载明',
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
  position: (at: number, total: number) => `第 ${at} 项，共 ${total} 项`,
  positionShort: (at: number, total: number) => `${at}/${total}`,
  quotations: (count: number) => `原文 ${count} 处`,
  comma: '，',
  stop: '。',
  items: (count: number) => `${count} 项`,
  clusterName: (count: number, range: string) => `${count} 项，${range}，放大看各项`,
  shelfCluster: (count: number) => `另有 ${count} 项，日期未载明`,
  /** The vertical form. */
  sameDay: '当日，时段未载明',
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
  inView: (range: string, count: number) => `视图：${range}，${count} 项`,
  partOf: (title: string) => `属于${quoted(title)}`,
  countedIn: (count: number, range: string) => `${count} 项，${range}`,
  others: (count: number) => `及其他 ${count} 项`,
};

export type TimelineWords = typeof timeline;

/** The help of the timeline. */
export const help = {
  title: '怎样使用时间线',
  close: '关闭',
  keysTitle: '按键',
  keysNote: '焦点在时间线上时有效；按 Tab 进入，再按一次离开。',
  keys: [
    [['←', '→'], '上一项、下一项'],
    [['↑', '↓'], '上一栏、下一栏里最近的一项'],
    [['Home', 'End'], '第一项、最后一项'],
    [['PageUp', 'PageDown'], '上一个、下一个密集时段的第一项'],
    [['Enter', '空格'], '选中这一项；若是合并的标记，则放大到各项分开'],
    [['Esc'], '收起提示卡；再按一次取消选中'],
    [['+', '-'], '放大、缩小'],
    [['0'], '显示全部'],
    [[',', '.'], '选中前一项、后一项'],
    [['F'], '把选中的一项放大到合适'],
    [['?'], '打开本说明'],
    [['/'], '到搜索框（在页面任何地方）'],
  ] as readonly (readonly [readonly string[], string])[],
  gesturesTitle: '手势，和代替它的按钮',
  gesturesNote: '普通滚轮和单指滑动只滚动页面，不改变时间线。',
  gestures: [
    ['Ctrl（⌘）+ 滚轮，双指捏合', '放大、缩小；按钮：工具栏的“放大”“缩小”'],
    ['拖动，双指移动，横向滚动', '左右移动；按钮：点上方细条上要去的位置'],
    ['拖动细条上的窗口或两端', '移动、伸缩视图；按钮：“全部”“近十年”等视图范围'],
    ['点按标记', '选中；合并的标记则放大到各项分开'],
  ] as readonly (readonly [string, string])[],
  readingTitle: '怎样读图',
  reading: [
    '上方细条是真实比例：时间一样长，就画得一样宽。框住的一段是下方大图的视图。',
    '下方大图默认展开密集处：每一段内部比例均匀，各段放大的倍数写在刻度下。两图之间的连线表明哪一段被拉开了。',
    '写着“…年”的空当略去了没有里程碑的时间。',
    '带数字的标记合并了几项，打开它就会放大到各项分开。',
  ] as readonly string[],
  legend: (title: string, shapes: string) =>
    `形状说明日期有多确切：原文所及的一段画成长条，钟点已知的画成点，虚线和淡边表示不确切。全部图例见“${title}”中的“${shapes}”，没有选中里程碑时显示在时间线下方。`,
};

export type HelpWords = typeof help;
