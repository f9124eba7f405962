import { least, range, sum } from 'd3';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import { FLAG } from '../../dataset/model/milestone-columns';
import { leastView } from '../../dataset/placing/least-view';
import type { Locale, Milestone } from '../../dataset/model/schema';
import { breakLabel } from '../../geometry/packing/break-label';
import { LABEL } from '../../geometry/packing/fit-label';
import { type TimeSpan, trueScale } from '../../geometry/scale/base-scale';
import { wordsIn } from '../../i18n/dictionary';
import { GAP_PX, INSET_PX } from '../axis/axis-pieces';
import { YEAR_MS } from '../../time/units';
import { lengthOf } from '../axis/time-words';
import type { Measure } from '../use-measure';
import { busyDays } from './busy-days';
import { COUNT_PAD_PX, countText, type Details, detailsIn } from './details';
import { type DrawnMilestone, drawnAt, extentOf, type StageMilestone, tellsClock } from './drawn-milestone';
import { planChips } from './chip-rows';
import {
  laneCount,
  layOutRows,
  LEAST_STAGE_PX,
  spacedMetrics,
  type StageMetrics,
  stageMetrics,
} from './stage-metrics';
import type { StagePlan, Survey } from './stage-plan';
import { countedScale, packedScale } from './stage-scale';

export interface PlanInput {
  readonly survey: Survey;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Font size of the root element: the reader's text size. */
  readonly rootPx: number;
  readonly locale: Locale;
  readonly measure: Measure;
}

const LEAST_PLOT_PX = 80;
/** Room for the focus ring of a mark at the right edge. */
const EDGE_PX = 2;
/** Room for two slanted strokes, however short the words of a gap are. */
const LEAST_GAP_PX = 26;
const LEAST_TITLE_PX = 48;
/** Between a title and the plot. */
const TITLE_GAP_PX = 14;
/** Share of the drawing that the titles may take. */
const MOST_TITLES = 0.4;
/** The title of a track stands in two lines if it is wider. */
const ONE_LINE_PX = 84;

/** Looks at every milestone of a dataset. A change of the size of the drawing does not need that again. */
export function surveyOf(index: DatasetIndex): Survey {
  const { columns } = index;
  const happened = range(columns.length).filter((i) => ((columns.flags[i] ?? 0) & FLAG.statement) === 0);
  return {
    index,
    dense: index.dense,
    columns,
    tracks: index.intervals,
    extent: extentOf(index),
    busyDays: busyDays(happened, columns, index.zone),
    clock: tellsClock(index),
    leastMs: leastView(columns),
    details: detailsIn(index),
  };
}

/** Where rows are short, parts fold into their whole before anything else suffers. */
export function planStage(input: PlanInput): StagePlan {
  const { survey } = input;
  const { plan, isCrowded } = planWith(input);
  return isCrowded
    ? planWith({ ...input, survey: { ...survey, details: detailsIn(survey.index, true) } }).plan
    : plan;
}

/** A plan, and whether labels lack room in it even at the whole extent. */
function planWith({ survey, widthPx, heightPx, rootPx, locale, measure }: PlanInput): {
  readonly plan: StagePlan;
  readonly isCrowded: boolean;
} {
  const { index, tracks, extent } = survey;
  const words = wordsIn(locale).timeline;
  const sizes = stageMetrics(rootPx, locale === 'en', { widthPx, heightPx });
  const fontWidth = (text: string): number => measure(text, sizes.fontPx);
  const smallWidth = (text: string): number => measure(text, sizes.smallPx);
  const markAt = rememberedMarks(survey, locale, sizes, measure);
  const titles = index.dataset.tracks.map(({ title }) =>
    titleLines(title[locale], fontWidth).map((line) => cut(line, MOST_TITLES * widthPx, fontWidth)),
  );
  const plotX =
    Math.max(...titles.flat().map(fontWidth), smallWidth(words.trueTime), LEAST_TITLE_PX) + TITLE_GAP_PX;
  const plotPx = Math.max(Math.floor(widthPx - plotX - EDGE_PX), LEAST_PLOT_PX);
  const stageY = sizes.overviewPx + sizes.connectorPx + sizes.axisPx;
  const chips = planChips({ tracks, widthPx, heightPx, sizes, markAt, measure: smallWidth, words });
  const chipsPx = chips.rows * chips.pitchPx;
  const roomPx = Math.max(heightPx - stageY - chipsPx, LEAST_STAGE_PX);
  const trackCount = Math.max(tracks.length, 1);
  const lanes = laneCount(roomPx, trackCount, sizes);
  const gapPx = (gap: TimeSpan): number =>
    Math.max(smallWidth(words.leftOutShort(lengthOf(gap))) + 8, LEAST_GAP_PX);
  // On the axis the name of a part has a margin on either side.
  const partPx = Math.max(...Object.values(words.part).map(smallWidth)) + INSET_PX + GAP_PX;
  const yearPx = smallWidth(words.year(2000)) + GAP_PX / 2;
  // Of a long piece, of every second one.
  const namedPx = ({ start, end }: TimeSpan): number => {
    const years = (end - start) / YEAR_MS;
    return yearPx * (years > 3.5 ? years / 2 : years);
  };
  const makeScale = survey.dense ? countedScale : packedScale;
  const scaled = makeScale({ survey, plotPx, lanes, partPx, gapPx, namedPx, markAt });
  const metrics = spacedMetrics(sizes, { lanes: sum(scaled.lanes), tracks: trackCount, roomPx });
  const rows = layOutRows(scaled.lanes, { stageY, titles, metrics });
  const plan: StagePlan = {
    ...survey,
    metrics,
    markAt,
    drawnAt: (ordinal) => {
      const mark = markAt(ordinal);
      return mark?.shape === 'undated' ? null : mark;
    },
    placeOf: scaled.placeOf,
    expanded: scaled.scale,
    trueScale: trueScale(extent, plotPx),
    rows,
    titles,
    widthPx,
    heightPx,
    roomPx,
    plotX,
    plotPx,
    stageY,
    chips,
  };
  return { plan, isCrowded: scaled.crowded };
}

