import { yearInWords } from '../../time/date-words';
import type { DayPart } from '../../time/day-part';
import { plural, quoted } from '../phrases';
import type { Length, TickUnit } from '../../time/units';
import type { TimelineWords } from '../zh/timeline';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const part: Record<DayPart, string> = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' };
const unit: Record<TickUnit, string> = {
  century: 'centuries',
  decade: 'decades',
  year: 'years',
  month: 'months',
  day: 'days',
  part: 'parts of the day',
  hour: 'hours',
  minute: 'minutes',
};
const inUnits = ({ count, unit }: Length): string => plural(count, unit);

export const timeline: TimelineWords = {
  year: (y) => (y < 1 ? `${1 - y} BC` : y === 1 ? 'AD 1' : `${y}`),
  yearAlone: (y) => yearInWords(y, 'en'),
  month: (m) => MONTHS[m - 1] ?? '',
  monthOfYear: (y, m) => `${MONTHS[m - 1]} ${yearInWords(y, 'en')}`,
  day: (d) => `${d}`,
  dayOfYear: (y, m, d) => `${d} ${MONTHS[m - 1]} ${yearInWords(y, 'en')}`,
  dayOfMonth: (m, d) => `${d} ${MONTHS[m - 1]}`,
  part,
  clock: (h, min) => `${String(h).padStart(2, '0')}:${String(min).padStart(2, '0')}`,
  unit,
  leftOut: (length) => `${inUnits(length)} left out`,
  leftOutShort: ({ count, unit }) =>
    `${count} ${{ year: 'y', month: 'mo', day: 'd', hour: 'h', minute: 'min' }[unit]}`,
  drawnWider: (years) => ` · drawn wider than ${years} years`,
  today: 'Today',
  beyond: (range, side) => (side === 'before' ? `‹ ${range}` : `${range} ›`),
  ahead: (length) => `about ${inUnits(length)} from today`,
  magnified: (times) => `about ×${times}`,
  reduced: (times) => `about 1/${times}`,
  evenSize: 'as in true time',
  pieceTitle: (span, unit, size) => `${span}: ticks in ${unit}, size ${size}`,
  drawing: 'Timeline drawing',
  toolbar: 'Timeline tools',
  trueTime: 'True time',
  undated: 'Date not stated',
  startNotStated: 'start not stated',
  endNotStated: 'end not stated',
  undatedCount: (count) => `Date not stated · ${count}`,
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
  statementsOf: (kept, all) => `${kept} / ${plural(all, 'statement')}`,
  wheelHint: 'Hold Ctrl (⌘) and scroll to zoom',
  viewSlider: 'Place of the view in the whole',
  from: (start, end) => `${start} to ${end}`,
  help: 'The question mark lists all keys',
  position: (at, total) => `Milestone ${at} of ${total}`,
  positionShort: (at, total) => `${at}/${total}`,
  details: (count) => `+ ${count} more`,
  quotations: (count) => plural(count, 'quotation'),
  comma: ', ',
  stop: '. ',
  items: (count) => `${count}`,
  clusterName: (count, range) => `${plural(count, 'milestone')}, ${range}, zoom in to see each`,
  foldedName: (details, statements, range) =>
    `${[[details, 'detail'] as const, [statements, 'statement'] as const]
      .flatMap(([count, what]) => (count > 0 ? plural(count, what) : []))
      .join(' and ')}, ${range}, open to see each`,
  undatedMore: (count) => `${plural(count, 'more milestone')}, date not stated`,
  sameDay: 'That day, time not stated',
  orderOnly: 'order only, no clock times',
  after: (names) => `after ${names.map(quoted).join(', ')}`,
  before: (names) => `before ${names.map(quoted).join(', ')}`,
  viewStart: 'Start of the view',
  viewEnd: 'End of the view',
  nothingInView: 'No milestones here',
  helpButton: 'Help',
  swipeHint: 'Use two fingers to move or zoom',
  briefBasis: { stated: 'stated', derived: 'derived', inferred: 'inferred', unstated: 'not stated' },
  inView: (range, count) => `In view: ${range}, ${plural(count, 'milestone')}`,
  partOf: (title) => `Part of ${quoted(title)}`,
  countedIn: (count, range) => `${plural(count, 'milestone')}, ${range}`,
  others: (count) => `and ${count} more`,
};
