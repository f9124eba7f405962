import { inFigures } from './numerals';
import { type Form, formsOf, normalise, placeOf } from './search';

/** How well a term matches a text. */
export const FIT = { none: 0, inside: 1, wordStart: 2, textStart: 3, whole: 4 } as const;

/** No term holds white space, so none is found across two texts. */
const SEPARATOR = '\n';

/**
 * Many short texts, joined into a long one: a single `indexOf` is faster than one for each text. A text that writes numbers
 * in Chinese is a part of it twice, the second time with figures.
 */
export class Haystack {
  private readonly parts: string[] = [];
  /** By part: the index of its text. */
  private readonly owners: number[] = [];
  /** By part: where it begins in the joined text. One more, for the part that comes next. */
  private readonly starts: number[] = [0];
  private joined: string | null = null;
  /** Number of texts. */
  size = 0;

  /** Adds a text and returns its index. */
  add(text: string): number {
    const part = normalise(text);
    const figures = inFigures(part);
    this.put(part);
    if (figures !== part) this.put(figures);
    this.joined = null;
    this.size += 1;
    return this.size - 1;
  }

  /** By text: the `FIT` of the term's best match. `term` is normalised and not empty. */
  fits(term: string): Uint8Array {
    const found = new Uint8Array(this.size);
    for (const form of formsOf(term)) this.fitForm(form, found);
    return found;
  }

  private put(part: string): void {
    this.parts.push(part);
    this.owners.push(this.size);
    this.starts.push((this.starts.at(-1) ?? 0) + part.length + 1);
  }

  private fitForm(form: Form, found: Uint8Array): void {
    this.joined ??= this.parts.join(SEPARATOR);
    const { joined, starts, owners } = this;
    const { length } = form.text;
    const wordy = isWordUnit(form.text.charCodeAt(0));
    let part = 0;
    for (let at = placeOf(form, joined, 0); at >= 0; ) {
      while ((starts[part + 1] ?? Infinity) <= at) part += 1;
      const [start, next] = [starts[part] ?? 0, starts[part + 1] ?? joined.length];
      const isWordStart = !wordy || !isWordUnit(joined.charCodeAt(at - 1));
      let fit: number = isWordStart ? FIT.wordStart : FIT.inside;
      if (at === start) fit = at + length === next - 1 ? FIT.whole : FIT.textStart;
      const text = owners[part] ?? 0;
      if (fit > (found[text] ?? 0)) found[text] = fit;
      // No later match in this part is better than one at the start of a word: the start of the text comes first.
      at = placeOf(form, joined, fit > FIT.inside ? next : at + 1);
    }
  }
}

/** Digits and the letters of scripts that put spaces between words; after a Han character a word may begin anywhere. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2000);
}
