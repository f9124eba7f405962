/** Px a text takes, for tests and for machines that cannot measure: Han and full width 1 em, the rest 0.55 em. */
export function estimateText(text: string, fontPx: number): number {
  let em = 0;
  for (const character of text) em += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.55;
  return em * fontPx;
}
