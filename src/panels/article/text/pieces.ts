import { pairs, sort } from 'd3';
import type { PassageAt } from '../../../dataset/model/dataset-index';
import type { Expression } from '../../../dataset/model/schema';
import type { Line } from './lines';

/** A stretch of text that is entirely inside or outside one expression of time. */
export interface Words {
  readonly text: string;
  readonly expression: Expression | null;
}

/** A stretch of a block that the same passages cover. All pieces together give the text of the block. */
export interface Piece {
  /** In code points from the start of the block. */
  readonly start: number;
  readonly words: readonly Words[];
  /** Shortest first: the shortest passage is closest to what the words say. Empty between quotations. */
  readonly covers: readonly PassageAt[];
  /** Ids of the passages that begin here. */
  readonly begins: readonly string[];
}

/**
 * Divides a block by its passages first and then by its expressions, so that an expression inside a passage does not break
 * the mark into three. Expressions that the editor dismissed date nothing and count as plain words. The text is divided at the
 * ends of lines, too.
 */
export function piecesOf(
  text: string,
  passages: readonly PassageAt[],
  expressions: readonly Expression[],
  lines: readonly Pick<Line, 'start' | 'end'>[] = [],
): Piece[] {
  const begun = new Set<string>();
  const dating = expressions.filter(({ dismissed }) => !dismissed);
  const quoted = passages.map((owner) => ({ start: owner.passage.start, end: owner.passage.end, owner }));
  const ranges = [...quoted, ...lines.map(({ start, end }) => ({ start, end, owner: null }))];
  return segmentsOf(text, ranges).map((segment) => {
    const covers = segment.covers.filter((owner) => owner !== null);
    const begins = covers.map(({ passage }) => passage.id).filter((id) => !begun.has(id));
    for (const id of begins) begun.add(id);
    const inside = dating.map((owner) => ({
      start: owner.start - segment.start,
      end: owner.end - segment.start,
      owner,
    }));
    return {
      start: segment.start,
      words: segmentsOf(segment.text, inside).map((part) => ({
        text: part.text,
        expression: part.covers[0] ?? null,
      })),
      covers: covers.toSorted((a, b) => lengthOf(a) - lengthOf(b)),
      begins,
    };
  });
}

function lengthOf({ passage }: PassageAt): number {
  return passage.end - passage.start;
}

/** A stretch of a block between two neighbouring bounds, and everything that covers it. */
interface Segment<T> {
  /** Code points, half-open. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly covers: readonly T[];
}

/**
 * Cuts a text at every bound of every range, so that overlapping ranges become segments which know all their
 * owners. The texts of the segments, joined, are the text. Ranges outside the text are clipped, empty ones dropped.
 */
export function segmentsOf<T>(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number; readonly owner: T }[],
): Segment<T>[] {
  const points = Array.from(text);
  const clip = (at: number): number => Math.min(Math.max(at, 0), points.length);
  const clipped = ranges
    .map((range) => ({ start: clip(range.start), end: clip(range.end), owner: range.owner }))
    .filter((range) => range.start < range.end);
  const cuts = new Set([0, points.length, ...clipped.flatMap((r) => [r.start, r.end])]);
  return pairs(sort(cuts)).map(([start, end]) => ({
    start,
    end,
    text: points.slice(start, end).join(''),
    covers: clipped.filter((r) => r.start <= start && end <= r.end).map((r) => r.owner),
  }));
}
