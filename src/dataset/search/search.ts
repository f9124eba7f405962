import type * as Forms from './forms';

/** Quotation marks and brackets, and what is invisible: a reader who pastes 《联合声明》 looks for the words inside. */
const AROUND = /["'\p{Pi}\p{Pf}\p{Ps}\p{Pe}\p{DI}]/gu;

const NONE = /(?!)/g;

/** What makes the search forgiving beyond NFKC. Loads with the first search: the table of characters is not for the first view. */
export let forms: typeof Forms = {
  unify: (text) => text,
  BRITISH_U: NONE,
  NAMES: NONE,
  inFigures: (text) => text,
  datesOf: () => [],
};

export function setForms(loaded: typeof Forms): void {
  forms = loaded;
}

/**
 * Substring search over normalised text: full width, case, quotation marks and brackets make no difference, nor what `forms` unifies.
 * Segmenters cut 免签 into 免|签 and lose it, so no tokeniser: every white-space-separated term must occur, in any order.
 */
export function normalise(text: string): string {
  const letters = text.replace(forms.BRITISH_U, '').normalize('NFKC').toLowerCase();
  return forms.unify(letters.replace(AROUND, ''));
}

/** The terms of a query, normalised, without the punctuation at their ends. */
export function termsOf(query: string): string[] {
  return normalise(query)
    .split(/[,.:;!?。、]*(?:\s+|$)/u)
    .filter((term) => term !== '');
}

/** Whether a query has anything to look for: white space and punctuation alone have not. */
export function hasTerms(query: string): boolean {
  return termsOf(query).length > 0;
}

/**
 * A text as terms are looked for in it: normalised, and followed by a copy with figures if it writes numbers in Chinese, and by
 * its names as one word each. The printed words stay, so that 二十 matches while a reader is still typing 二十五.
 */
export function searched(text: string): string {
  const normalised = normalise(text);
  const figures = forms.inFigures(normalised);
  const written = figures === normalised ? normalised : `${normalised}\n${figures}`;
  const names = text.match(forms.NAMES)?.map((name) => normalise(name.replaceAll(' ', '')));
  return names ? `${written}\n ${names.join(' ')}` : written;
}

/** One spelling of a term. A `whole` one must not be part of a longer number: 五年 is looked for as 5年, but not in 2025年. */
export interface Form {
  readonly text: string;
  readonly whole: boolean;
}

export function formsOf(term: string): readonly Form[] {
  const others = new Set([forms.inFigures(term), ...forms.datesOf(term)]);
  others.delete(term);
  return [{ text: term, whole: false }, ...Array.from(others, (text) => ({ text, whole: true }))];
}

/** Index of the first match from `from` on; -1 without one. */
export function placeOf({ text, whole }: Form, hay: string, from: number): number {
  let at = hay.indexOf(text, from);
  while (whole && at >= 0 && cutsNumber(hay, at, text.length)) at = hay.indexOf(text, at + 1);
  return at;
}

/** Whether a text, as `searched` returns it, contains all terms. Works out the forms of the terms once for all texts. */
export function matcher(terms: readonly string[]): (text: string) => boolean {
  const wanted = terms.map(formsOf);
  return (text) => wanted.every((forms) => forms.some((form) => placeOf(form, text, 0) >= 0));
}

/** A figure that continues a number, and one that a number continues. Before a comma, only thousands do. */
const CONTINUES = /(?<=[\d万亿]|\d\.)\d|(?<=\d,)\d{3}/y;
const CONTINUED = /\d(?=[\d万亿]|\.\d|,\d{3})/y;

/** Whether a match is a part of a longer number. */
function cutsNumber(hay: string, at: number, length: number): boolean {
  CONTINUES.lastIndex = at;
  CONTINUED.lastIndex = at + length - 1;
  return CONTINUES.test(hay) || CONTINUED.test(hay);
}
