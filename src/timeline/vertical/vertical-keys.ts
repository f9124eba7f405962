import type { RefObject } from 'react';
import { useGo, useSelected } from '../../state/route/use-route';
import { useRovingFocus } from '../../ui/roving-focus';

/**
 * Keys of the vertical form, the same as on the stage. All cards and headings are one tab stop, and moving the focus selects
 * nothing. Page keys go by periods, comma and full stop select the neighbour of the selection, Escape clears it.
 */
export function useVerticalKeys(root: RefObject<HTMLElement | null>) {
  const go = useGo();
  const selected = useSelected();
  return useRovingFocus(root, {
    items: '[data-card]',
    current: selected === null ? null : `[data-card=${JSON.stringify(selected)}]`,
    kind: 'list',
    moreKeys: (key, cards, at) => {
      // Those that are folded away too, but not the other items: headings and the buttons that show more cards.
      const milestones = [
        ...(root.current?.querySelectorAll<HTMLElement>('[data-card][data-milestone]') ?? []),
      ];
      // From the card that has the focus while nothing is selected.
      const from = milestones.findIndex((card) =>
        selected === null ? card === cards[at] : card.dataset.milestone === selected,
      );
      switch (key) {
        case 'PageDown':
          return () => cards[periodStart(cards.map(periodOf), at, 1)]?.focus();
        case 'PageUp':
          return () => cards[periodStart(cards.map(periodOf), at, -1)]?.focus();
        case ',':
          return () => open(milestones[from < 0 ? milestones.length - 1 : from - 1]);
        case '.':
          return () => open(milestones[from + 1]);
        case 'Escape':
          return selected === null ? null : () => go({ route: { kind: 'whole' } });
        default:
          return null;
      }
    },
  });
}

/** The first card of the next period (`by` 1) or of the previous one (-1); without one, the last or the first card of all. */
export function periodStart(periods: readonly (string | null)[], at: number, by: 1 | -1): number {
  const starts = periods.flatMap((period, i) => (i > 0 && period === periods[i - 1] ? [] : i));
  const here = starts.findLastIndex((start) => start <= at);
  return starts[here + by] ?? (by > 0 ? periods.length - 1 : 0);
}

/** Clicks the card as a finger would. */
function open(card: HTMLElement | undefined): void {
  card?.closest('details')?.setAttribute('open', '');
  card?.focus();
  card?.click();
}

function periodOf(card: HTMLElement): string | null {
  return card.closest('[data-period]')?.getAttribute('data-period') ?? null;
}
