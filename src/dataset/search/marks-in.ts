import { chineseNumbers } from './numerals';
import { formsOf, normalise, placeOf } from './search';

/** UTF-16 units of a text as it is printed, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A character with its combining marks, which normalise together. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** A normalised text, and for each of its UTF-16 units the printed characters that it comes from. */
interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Where normalised terms stand in a printed text, in its order; ranges that touch are joined. Empty if normalising moves
 * letters across characters, as no newspaper text does: no mark is better than a wrong one.
 */
export function marksIn(text: string, terms: readonly string[]): readonly Range[] {
  const folded = fold(text);
  if (folded.text !== normalise(text)) return [];
  const found: Range[] = [];
  for (const hay of [folded, ...withFigures(folded)]) {
    for (const form of terms.flatMap(formsOf)) {
      const { length } = form.text;
      for (let at = placeOf(form, hay.text, 0); at >= 0; at = placeOf(form, hay.text, at + length)) {
        found.push({ start: hay.starts[at] ?? 0, end: hay.ends[at + length - 1] ?? 0 });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

function fold(printed: string): Folded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of printed.matchAll(CLUSTER)) {
    const part = normalise(cluster);
    text += part;
    for (let i = 0; i < part.length; i += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text, starts, ends };
}

/** The text with its Chinese numbers in figures, which come from the whole number each; empty without such numbers. */
function withFigures({ text, starts, ends }: Folded): readonly Folded[] {
  const numbers = chineseNumbers(text);
  if (numbers.length === 0) return [];
  let [written, from] = ['', 0];
  const [firsts, lasts]: [number[], number[]] = [[], []];
  const copy = (to: number): void => {
    written += text.slice(from, to);
    firsts.push(...starts.slice(from, to));
    lasts.push(...ends.slice(from, to));
  };
  for (const { start, end, figures } of numbers) {
    copy(start);
    written += figures;
    for (let i = 0; i < figures.length; i += 1) {
      firsts.push(starts[start] ?? 0);
      lasts.push(ends[end - 1] ?? 0);
    }
    from = end;
  }
  copy(text.length);
  return [{ text: written, starts: firsts, ends: lasts }];
}
