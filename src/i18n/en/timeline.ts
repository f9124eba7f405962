import type { DayPart } from '../../time/day-part';
import { plural } from '../plural';
import { quoted } from '../quoted';
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
  year: (y) => `${y}`,
  yearAlone: (y) => `${y}`,
  month: (m) => MONTHS[m - 1] ?? '',
  monthOfYear: (y, m) => `${MONTHS[m - 1]} ${y}`,
  day: (d) => `${d}`,
  dayOfYear: (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  dayOfMonth: (m, d) => `${d} ${MONTHS[m - 1]}`,
  part,
  clock: (h, min) => `${String(h).padStart(2, '0')}:${String(min).padStart(2, '0')}`,
  unit,
  leftOut: (length) => `${inUnits(length)} left out`,
  leftOutShort: ({ count, unit }) => `… ${count} ${{ year: 'yr', month: 'mo', day: 'd', hour: 'h' }[unit]}`,
  magnified: (times) => `about ×${times}`,
  reduced: (times) => `about 1/${times}`,
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
  statementsOf: (kept, all) => `${kept} / ${plural(all, 'statement')}`,
  wheelHint: 'Hold Ctrl (⌘) and scroll to zoom',
  viewSlider: 'Route of the view in the whole',
  from: (start, end) => `${start} to ${end}`,
  help: 'The question mark lists all keys',
  position: (at, total) => `Item ${at} of ${total}`,
  positionShort: (at, total) => `${at}/${total}`,
  quotations: (count) => plural(count, 'quotation'),
  comma: ', ',
  stop: '. ',
  items: (count) => `${count}`,
  clusterName: (count, range) => `${plural(count, 'item')}, ${range}, zoom in to part them`,
  shelfCluster: (count) => `${count} more, date not stated`,
  sameDay: 'That day, time not stated',
  after: (names) => `after ${names.map(quoted).join(', ')}`,
  before: (names) => `before ${names.map(quoted).join(', ')}`,
  /** The window on true time. */
  viewStart: 'Start of the view',
  viewEnd: 'End of the view',
  nothingInView: 'No milestones here',
  helpButton: 'Help',
  swipeHint: 'Use two fingers to move or zoom',
  briefBasis: { stated: 'stated', derived: 'derived', inferred: 'inferred', unstated: 'not stated' },
  inView: (range, count) => `In view: ${range}, ${plural(count, 'item')}`,
  partOf: (title) => `Part of ${quoted(title)}`,
  countedIn: (count, range) => `${plural(count, 'item')}, ${range}`,
  others: (count) => `and ${count} more`,
};
