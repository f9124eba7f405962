/** What marks and dating expressions have to say: few readers open it, so its script comes with the hand. */
export async function loadMarkMenu() {
  const { MarkMenu } = await import('./MarkMenu');
  return { MarkMenu };
}

/** Ahead of the press; if it does not come, the press asks again. */
export function menuComes(): void {
  loadMarkMenu().catch(() => undefined);
}
