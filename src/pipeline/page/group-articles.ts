import { type LineReadings, questionOf } from './line-readings';
import type { BodyItem, Item, LineItem, Paragraph } from './mend-columns';
import type { PageFault, Piece } from './page-block';
import type { ParserRules } from './parser-rules';

/** One report: its titles in print order and what is below them. */
export interface Report {
  titles: Piece[];
  body: BodyItem[];
}

/**
 * Groups the items of a page into reports. Titles belong to the text that follows them. Titles at the foot of the page
 * have no text after them, so they belong to the text before them, back to the end of the report before. The first of
 * several titles above a dateline belongs to the text before it too, if a report without titles ends right above it.
 * A line of source or credit belongs to the titles above it, or else to the text above it, which it closes.
 */
export function groupArticles(items: readonly Item[], rules: ParserRules, readings: LineReadings) {
  const reports: Report[] = [];
  const faults: PageFault[] = [];
  let titles: Piece[] = [];
  /** Lines below the titles, before there is a text. */
  let sources: LineItem<'source'>[] = [];

  const begin = (): Report => {
    const report: Report = { titles, body: sources };
    titles = [];
    sources = [];
    reports.push(report);
    return report;
  };

  /** Gives the titles to a report without titles that ends right above them, if there is one. */
  const claim = (own: Piece[], how: 'surely' | 'likely'): boolean => {
    const last = reports.at(-1);
    const headless = last && splitHeadless(last, rules, how);
    if (!headless) return false;
    headless.titles = own;
    if (headless !== last) reports.push(headless);
    return true;
  };

  for (const item of items) {
    const last = reports.at(-1);
    if (item.kind === 'title') {
      titles.push(item.piece);
    } else if (item.kind === 'source' || item.kind === 'credit') {
      if (titles.length > 0 || !last) sources.push({ kind: 'source', piece: item.piece });
      else last.body.push({ kind: hasText(last) ? 'credit' : 'source', piece: item.piece });
    } else {
      const opens = item.kind === 'dateline';
      if (opens && titles.length > 1 && claim(titles.slice(0, 1), 'surely')) titles = titles.slice(1);
      const starts = !last || titles.length > 0 || (opens && hasText(last));
      (starts ? begin() : last).body.push(item);
    }
  }
  const [foot] = titles;
  const isSure = foot !== undefined && claim(titles, 'surely');
  const isLikely = foot !== undefined && !isSure && claim(titles, 'likely');
  if (isLikely && !readings.has(foot.line)) faults.push(questionOf(foot, 'headline', 'credit', 'paragraph'));
  // Below a headline at the foot, a line of source closes the page.
  if (isSure || isLikely)
    reports.at(-1)?.body.push(...sources.map(({ piece }) => ({ kind: 'credit' as const, piece })));
  else if (foot || sources.length > 0) begin();
  return { reports, faults: [...faults, ...reports.flatMap(textAfterEnd)] };
}

function hasText({ body }: Report): boolean {
  return body.some(({ kind }) => kind === 'paragraph');
}

/** A text below a closing credit may be a report whose headline is missing. */
function textAfterEnd({ body }: Report): PageFault[] {
  const end = body.findIndex(({ kind }) => kind === 'credit');
  const below = end < 0 ? undefined : body.slice(end).find((item) => item.kind === 'paragraph');
  const [first] = below?.pieces ?? [];
  return first && !first.reading ? [questionOf(first, 'paragraph', 'headline')] : [];
}

/**
 * Splits off a report without titles from the report it is printed under, and returns it. It begins after what ends a report
 * (attendance or a closing credit), or else at the last lead. `surely` requires both. `null` if there is nothing to split off.
 */
function splitHeadless(report: Report, rules: ParserRules, how: 'surely' | 'likely'): Report | null {
  if (!hasText(report)) return null;
  if (report.titles.length === 0) return report;
  const { body } = report;
  const isText = (item: BodyItem | undefined): item is Paragraph => item?.kind === 'paragraph';
  const lastText = body.findLastIndex(isText);
  const isEnd = (item: BodyItem, at: number): boolean =>
    at < lastText && (isText(item) ? rules.attendance.test(item.text) : item.kind === 'credit');
  const afterEnd = body.findLastIndex(isEnd) + 1;
  const isLead = (item: BodyItem | undefined): boolean => isText(item) && rules.lead.test(item.text);
  const lead = body.findLastIndex((item, at) => at > body.findIndex(isText) && isLead(item));
  const from = afterEnd > 0 ? afterEnd : Math.max(lead, 0);
  if (from === 0) return null;
  if (how === 'surely' && !(afterEnd > 0 && isLead(body.slice(from).find(isText)))) return null;
  return { titles: [], body: body.splice(from) };
}
