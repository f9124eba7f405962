import type { PageFault, Piece } from './page-block';

/** What a line of a page can be, with the words for it in a fault. */
const READINGS = {
  headline: 'a title',
  subhead: 'a section head',
  paragraph: 'the beginning of a paragraph',
  joined: 'the next words of the line above, with nothing in between',
  spaced: 'the next words of the line above, after a space',
  caption: 'a photo caption',
  source: 'a line of source or time',
  credit: 'a closing credit',
  dateline: 'a dateline',
} as const;

export type Reading = keyof typeof READINGS;

/** The readings that the editor gives to lines, by number: `overrides: {lines: {24: headline}}`. */
export type LineReadings = ReadonlyMap<number, Reading>;

const isReading = (value: unknown): value is Reading => Object.hasOwn(READINGS, String(value));

/** Reads `overrides.lines`. An entry that names no line of the page, or no reading, is reported and ignored. */
export function parseLineReadings(
  lines: unknown,
  pieces: readonly Piece[],
  report: (line: string, expected: string, actual: string) => void,
): LineReadings {
  const readings = new Map<number, Reading>();
  for (const [line, value] of Object.entries(Object(lines) as object)) {
    if (!pieces.some((piece) => piece.line === Number(line)))
      report(line, 'the number of a line that is not blank', line);
    else if (isReading(value)) readings.set(Number(line), value);
    else report(line, `one of ${Object.keys(READINGS).join(', ')}`, JSON.stringify(value));
  }
  return readings;
}

/** The fault of a line that might be something else: the editor confirms the reading or gives another. */
export function questionOf({ line, text }: Piece, reading: Reading, ...others: Reading[]): PageFault {
  return {
    line,
    rule: 'reading',
    expected: `overrides: {lines: {${line}: ${reading}}} to confirm, or ${others.join(', ')}`,
    actual: `takes “${text.slice(0, 24)}” for ${READINGS[reading]}`,
  };
}
