/** What `data-emphasis` says. The strongest wins: a selected milestone stays so under the hand. */
export type Emphasis = 'selected' | 'hovered' | 'ghost';

export function emphasisOf(is: Readonly<Partial<Record<Emphasis, boolean>>>): Emphasis | undefined {
  if (is.selected) return 'selected';
  if (is.hovered) return 'hovered';
  return is.ghost ? 'ghost' : undefined;
}
