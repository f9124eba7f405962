import type { Item } from './mend-columns';
import type { Piece } from './page-block';
import type { ParserRules } from './parser-rules';

export type Paragraph = Extract<Item, { kind: 'paragraph' }>;

/** One report: its titles in print order (the last is the headline) and the text below them. */
export interface Report {
  titles: Piece[];
  paragraphs: Paragraph[];
  endnotes: Piece[];
}

/**
 * Groups the items of a page into reports. Titles belong to the text that follows them. Titles at the foot of the page
 * have no text after them, so they belong to the text before them, back to the end of the report before. The first of
 * several titles above a dateline belongs to the text before it too, if a report without titles ends right above it.
 */
export function groupArticles(items: readonly Item[], rules: ParserRules): Report[] {
  const reports: Report[] = [];
  let titles: Piece[] = [];

  const begin = (): Report => {
    const report: Report = { titles, paragraphs: [], endnotes: [] };
    titles = [];
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
    } else if (item.kind === 'endnote') {
      (last ?? begin()).endnotes.push(item.piece);
    } else {
      if (item.opens && titles.length > 1 && claim(titles.slice(0, 1), 'surely')) titles = titles.slice(1);
      const starts = !last || titles.length > 0 || item.opens;
      (starts ? begin() : last).paragraphs.push(item);
    }
  }
  if (titles.length > 0 && !claim(titles, 'likely')) begin();
  return reports;
}

/**
 * Splits off a report without titles from the report it is printed under, and returns it. It begins after the
 * paragraph that ends a report (attendance or a closing credit), or else at the last lead. `surely` requires both. `null`
 * if there is nothing to split off.
 */
function splitHeadless(report: Report, rules: ParserRules, how: 'surely' | 'likely'): Report | null {
  const { paragraphs } = report;
  if (paragraphs.length === 0) return null;
  if (report.titles.length === 0) return report;
  const texts = paragraphs.map(({ text }) => text);
  const isEnd = (text: string): boolean => rules.attendance.test(text) || rules.endnote.test(text);
  const afterEnd = texts.slice(0, -1).findLastIndex(isEnd) + 1;
  const lead = texts.findLastIndex((text, at) => at > 0 && rules.lead.test(text));
  const from = afterEnd > 0 ? afterEnd : Math.max(lead, 0);
  if (from === 0) return null;
  if (how === 'surely' && !(afterEnd > 0 && rules.lead.test(texts[afterEnd] ?? ''))) return null;
  return { titles: [], paragraphs: paragraphs.splice(from), endnotes: report.endnotes.splice(0) };
}
