/** The menu of marks that several share: few readers open it, so its script comes with the hand. */
export async function loadMarkMenu() {
  const { MarkMenu } = await import('./MarkMenu');
  return { MarkMenu };
}
