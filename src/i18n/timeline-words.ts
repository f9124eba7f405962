import type { DayPart } from '../time/day-part';
import { plural } from './plural';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** A length of time in its largest fitting unit. */
export interface Length {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'day' | 'hour';
}

export type TickUnit = 'century' | 'decade' | 'year' | 'month' | 'day' | 'part' | 'hour' | 'minute';

const zhPart: Record<DayPart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' };
const enPart: Record<DayPart, string> = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' };
const zhUnit: Record<TickUnit, string> = {
  century: '百年',
  decade: '十年',
  year: '年',
  month: '月',
  day: '日',
  part: '时段',
  hour: '小时',
  minute: '分钟',
};
const enUnit: Record<TickUnit, string> = {
  century: 'centuries',
  decade: 'decades',
  year: 'years',
  month: 'months',
  day: 'days',
  part: 'parts of the day',
  hour: 'hours',
  minute: 'minutes',
};
const zhLength = ({ count, unit }: Length): string =>
  ({ year: `${count} 年`, month: `${count} 个月`, day: `${count} 天`, hour: `${count} 小时` })[unit];
const enLength = ({ count, unit }: Length): string => plural(count, unit);

const zh = {
  /** Ticks and the unit above them. */
  year: (y: number) => `${y}`,
  yearAlone: (y: number) => `${y}年`,
  month: (m: number) => `${m}月`,
  monthOfYear: (y: number, m: number) => `${y}年${m}月`,
  day: (d: number) => `${d}日`,
  dayOfYear: (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
  dayOfMonth: (m: number, d: number) => `${m}月${d}日`,
  part: zhPart,
  clock: (h: number, min: number) => `${h}:${String(min).padStart(2, '0')}`,
  unit: zhUnit,
  leftOut: (length: Length) => `略去 ${zhLength(length)}`,
  leftOutShort: (length: Length) => `… ${zhLength(length).replace(/ /g, '')}`,
  magnified: (times: number) => `放大约 ${thousands(times)} 倍`,
  reduced: (times: number) => `缩小约 ${thousands(times)} 倍`,
  evenSize: '与真实比例相同',
  pieceTitle: (span: string, unit: string, size: string) => `${span}：刻度为${unit}，本段${size}`,
  /** The frame. */
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
  wheelHint: '按住 Ctrl（⌘）滚动以缩放',
  viewSlider: '视图在全程中的位置',
  from: (start: string, end: string) => `${start}—${end}`,
  help: '方向键换项，回车选中，Esc 取消，加减号缩放，0 显示全部，F 显示选中项',
  /** Marks. */
  position: (at: number, total: number) => `第 ${at} 项，共 ${total} 项`,
  positionShort: (at: number, total: number) => `${at}/${total}`,
  quotations: (count: number) => `原文 ${count} 处`,
  comma: '，',
  stop: '。',
  items: (count: number) => `${count} 项`,
  clusterName: (count: number, range: string) => `${count} 项，${range}，放大看各项`,
  shelfCluster: (count: number) => `另有 ${count} 项，日期未载明`,
  /** Phones. */
  sameDay: '当日，时段未载明',
  after: (names: readonly string[]) => `在${names.map((name) => `“${name}”`).join('、')}之后`,
  before: (names: readonly string[]) => `在${names.map((name) => `“${name}”`).join('、')}之前`,
};

const en: typeof zh = {
  year: (y) => `${y}`,
  yearAlone: (y) => `${y}`,
  month: (m) => MONTHS[m - 1] ?? '',
  monthOfYear: (y, m) => `${MONTHS[m - 1]} ${y}`,
  day: (d) => `${d}`,
  dayOfYear: (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  dayOfMonth: (m, d) => `${d} ${MONTHS[m - 1]}`,
  part: enPart,
  clock: (h, min) => `${String(h).padStart(2, '0')}:${String(min).padStart(2, '0')}`,
  unit: enUnit,
  leftOut: (length) => `${enLength(length)} left out`,
  leftOutShort: ({ count, unit }) => `… ${count} ${{ year: 'yr', month: 'mo', day: 'd', hour: 'h' }[unit]}`,
  magnified: (times) => `about ×${thousands(times)}`,
  reduced: (times) => `about 1/${thousands(times)}`,
  evenSize: 'true to scale',
  pieceTitle: (span, unit, size) => `${span}: ticks in ${unit}, size ${size}`,
  drawing: 'Timeline drawing',
  toolbar: 'Timeline tools',
  trueTime: 'True time',
  undated: 'Date not stated',
  stops: 'Range in view',
  whole: 'All',
  lastTenYears: 'Last ten years',
  scale: 'Scale',
  expanded: 'Expanded',
  even: 'True time',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show all',
  statements: (count) => plural(count, 'statement'),
  wheelHint: 'Hold Ctrl (⌘) and scroll to zoom',
  viewSlider: 'Place of the view in the whole',
  from: (start, end) => `${start} to ${end}`,
  help: 'Arrow keys move, Enter selects, Esc clears, plus and minus zoom, 0 shows all, F fits the selection',
  position: (at, total) => `Item ${at} of ${total}`,
  positionShort: (at, total) => `${at}/${total}`,
  quotations: (count) => plural(count, 'quotation'),
  comma: ', ',
  stop: '. ',
  items: (count) => `${count}`,
  clusterName: (count, range) => `${plural(count, 'item')}, ${range}, zoom in to part them`,
  shelfCluster: (count) => `${count} more, date not stated`,
  sameDay: 'That day, time not stated',
  after: (names) => `after ${names.map((name) => `“${name}”`).join(', ')}`,
  before: (names) => `before ${names.map((name) => `“${name}”`).join(', ')}`,
};

export const timelineWords = { zh, en };
export type TimelineWords = typeof zh;
