import { normalise } from './search';

/** How well a term sits in a text: 0 is not at all. */
export const FIT = { none: 0, inside: 1, wordStart: 2, textStart: 3, whole: 4 } as const;

/** No term holds white space, so none is found across two texts. */
const SEPARATOR = '\n';

/** Many short texts, searched as one long one: a search engine of JavaScript is quickest where it is called least. */
export class Haystack {
  private readonly parts: string[] = [];
  /** Where each text begins in the long one; one more than there are texts. */
  private readonly starts: number[] = [0];
  private joined: string | null = null;

  get size(): number {
    return this.parts.length;
  }

  /** What is not white space is searched by `normalise`. */
  add(text: string): void {
    const part = normalise(text);
    this.parts.push(part);
    this.starts.push((this.starts.at(-1) ?? 0) + part.length + 1);
    this.joined = null;
  }

  /** A `FIT` for each text, the best of the term's places in it. `term` is normalised and not empty. */
  fits(term: string): Uint8Array {
    this.joined ??= this.parts.join(SEPARATOR);
    const { joined, starts } = this;
    const found = new Uint8Array(this.size);
    const wordy = isWordUnit(term.charCodeAt(0));
    let text = 0;
    for (let at = joined.indexOf(term); at >= 0; ) {
      while ((starts[text + 1] ?? Infinity) <= at) text += 1;
      const [start, next] = [starts[text] ?? 0, starts[text + 1] ?? joined.length];
      const fit = this.fitAt(at, term.length, start, next - 1, wordy);
      if (fit > (found[text] ?? 0)) found[text] = fit;
      // Once it begins a word no later place in this text is better: those at its very start come first.
      at = joined.indexOf(term, fit > FIT.inside ? next : at + 1);
    }
    return found;
  }

  private fitAt(at: number, length: number, start: number, end: number, wordy: boolean): number {
    if (at === start) return at + length === end ? FIT.whole : FIT.textStart;
    const within = wordy && isWordUnit((this.joined ?? '').charCodeAt(at - 1));
    return within ? FIT.inside : FIT.wordStart;
  }
}

/** Digits and the letters of scripts that put spaces between words; after a Han character a word may begin anywhere. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2000);
}
