/**
 * Substring search over normalised text. Segmenters cut 免签 into 免|签 and lose it, so no tokeniser: every
 * white-space-separated term must occur, in any order.
 */
export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const normalised = new Map<string, string>();

function remembered(text: string): string {
  const known = normalised.get(text);
  if (known !== undefined) return known;
  const fresh = normalise(text);
  normalised.set(text, fresh);
  return fresh;
}

export function termsOf(query: string): string[] {
  return normalise(query).split(/\s+/u).filter(Boolean);
}

export function matchText(query: string, text: string): boolean {
  const terms = termsOf(query);
  if (terms.length === 0) return true;
  const haystack = remembered(text);
  return terms.every((term) => haystack.includes(term));
}
