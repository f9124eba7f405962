import { sort } from 'd3';
import { groupArticles, type Report } from './group-articles';
import { mendColumns } from './mend-columns';
import {
  blockOf,
  checkCharacters,
  cutRanges,
  type PageArticle,
  type PageBlock,
  type PageFault,
  type Piece,
  type Range,
  splitPieces,
} from './page-block';
import type { ParserRules } from './parser-rules';

/** A block before it gets its id. */
type Part = readonly [kind: PageBlock['kind'], ranges: readonly Range[]];

/** Parses a newspaper page into articles, in the order of their texts. */
export function parsePage(page: string, rules: ParserRules) {
  const { items, captions, unfinished } = mendColumns(splitPieces(page), rules);
  const reports = groupArticles(items, rules);
  const faults: PageFault[] = unfinished.map(({ line, text }) => ({
    line,
    rule: 'unfinished',
    expected: 'a paragraph that ends with the end of a sentence',
    actual: `“${text.slice(0, 16)}…” stops in the middle of a sentence`,
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
  const articles = reports.map((report) => {
    const own = captions.filter((_, at) => homes[at] === report);
    return articleOf(page, report, own, rules);
  });
  const blocks = articles.flatMap((article) => article.blocks);
  return { articles, faults: [...faults, ...checkCharacters(page, blocks)] };
}

/** The report of a caption: the one whose opening sentence it repeats, or else the one around it. */
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
  { titles, paragraphs, endnotes }: Report,
  captions: readonly Piece[],
  rules: ParserRules,
): PageArticle {
  const body = [
    ...paragraphs.flatMap(({ pieces, text, opens }): Part[] => {
      const from = opens ? (rules.dateline.exec(text)?.[0].length ?? 0) : 0;
      const to = rules.endnote.exec(text)?.index ?? text.length;
      return [
        ['dateline', cutRanges(page, pieces, 0, from)],
        ['paragraph', cutRanges(page, pieces, from, to)],
        ['endnote', cutRanges(page, pieces, to)],
      ];
    }),
    ...endnotes.map((piece): Part => ['endnote', [piece]]),
    ...captions.map((piece): Part => ['caption', [piece]]),
  ].filter(([, ranges]) => ranges.length > 0);
  const parts = [
    ...titles.map((piece): Part => [piece === titles.at(-1) ? 'headline' : 'kicker', [piece]]),
    ...sort(body, ([, ranges]) => ranges[0]?.start),
  ];
  const counts = new Map<string, number>();
  const blocks = parts.map(([kind, ranges]) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const id = kind === 'paragraph' ? `p${count}` : `${kind}${count === 1 ? '' : count}`;
    return blockOf(page, id, kind, ranges);
  });
  return { headline: titles.at(-1)?.text ?? '', blocks };
}
