import { pairs } from 'd3';
import type { Locale } from '../../dataset/model/schema';
import { marksIn, type Range } from '../../dataset/search/marks-in';

/** A stretch of a text, marked if it is a searched word. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters before the first mark and in all. A Chinese text says the same in fewer characters. */
const ROOM = { zh: { before: 10, all: 72 }, en: { before: 28, all: 170 } } as const;

/** A text in pieces, with the terms marked. A long text is cut to the surroundings of the first mark, with ellipses. */
export function snippetOf(text: string, terms: readonly string[], locale: Locale): readonly Piece[] {
  const marks = marksIn(text, terms);
  const { before, all } = ROOM[locale];
  const first = marks[0]?.start ?? 0;
  const from = first <= before * 2 ? 0 : wordEdge(text, first - before, locale);
  const to = text.length - from <= all ? text.length : wordEdge(text, from + all, locale);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...piecesOf(text, marks, from, to),
    ...(to < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

function piecesOf(text: string, marks: readonly Range[], from: number, to: number): Piece[] {
  const edges = [from, ...marks.flatMap(({ start, end }) => [start, end]), to];
  const inside = edges.map((at) => Math.min(Math.max(at, from), to));
  return pairs(inside, (start, end) => text.slice(start, end))
    .map((piece, i) => ({ text: piece, marked: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The first place at or after `at` where a line may begin: not inside a word or a surrogate pair, nor before punctuation. */
function wordEdge(text: string, at: number, locale: Locale): number {
  if (locale === 'en') {
    const space = text.indexOf(' ', at);
    return space < 0 ? text.length : space + 1;
  }
  const unit = text.charCodeAt(at);
  const whole = unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
  return /[，。；：、！？]/.test(text.charAt(whole)) ? whole + 1 : whole;
}
