import { chineseNumbers, inFigures } from './numerals';
import { forms, formsOf, normalise, placeOf } from './search';

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
  readonly places: readonly Range[];
}

/**
 * Where normalised terms stand in a printed text, in its order; ranges that touch are joined. Empty if normalising moves
 * letters across characters, as no newspaper text does: no mark is better than a wrong one.
 */
export function marksIn(text: string, terms: readonly string[]): readonly Range[] {
  const british = Array.from(text.matchAll(forms.BRITISH_U), ({ index }) => index);
  const folded = fold(text, british);
  if (folded.text !== normalise(text)) return [];
  const found: Range[] = [];
  for (const hay of [folded, ...withFigures(folded), ...withNames(text, british)]) {
    for (const form of terms.flatMap(formsOf)) {
      const { length } = form.text;
      for (let at = placeOf(form, hay.text, 0); at >= 0; at = placeOf(form, hay.text, at + length)) {
        found.push({ start: hay.places[at]?.start ?? 0, end: hay.places[at + length - 1]?.end ?? 0 });
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

/** @param without Indices of characters to leave out. */
function fold(printed: string, without: readonly number[]): Folded {
  const clusters = [...printed.matchAll(CLUSTER)]
    .filter(({ index }) => !without.includes(index))
    .map(({ 0: cluster, index }) => ({
      text: normalise(cluster),
      place: { start: index, end: index + cluster.length },
    }));
  return {
    text: clusters.map(({ text }) => text).join(''),
    places: clusters.flatMap(({ text, place }) => repeated(place, text.length)),
  };
}

/** The text with its Chinese numbers in figures, which come from the whole number each; empty without such numbers. */
function withFigures({ text, places }: Folded): readonly Folded[] {
  const numbers = chineseNumbers(text);
  const written = [...places];
  for (const { start, end, figures } of numbers.toReversed()) {
    const place = { start: places[start]?.start ?? 0, end: places[end - 1]?.end ?? 0 };
    written.splice(start, end - start, ...repeated(place, figures.length));
  }
  return numbers.length === 0 ? [] : [{ text: inFigures(text), places: written }];
}

/** The text with each of its names as one word; empty without such names. */
function withNames(printed: string, without: readonly number[]): readonly Folded[] {
  const spaces = [...printed.matchAll(forms.NAMES)].flatMap(({ 0: name, index }) =>
    Array.from(name.matchAll(/ /g), (space) => index + space.index),
  );
  return spaces.length === 0 ? [] : [fold(printed, [...without, ...spaces])];
}

function repeated(place: Range, times: number): Range[] {
  return Array.from({ length: times }, () => place);
}
