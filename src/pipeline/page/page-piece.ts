/** A stretch of the page in UTF-16 units, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A line of the page that is not blank, without the blanks around it. */
export interface Piece extends Range {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** The pieces of the page in order. Any line break counts; blank is what Unicode calls white space. */
export function splitPieces(page: string): Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  let from = 0;
  for (const raw of page.split(/(?<=\n|\r(?!\n))/u)) {
    line += 1;
    const text = raw.trim();
    if (text !== '') {
      const start = from + raw.indexOf(text);
      pieces.push({ text, start, end: start + text.length, line });
    }
    from += raw.length;
  }
  return pieces;
}

/** The line, from 1, on which the unit at `offset` stands. */
export function lineAt(page: string, offset: number): number {
  return page.slice(0, offset).split(/\r\n|\n|\r/u).length;
}
