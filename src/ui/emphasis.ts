/** The value of `data-emphasis` on an element that stands for a milestone. */
export type Emphasis = 'selected' | 'hovered' | 'filtered-out';

interface Conditions {
  readonly selected?: boolean;
  readonly hovered?: boolean;
  /** The filter leaves this milestone out. */
  readonly filteredOut?: boolean;
}

/** The strongest condition wins: a selected milestone stays selected while it is hovered. */
export function emphasisOf({ selected, hovered, filteredOut }: Conditions): Emphasis | undefined {
  if (selected) return 'selected';
  if (hovered) return 'hovered';
  return filteredOut ? 'filtered-out' : undefined;
}
