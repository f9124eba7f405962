import { inFigures } from './numerals';

/** Around words and not of them: whoever pastes “联合声明” or 《联合声明》 looks for what stands inside. */
const AROUND = /["'\p{Pi}\p{Pf}\p{Ps}\p{Pe}]/gu;

/**
 * Substring search over normalised text: full width, case, quotation marks and brackets make no difference. Segmenters cut 免签
 * into 免|签 and lose it, so no tokeniser: every white-space-separated term must occur, in any order.
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(AROUND, '');
}

/** What a query asks for. */
export function termsOf(query: string): string[] {
  return normalise(query)
    .split(/\s+/u)
    .filter((term) => term !== '');
}

/**
 * A normalised text as it is searched: where it writes numbers in Chinese, once more with figures. The words as printed
 * stay as well, so that 二十 is there before 二十五 is typed to its end.
 */
export function searched(normalised: string): string {
  const figures = inFigures(normalised);
  return figures === normalised ? normalised : `${normalised}\n${figures}`;
}

/** A term as it is looked for: a number written in Chinese is a whole one in figures, or 五年 would be in 2025年. */
export interface Form {
  readonly text: string;
  readonly whole: boolean;
}

export function formsOf(term: string): readonly Form[] {
  const figures = inFigures(term);
  const asTyped = { text: term, whole: false };
  return figures === term ? [asTyped] : [asTyped, { text: figures, whole: true }];
}

/** Where a form first stands from `from` on; -1 where it does not. */
export function placeOf({ text, whole }: Form, hay: string, from: number): number {
  let at = hay.indexOf(text, from);
  while (whole && at >= 0 && cutsNumber(hay, at, text.length)) at = hay.indexOf(text, at + 1);
  return at;
}

/** Tells of texts that are `searched`, once each: a reader types faster than texts change. */
export function matcher(terms: readonly string[]): (text: string) => boolean {
  const wanted = terms.map(formsOf);
  return (text) => wanted.every((forms) => forms.some((form) => placeOf(form, text, 0) >= 0));
}

export function matchText(terms: readonly string[], text: string): boolean {
  return matcher(terms)(text);
}

/** Whether a number goes on beyond the stretch that begins or ends with one. */
function cutsNumber(hay: string, at: number, length: number): boolean {
  const isFigure = (i: number): boolean => /\d/.test(hay.charAt(i));
  const end = at + length;
  return (
    (isFigure(at) && /[\d万亿]$|\d[.,]$/.test(hay.slice(Math.max(at - 2, 0), at))) ||
    (isFigure(end - 1) && /^[\d万亿]|^[.,]\d/.test(hay.slice(end, end + 2)))
  );
}
