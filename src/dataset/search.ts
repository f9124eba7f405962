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

/** `normalised` is what was made of the text by `normalise`, once: a reader types faster than texts change. */
export function matchText(terms: readonly string[], normalised: string): boolean {
  return terms.every((term) => normalised.includes(term));
}
