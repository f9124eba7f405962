import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useGo, useSelected } from '../../state/route/use-route';
import { setCardTabStop } from './vertical-tab-stop';

/** The same keys as on the stage, down the page: one tab stop, arrows walk, focus alone opens nothing. */
export function useVerticalKeys(root: RefObject<HTMLElement | null>) {
  const go = useGo();
  const selected = useSelected();

  /** Where the reader was last, by focus or by selection. */
  const last = useRef<string | null>(selected);

  // Cards come and go with what is folded, shown and loaded: the stop is one of those that are there.
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const settle = (): void => {
      const ids = cardsIn(element).map(idOf);
      setCardTabStop(last.current !== null && ids.includes(last.current) ? last.current : (ids[0] ?? null));
    };
    const changes = new MutationObserver(settle);
    changes.observe(element, { childList: true, subtree: true });
    settle();
    return () => {
      changes.disconnect();
      setCardTabStop(null);
    };
  }, [root]);

  // The keyboard goes on from what was selected.
  useEffect(() => {
    if (selected === null) return;
    last.current = selected;
    if (cardsIn(root.current).some((card) => idOf(card) === selected)) setCardTabStop(selected);
  }, [root, selected]);

  const onFocus = (event: FocusEvent): void => {
    const card = cardAt(event.target);
    if (!card) return;
    last.current = idOf(card);
    setCardTabStop(last.current);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const card = cardAt(event.target);
    if (!card) return;
    const cards = cardsIn(root.current);
    const at = cards.indexOf(card);
    const chosen = cards.findIndex((other) => idOf(other) === selected);
    const deeds: Record<string, () => void> = {
      ArrowDown: () => cards[at + 1]?.focus(),
      ArrowRight: () => cards[at + 1]?.focus(),
      ArrowUp: () => cards[at - 1]?.focus(),
      ArrowLeft: () => cards[at - 1]?.focus(),
      Home: () => cards[0]?.focus(),
      End: () => cards.at(-1)?.focus(),
      PageDown: () => cards[nextPeriod(cards.map(periodOf), at)]?.focus(),
      PageUp: () => cards[previousPeriod(cards.map(periodOf), at)]?.focus(),
      ' ': () => card.click(),
      ',': () => open(cards[chosen < 0 ? cards.length - 1 : chosen - 1]),
      '.': () => open(cards[chosen + 1]),
      ...(selected === null ? {} : { Escape: () => go({ route: { kind: 'whole' } }) }),
    };
    const deed = deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return { onKeyDown, onFocus };
}

/** The first of the next period; the last of all where there is none. */
export function nextPeriod(periods: readonly (string | null)[], at: number): number {
  const next = periods.findIndex((period, i) => i > at && period !== periods[at]);
  return next < 0 ? periods.length - 1 : next;
}

/** The first of the period before; the first of all where there is none. */
export function previousPeriod(periods: readonly (string | null)[], at: number): number {
  const before = periods.findLastIndex((period, i) => i < at && period !== periods[at]);
  let first = Math.max(before, 0);
  while (first > 0 && periods[first - 1] === periods[before]) first -= 1;
  return first;
}

/** As a hand does it, so that the card stays where it is on the screen. */
function open(card: HTMLElement | undefined): void {
  card?.focus();
  card?.click();
}

function cardsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
}

function cardAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
}

function idOf(card: HTMLElement): string | null {
  return card.getAttribute('data-card');
}

function periodOf(card: HTMLElement): string | null {
  return card.closest('[data-period]')?.getAttribute('data-period') ?? null;
}
