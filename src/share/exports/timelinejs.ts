import type { Milestone } from '../../dataset/model/schema';
import { languageOf } from '../../dataset/text/languages';
import { dateInWords } from '../../time/date-words';
import { type EdtfDate, parseEdtf } from '../../time/edtf';
import { escapeHtml } from '../escape-html';
import { type ExportSource, isAbsolute } from './export-source';

/** Why a milestone has no slide. TimelineJS drops a slide without a start and says nothing. */
export type Unplaced = 'statement' | 'undated' | 'startless';

/** Texts, as TimelineJS wants them. What a date does not say is missing. */
interface SlideDate {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

export function unplacedInTimeline({ kind, when }: Pick<Milestone, 'kind' | 'when'>): Unplaced | null {
  if (kind === 'statement') return 'statement';
  const value = parseEdtf(when.edtf);
  if (!value) return 'undated';
  return value.start === null ? 'startless' : null;
}

/**
 * The milestones as JSON for TimelineJS 3. A year is drawn as the whole year, and the words of the date are those of the
 * page. `omitted`, which TimelineJS ignores, lists the milestones that have no slide, each with the reason; the first
 * slide counts them. `null` if there is no slide.
 */
export function timelineJs(source: ExportSource): string | null {
  const { dataset, milestones, locale, words } = source;
  const events = milestones.flatMap((milestone) => slideOf(milestone, source));
  if (events.length === 0) return null;
  const omitted = milestones.flatMap((milestone) => {
    const why = unplacedInTimeline(milestone);
    const { id, title } = milestone;
    return why === null
      ? []
      : [{ unique_id: id, headline: title[locale], reason: words.timelinejs.reasons[why] }];
  });
  const paragraphs = [
    dataset.dek[locale],
    words.timelinejs.omitted(omitted.length),
    words.data.version(dataset.version),
  ];
  const file = {
    scale: 'human',
    title: {
      // No milestone has a number for an id.
      unique_id: `0-${dataset.id}`,
      text: { headline: escapeHtml(dataset.title[locale]), text: paragraphs.map(paragraph).join('') },
    },
    events,
    omitted,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function slideOf(milestone: Milestone, { dataset, locale, words, pageAddress }: ExportSource): object[] {
  const { id, title, summary, track, when, passages } = milestone;
  const { start = null, end = null } = parseEdtf(when.edtf) ?? {};
  if (unplacedInTimeline(milestone) !== null || start === null) return [];
  const theme = dataset.tracks.find((one) => one.id === track);
  const page = pageAddress({ kind: 'milestone', id });
  const link = isAbsolute(page)
    ? `<p><a href="${escapeHtml(page)}">${escapeHtml(words.timelinejs.link)}</a></p>`
    : '';
  const quotes = passages.map(
    ({ quote, article }) =>
      `<blockquote lang="${languageOf(dataset, article)}">${escapeHtml(quote)}</blockquote>`,
  );
  return [
    {
      unique_id: id,
      ...datesOf(start, end),
      display_date: dateInWords(when.edtf, locale, when.dayPart),
      ...(theme ? { group: theme.title[locale] } : {}),
      text: {
        headline: escapeHtml(title[locale]),
        text: [paragraph(summary[locale]), ...quotes, link].join(''),
      },
    },
  ];
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

/**
 * A date that is coarser than a day goes from its first day to its last: TimelineJS would draw 2026 as a point on 1 January, and drops
 * an end that repeats all that the start says.
 */
function datesOf(start: EdtfDate, end: EdtfDate | null): { start_date: SlideDate; end_date?: SlideDate } {
  if (end === null) return { start_date: statedParts(start) };
  const [first, last] = [firstDay(start), lastDay(end)];
  const isOneDay = first.year === last.year && first.month === last.month && first.day === last.day;
  return { start_date: first, ...(isOneDay ? {} : { end_date: last }) };
}

function statedParts({ year, month, day }: EdtfDate): SlideDate {
  return {
    year: String(year),
    ...(month === undefined ? {} : { month: String(month) }),
    ...(day === undefined ? {} : { day: String(day) }),
  };
}

function firstDay({ year, month = 1, day = 1 }: EdtfDate): SlideDate {
  return { year: String(year), month: String(month), day: String(day) };
}

function lastDay({ year, month = 12, day }: EdtfDate): SlideDate {
  // Day 0 of the next month. `setUTCFullYear` takes the years before 100 as they are.
  const lastOfMonth = new Date(0);
  lastOfMonth.setUTCFullYear(year, month, 0);
  return { year: String(year), month: String(month), day: String(day ?? lastOfMonth.getUTCDate()) };
}
