import { type Form, placeOf } from './search';

/** How well a term matches a text. */
export const FIT = { none: 0, inside: 1, wordStart: 2, textStart: 3, whole: 4 } as const;

/**
 * The `FIT` of the best match of a term, by any of its forms.
 * @param texts as `searched` returns them, one on each line.
 */
export function fitOf(forms: readonly Form[], texts: string): number {
  let best: number = FIT.none;
  for (const form of forms) {
    for (let at = placeOf(form, texts, 0); at >= 0 && best < FIT.whole; at = placeOf(form, texts, at + 1)) {
      best = Math.max(best, fitAt(texts, at, at + form.text.length));
    }
  }
  return best;
}

/** @param end exclusive */
function fitAt(texts: string, start: number, end: number): number {
  if (start === 0 || texts[start - 1] === '\n')
    return end === texts.length || texts[end] === '\n' ? FIT.whole : FIT.textStart;
  const isInWord = isWordUnit(texts.charCodeAt(start)) && isWordUnit(texts.charCodeAt(start - 1));
  return isInWord ? FIT.inside : FIT.wordStart;
}

/** Digits and the letters of scripts that put spaces between words; after a Han character a word may begin anywhere. */
function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2000);
}
