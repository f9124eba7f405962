/** Two lines must be narrower than this share of one line. */
const MAX_SHARE = 0.8;

/** A text in two lines. */
export interface BrokenLabel {
  readonly lines: readonly [string, string];
  /** Width of the longer line. */
  readonly widthPx: number;
}

/** Closing punctuation never begins a line; opening punctuation never ends one. */
const CLOSING = /^[\s、。，．；：！？）》〉」』】”’…·,.;:!?)\]}%]/u;
const OPENING = /[（《〈「『【“‘([{]$/u;
/** A number stays in one line with what it counts. */
const NUMBER = /\p{Nd}[.,]?$/u;
/** Words in Latin script and numbers are never cut. */
const WORD_END = /[\p{Script=Latin}\p{Nd}’'.,%$/-]$/u;
const WORD_START = /^[\p{Script=Latin}\p{Nd}’'$/-]/u;

/**
 * Breaks a text, between Han characters or at a space, so that the longer line is as short as possible. `null` if there is
 * no place for a break, or if two lines would hardly be narrower than one.
 */
export function breakLabel(text: string, measure: (text: string) => number): BrokenLabel | null {
  const characters = [...text];
  let best: BrokenLabel | null = null;
  for (let at = 1; at < characters.length; at += 1) {
    const lines = linesAt(characters, at);
    if (!lines) continue;
    const widthPx = Math.max(measure(lines[0]), measure(lines[1]));
    if (!best || widthPx < best.widthPx) best = { lines, widthPx };
  }
  return best && best.widthPx <= measure(text) * MAX_SHARE ? best : null;
}

function linesAt(characters: readonly string[], at: number): readonly [string, string] | null {
  const [first, second] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
  if (first.endsWith(' ')) {
    const [before, after] = [first.trimEnd(), second];
    return before === '' || OPENING.test(before) || CLOSING.test(after) ? null : [before, after];
  }
  if (CLOSING.test(second) || OPENING.test(first) || NUMBER.test(first)) return null;
  if (WORD_END.test(first) && WORD_START.test(second)) return null;
  return [first, second];
}
