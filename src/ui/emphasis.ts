/** The value of `data-emphasis` on an element that stands for a milestone. */
export type Emphasis = 'selected' | 'hovered' | 'filtered-out';

type Conditions = Readonly<Partial<Record<'selected' | 'hovered' | 'filteredOut', boolean>>>;

/** The strongest condition wins: a selected milestone stays selected while it is hovered. */
export function emphasisOf({ selected, hovered, filteredOut }: Conditions): Emphasis | undefined {
  if (selected) return 'selected';
  if (hovered) return 'hovered';
  return filteredOut ? 'filtered-out' : undefined;
}