/** Breaks a wide title at the space nearest the middle. A title without spaces stays whole. */
function titleLines(title: string, measure: (text: string) => number): string[] {
  const spaces = [...title.matchAll(/ /g)].map((match) => match.index);
  const at = least(spaces, (i) => Math.abs(i - title.length / 2));
  if (at === undefined || measure(title) <= ONE_LINE_PX) return [title];
  return [title.slice(0, at), title.slice(at + 1)];
}

/** As much of a line as has room, with an ellipsis if that is not all. */
function cut(line: string, mostPx: number, measure: (text: string) => number): string {
  let [text, kept] = [line, Array.from(line)];
  for (let px = measure(text); px > mostPx && kept.length > 0; px = measure(text)) {
    kept = kept.slice(0, Math.min(Math.floor((kept.length * mostPx) / px), kept.length - 1));
    text = `${kept.join('')}…`;
  }
  return text;
}

/** A reader may go through a large dataset: memory must not fill with all of its marks. */
const MAX_REMEMBERED = 4_000;

function rememberedMarks(
  survey: Survey,
  locale: Locale,
  { fontPx, smallPx }: StageMetrics,
  measure: Measure,
): StagePlan['markAt'] {
  const made = new Map<number, StageMilestone>();
  const words = wordsIn(locale).timeline;
  return (ordinal) => {
    const known = made.get(ordinal);
    if (known) return known;
    const drawn = drawnAt(survey.index, ordinal, survey.extent);
    if (!drawn) return null;
    if (made.size >= MAX_REMEMBERED) made.clear();
    const label = labelOf(drawn.milestone, locale);
    const note = drawn.openStart ? words.startNotStated : drawn.openEnd ? words.endNotStated : '';
    const notePx = note ? LABEL.notePx + measure(note, smallPx) : 0;
    const width = (text: string): number =>
      measure(text, fontPx, drawn.importance === 1 ? 'bold' : undefined);
    const labelPx = width(label);
    const fresh: StageMilestone = {
      ...drawn,
      label,
      labelPx,
      broken: note ? { lines: [label, note], widthPx: Math.max(labelPx, notePx) } : breakLabel(label, width),
      note,
      notePx,
      countPx: countWidth(ordinal, survey.details, width),
      slim: drawn.openStart || drawn.openEnd || runsThrough(drawn, survey.busyDays),
      closes: closesAnother(drawn, survey),
    };
    made.set(ordinal, fresh);
    return fresh;
  };
}

/**
 * Counts the statements too, so that they take no room from a label once the reader asks for them. A count of one is not said, but
 * its tick needs room for a pointer.
 */
function countWidth(ordinal: number, { of, said }: Details, width: (text: string) => number): number {
  const folded = (of.get(ordinal)?.length ?? 0) + (said.get(ordinal)?.length ?? 0);
  if (folded === 0) return 0;
  return Math.max(width(countText(folded)) + COUNT_PAD_PX, LABEL.targetPx);
}

function runsThrough({ start, end }: DrawnMilestone, days: readonly TimeSpan[]): boolean {
  return days.some((day) => start < day.start && end > day.end);
}

function closesAnother(
  { milestone, shape, start, end }: DrawnMilestone,
  { index, columns }: Survey,
): boolean {
  if (shape !== 'day') return false;
  const others = milestone.related.map((id) => index.milestones.indexOf(id));
  return others.some((other) => columns.end[other] === end && (columns.start[other] ?? start) < start);
}

/** The label, with a question mark where the source is not sure of the date. */
function labelOf({ label, when }: Milestone, locale: Locale): string {
  return /[?%]/.test(when.edtf ?? '') ? `${label[locale]} ?` : label[locale];
}
