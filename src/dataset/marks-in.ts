import { normalise } from './search';

/** UTF-16 units of a text as it is printed, half-open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A character with what is set upon it, which is normalised as one. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Where normalised terms stand in a text as it is printed, in its order; those that touch are one. Nothing where
 * normalising moves letters across characters, which no text of a newspaper does: better no mark than a wrong one.
 */
export function marksIn(text: string, terms: readonly string[]): readonly Range[] {
  const { folded, starts, ends } = fold(text);
  if (folded !== normalise(text)) return [];
  const found: Range[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
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

/** The text normalised, and for each unit of that the printed characters it comes from. */
function fold(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = normalise(cluster);
    folded += part;
    for (let i = 0; i < part.length; i += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}
