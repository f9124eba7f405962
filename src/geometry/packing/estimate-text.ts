/** Estimated width of a text, for tests and where nothing can be measured: Han and full-width characters 1 em, others 0.55 em. */
export function estimateText(text: string, fontPx: number): number {
  let em = 0;
  for (const character of text) em += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55;
  return em * fontPx;
}
