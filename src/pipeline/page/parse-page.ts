import { sort } from 'd3';
import { groupArticles, type Report } from './group-articles';
import { type LineReadings, questionOf } from './line-readings';
import { type BodyItem, mendColumns } from './mend-columns';
import {
  articleFrom,
  checkCharacters,
  type PageArticle,
  type PageFault,
  type Part,
  type Piece,
  splitPieces,
} from './page-block';
import type { ParserRules } from './parser-rules';
import { readLines } from './read-lines';

const NO_READINGS: LineReadings = new Map();

/** Parses a newspaper page into articles, in the order of their texts. A line that might be something else is a fault. */
export function parsePage(page: string, rules: ParserRules, readings = NO_READINGS) {
  const lines = readLines(splitPieces(page), rules, readings);
  const { items, faults: mended } = mendColumns(lines, rules);
  const { reports, faults: grouped } = groupArticles(items, rules, readings);
  const captions = lines.filter(({ kind }) => kind === 'caption');
  const homes = captions.map((caption) => homeOf(caption, reports));
  const articles = reports.map((report) =>
    articleOf(
      page,
      report,
      captions.filter((_, at) => homes[at] === report),
    ),
  );
  const blocks = articles.flatMap((article) => article.blocks);
  const faults = [
    ...mended,
    ...grouped,
    ...captions.flatMap((caption) => creditAlone(caption, rules)),
    ...reports.flatMap(incomplete),
    ...checkCharacters(page, blocks),
  ];
  return { articles, faults: sort(faults, ({ line }) => line) };
}

/** A report needs a headline and a text. */
function incomplete({ titles, body }: Report): PageFault[] {
  const text = body.find((item) => item.kind === 'paragraph')?.pieces[0];
  if (titles.length > 0 && text) return [];
  const [first = text ?? pieceOf(body[0])] = titles;
  const expected = titles.length > 0 ? 'a headline with a text' : 'a text with a headline';
  const actual = `“${(first?.text ?? '').slice(0, 24)}” alone`;
  return [{ line: first?.line ?? 0, rule: 'headline', expected, actual }];
}

function pieceOf(item: BodyItem | undefined): Piece | undefined {
  return item?.kind === 'paragraph' ? item.pieces[0] : item?.piece;
}

/** A line that is only the credit of a photo: its caption may be the line above. */
function creditAlone(caption: Piece & { readonly reading?: unknown }, rules: ParserRules): PageFault[] {
  const isAlone = !caption.reading && rules['photo-credit'].exec(caption.text)?.index === 0;
  return isAlone ? [questionOf(caption, 'caption', 'credit', 'paragraph')] : [];
}

/** The report of a caption: the one whose opening sentence it repeats, or else the one around it. */
function homeOf(caption: Piece, reports: readonly Report[]): Report | undefined {
  const opening = /^[^。！？]+[。！？]/u.exec(caption.text)?.[0];
  const repeating = reports.filter(
    ({ body }) =>
      opening !== undefined && body.some((item) => item.kind === 'paragraph' && item.text.includes(opening)),
  );
  if (repeating.length === 1) return repeating[0];
  const starts = ({ titles, body }: Report): number =>
    Math.min(...[titles[0], pieceOf(body[0])].map((piece) => piece?.start ?? Infinity));
  return reports.findLast((report) => starts(report) < caption.start) ?? reports[0];
}

function articleOf(page: string, { titles, body }: Report, captions: readonly Piece[]): PageArticle {
  // A title that begins with a dash explains the headline above it.
  const headline = titles.findLast(({ text }) => !text.startsWith('——')) ?? titles.at(-1);
  const below = [
    ...body.map((item): Part => {
      if (item.kind === 'paragraph') return ['paragraph', item.pieces];
      return [item.kind === 'credit' ? 'endnote' : item.kind, [item.piece]];
    }),
    ...captions.map((piece): Part => ['caption', [piece]]),
  ];
  const parts = [
    ...titles.map((piece): Part => [piece === headline ? 'headline' : 'kicker', [piece]]),
    ...sort(below, ([, ranges]) => ranges[0]?.start),
  ];
  return articleFrom(page, parts);
}
