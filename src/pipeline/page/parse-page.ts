import type { Fault } from '../fault';
import { groupArticles, type Report } from './group-articles';
import { mendColumns } from './mend-columns';
import {
  blockOf,
  cutRanges,
  type PageArticle,
  type PageBlock,
  type Piece,
  type Range,
  splitPieces,
} from './page-block';
import type { ParserRules } from './parser-rules';

export interface ParsedPage {
  readonly articles: readonly PageArticle[];
  /** Faults without a file name, which the parser does not know. */
  readonly faults: readonly Omit<Fault, 'file'>[];
}

/** Parses a newspaper page into articles, in the order of their texts. */
export function parsePage(page: string, rules: ParserRules): ParsedPage {
  const { items, captions, unfinished } = mendColumns(splitPieces(page), rules);
  const reports = groupArticles(items, rules);
  const faults: Omit<Fault, 'file'>[] = unfinished.map(({ line, text }) => ({
    line,
    rule: 'unfinished',
    expected: 'a paragraph that ends with the end of a sentence',
    actual: `it begins “${text.slice(0, 16)}” and stops in the middle of one`,
  }));
  for (const { titles, paragraphs } of reports) {
    const first = titles[0] ?? paragraphs[0]?.pieces[0];
    if (titles.length > 0 && paragraphs.length > 0) continue;
    faults.push({
      line: first?.line ?? 0,
      rule: 'headline',
      expected: titles.length > 0 ? 'a headline with a text' : 'a text with a headline',
      actual: `“${(first?.text ?? '').slice(0, 24)}” alone`,
    });
  }
  const homes = captions.map((caption) => homeOf(caption, reports));
  const articles = reports.map((report) =>
    articleOf(
      page,
      report,
      captions.filter((_, at) => homes[at] === report),
      rules,
    ),
  );
  return { articles, faults };
}

/**
 * The report of a caption: the one whose opening sentence it repeats, or else the one around it.
 */
function homeOf(caption: Piece, reports: readonly Report[]): Report | undefined {
  const opening = /^[^。！？]+[。！？]/u.exec(caption.text)?.[0];
  const repeating = reports.filter(
    ({ paragraphs }) => opening !== undefined && paragraphs.some(({ text }) => text.includes(opening)),
  );
  if (repeating.length === 1) return repeating[0];
  const starts = ({ paragraphs }: Report): number => paragraphs[0]?.pieces[0]?.start ?? Infinity;
  return reports.findLast((report) => starts(report) < caption.start) ?? reports[0];
}

function articleOf(
  page: string,
  report: Report,
  captions: readonly Piece[],
  rules: ParserRules,
): PageArticle {
  const titles: PageBlock[] = report.titles.map((piece, at, all) =>
    at === all.length - 1
      ? blockOf(page, 'headline', 'headline', [piece].map(rangeOf))
      : blockOf(page, numbered('kicker', at), 'kicker', [piece].map(rangeOf)),
  );
  const body: PageBlock[] = [];
  let paragraphs = 0;
  let endnotes = 0;
  const addEndnote = (ranges: readonly Range[]): void => {
    body.push(blockOf(page, numbered('endnote', endnotes), 'endnote', ranges));
    endnotes += 1;
  };
  for (const { pieces, text, opens } of report.paragraphs) {
    const whole = pieces.map(rangeOf);
    const from = opens ? (rules.dateline.exec(text)?.[0].length ?? 0) : 0;
    const to = rules.endnote.exec(text)?.index ?? text.length;
    if (from > 0) body.push(blockOf(page, 'dateline', 'dateline', cutRanges(page, whole, 0, from)));
    const own = cutRanges(page, whole, from, to);
    if (own.length > 0) {
      paragraphs += 1;
      body.push(blockOf(page, `p${paragraphs}`, 'paragraph', own));
    }
    if (to < text.length) addEndnote(cutRanges(page, whole, to));
  }
  for (const piece of report.endnotes) addEndnote([rangeOf(piece)]);
  captions.forEach((piece, at) => {
    body.push(blockOf(page, numbered('caption', at), 'caption', [rangeOf(piece)]));
  });
  body.sort((a, b) => (a.ranges[0]?.start ?? 0) - (b.ranges[0]?.start ?? 0));
  return { headline: titles.at(-1)?.text ?? '', blocks: [...titles, ...body] };
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function numbered(kind: string, at: number): string {
  return at === 0 ? kind : `${kind}${at + 1}`;
}
