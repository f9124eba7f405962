import type { Item } from './mend-columns';
import type { Piece } from './page-block';
import type { ParserRules } from './parser-rules';

export type Paragraph = Extract<Item, { kind: 'paragraph' }>;

/** One report: its titles in print order (the last is the headline) and what stands below them. */
export interface Report {
  titles: Piece[];
  paragraphs: Paragraph[];
  endnotes: Piece[];
}

/**
 * Titles head the text that follows them. Titles that nothing follows, at the foot of the page, were set
 * after their text: they claim the paragraphs since the last report's end. A first title over another
 * report's dateline does the same if a report without titles ends right above it.
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

  for (const item of items) {
    const last = reports.at(-1);
    if (item.kind === 'title') {
      titles.push(item.piece);
    } else if (item.kind === 'endnote') {
      (last ?? begin()).endnotes.push(item.piece);
    } else {
      if (last && item.opens && titles.length > 1) {
        const [late, ...own] = titles;
        const orphan = late && splitHeadless(last, rules, 'surely');
        if (late && orphan) {
          orphan.titles = [late];
          if (orphan !== last) reports.push(orphan);
          titles = own;
        }
      }
      const starts = !last || titles.length > 0 || item.opens;
      (starts ? begin() : last).paragraphs.push(item);
    }
  }

  const last = reports.at(-1);
  if (titles.length > 0) {
    const orphan = last && splitHeadless(last, rules, 'likely');
    if (!orphan) begin();
    else {
      orphan.titles = titles;
      if (orphan !== last) reports.push(orphan);
    }
  }
  return reports;
}

/**
 * Parts a report that has no titles of its own from the one it is printed under, and returns it. It begins
 * after the paragraph that ends a report (attendance, or a closing credit), or else with the last lead.
 * `surely` asks for both an end and a lead. `null` when there is nothing to part.
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
