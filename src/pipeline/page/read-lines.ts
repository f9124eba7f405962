import type { LineReadings, Reading } from './line-readings';
import { cutPiece, type Piece } from './page-block';
import type { ParserRules } from './parser-rules';

/** What a line looks like. Only its place on the page says what a `text` is: a title, a section head, or words of a paragraph. */
export type LineKind = 'caption' | 'source' | 'credit' | 'dateline' | 'text';

/** A line of the page, or the part of one that is of one kind. */
export interface Line extends Piece {
  readonly kind: LineKind;
  /** What the editor says that the line is. */
  readonly reading?: Reading;
}

/** Gives each line its kind, by the editor's reading or by the first rule that fits. Datelines and glued credits are cut off. */
export function readLines(pieces: readonly Piece[], rules: ParserRules, readings: LineReadings): Line[] {
  return pieces.flatMap((piece): Line[] => {
    const { line, text } = piece;
    const reading = readings.get(line);
    if (reading !== undefined && isKind(reading)) return [{ ...piece, kind: reading, reading }];
    if (reading === undefined && rules['photo-credit'].test(text)) return [{ ...piece, kind: 'caption' }];
    if (reading === undefined && rules['caption-lead'].test(text)) return [{ ...piece, kind: 'caption' }];
    const words = rules.dateline.exec(text)?.[0].length ?? 0;
    if (reading === undefined && words === 0) {
      if (rules['source-line'].test(text)) return [{ ...piece, kind: 'source' }];
      if (rules.credit.test(text)) return [{ ...piece, kind: 'credit' }];
    }
    const end = words + (rules.endnote.exec(text.slice(words))?.index ?? text.length - words);
    const parts = [
      { ...cutPiece(piece, 0, words), kind: 'dateline' as const },
      { ...cutPiece(piece, words, end), kind: 'text' as const, ...(reading && { reading }) },
      { ...cutPiece(piece, end), kind: 'credit' as const },
    ];
    return parts.filter((part) => part.text !== '');
  });
}

function isKind(reading: Reading): reading is Exclude<LineKind, 'text'> & Reading {
  return (['caption', 'source', 'credit', 'dateline'] as const).some((kind) => kind === reading);
}
