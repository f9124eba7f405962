import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

interface Options {
  /** Selector of the items below the root. React must not set their `tabIndex`: this hook does. */
  readonly items: string;
  /** Selector of the item that stands for the selection; the tab stop moves there when it changes. `null` if there is none. */
  readonly current: string | null;
  /** Tabs stand in a row, where the vertical arrows scroll the page; other items answer all four arrows. */
  readonly axis: 'row' | 'both';
  /** Whether the last item is followed by the first. */
  readonly wrap?: boolean;
  /** Whether Tab comes to the current item again after the focus has left, and not to the item that had it last. */
  readonly backToCurrent?: boolean;
  /** What further keys do. `at` is the index of the item with the focus. */
  readonly moreKeys?: (
    key: string,
    items: readonly HTMLElement[],
    at: number,
  ) => (() => void) | null | undefined;
}

interface Handlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * One tab stop for a group of items, moved by the arrow keys, Home and End; Space clicks (the "roving tabindex" of the ARIA
 * Authoring Practices). Without JavaScript every item is a tab stop. Spread the handlers on the root.
 */
export function useRovingFocus(root: RefObject<HTMLElement | null>, options: Options): Handlers {
  const { items: selector, current, axis, wrap = false, backToCurrent = false, moreKeys } = options;
  /** The item that had the focus last, or became current last. */
  const last = useRef<Element | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const settle = (): void => setTabStop(itemsIn(element, selector), last.current, current);
    last.current = (current === null ? null : element.querySelector(current)) ?? last.current;
    settle();
    // Items come and go with what is folded, filtered and loaded.
    const changes = new MutationObserver(settle);
    changes.observe(element, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [root, selector, current]);

  return {
    onFocus: ({ target }) => {
      const item = target.closest(selector);
      if (!item) return;
      last.current = item;
      setTabStop(itemsIn(root.current, selector), item, current);
    },
    onBlur: ({ relatedTarget, currentTarget }) => {
      if (!backToCurrent || (relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) return;
      last.current = null;
      setTabStop(itemsIn(root.current, selector), null, current);
    },
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const items = itemsIn(root.current, selector);
      const at = items.findIndex((item) => event.target instanceof Node && item.contains(event.target));
      if (at < 0) return;
      const next = nextIndex(event.key, at, items.length, axis, wrap);
      const act =
        next !== null
          ? () => items[next]?.focus()
          : event.key === ' '
            ? () => items[at]?.click()
            : moreKeys?.(event.key, items, at);
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
}

/** The index of the item that a key moves the focus to; `null` for other keys. */
export function nextIndex(
  key: string,
  at: number,
  count: number,
  axis: Options['axis'],
  wrap: boolean,
): number | null {
  const step = (by: number): number =>
    wrap ? (at + by + count) % count : Math.min(Math.max(at + by, 0), count - 1);
  switch (key) {
    case 'ArrowRight':
      return step(1);
    case 'ArrowLeft':
      return step(-1);
    case 'ArrowDown':
      return axis === 'both' ? step(1) : null;
    case 'ArrowUp':
      return axis === 'both' ? step(-1) : null;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function itemsIn(root: HTMLElement | null, selector: string): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The last item is the stop while it is there, else the current one, else the first. */
function setTabStop(items: readonly HTMLElement[], last: Element | null, current: string | null): void {
  const stop =
    items.find((item) => item === last) ??
    items.find((item) => current !== null && item.matches(current)) ??
    items[0];
  for (const item of items) {
    const tabIndex = item === stop ? 0 : -1;
    if (item.getAttribute('tabindex') !== String(tabIndex)) item.tabIndex = tabIndex;
  }
}
