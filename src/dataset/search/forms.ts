import pairs from 'opencc-js/dict/TSCharacters';
import { LOOK_ALIKES } from './look-alikes';

export { inFigures } from './numerals';

// Characters of two UTF-16 units are rare; without them the pattern needs no `u`, which makes it twice as fast.
const plainForm = new Map(
  `${pairs}|${LOOK_ALIKES}|、 ,`
    .split('|')
    .filter((pair) => pair.charAt(1) === ' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);
const OTHER_FORM = new RegExp(`[${[...plainForm.keys()].join('')}]`, 'g');
/** Latin letters, as NFKC joins them with their accents. */
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/g;

/**
 * Gives characters that readers take for the same one form: traditional and simplified Chinese, radicals, dashes and slashes, letters with
 * and without accents. Expects a text in lower case and normalised to NFKC.
 */
export function unify(text: string): string {
  return text
    .replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
    .replace(/[\u2010-\u2015−/]/g, '-')
    .replace(OTHER_FORM, (form) => plainForm.get(form) ?? form);
}

/** A date in figures: 2026/5/20 is 2026-5-20 by now. */
const DATE = /^(\d{4})([-.])(\d\d?)(?:\2(\d\d?))?$/;

/** How else a date may be written: with hyphens or points, with and without zeros. */
export function datesOf(term: string): readonly string[] {
  const [, year, , ...parts] = DATE.exec(term) ?? [];
  if (year === undefined) return [];
  const numbers = parts.filter((part) => part !== undefined).map(Number);
  return ['-', '.'].flatMap((separator) =>
    [2, 1].map((digits) => [year, ...numbers.map((n) => `${n}`.padStart(digits, '0'))].join(separator)),
  );
}

/** The letter that American English drops: neighbour, honour. Also at the end of a word that is still being typed. */
export const BRITISH_U = /(?<=\b(?:behavi|col|endeav|fav|harb|hon|lab|neighb|rum)o)u(?=r|\b)/gi;

/** Names of several words, which readers also write as one: Xi Jinping, Xijinping. */
export const NAMES = /[A-Z][a-z]+(?: [A-Z][a-z]+)+/g;
