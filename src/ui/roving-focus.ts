import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

interface Options {
  /** Selector of the items below the root. React must not set their `tabIndex`: this hook does. */
  readonly items: string;
  /** Selector of the item that stands for the selection; the tab stop moves there when it changes. `null` if there is none. */
  readonly current: string | null;
  /**
   * `tabs` stand in a row: the vertical arrows scroll the page, the last item is followed by the first, and Tab comes back to the
   * current item. In a `list` all four arrows move, and Tab comes back to the item that had the focus last.
   */
  readonly kind: 'tabs' | 'list';
  /** What further keys do. `at` is the index of the item with the focus. */
  readonly moreKeys?: (key: string, items: readonly HTMLElement[], at: number) => (() => void) | null;
}

/**
 * One tab stop for a group of items, moved by the arrow keys, Home and End; Space clicks (the "roving tabindex" of the ARIA
 * Authoring Practices). Without JavaScript every item is a tab stop. Spread the result on the root.
 */
export function useRovingFocus(root: RefObject<HTMLElement | null>, options: Options) {
  const { items: selector, current, kind, moreKeys } = options;
  /** The item that had the focus last, or became current last. */
  const last = useRef<Element | null>(null);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const settle = (): void => setTabStop(itemsIn(element, selector), last.current, current);
    last.current = (current === null ? null : element.querySelector(current)) ?? last.current;
    settle();
    // Folding, filtering and loading add and remove items.
    const changes = new MutationObserver(settle);
    changes.observe(element, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [root, selector, current]);

  return {
    onFocus: ({ target }: FocusEvent): void => {
      const item = target.closest(selector);
      if (!item) return;
      last.current = item;
      setTabStop(itemsIn(root.current, selector), item, current);
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent): void => {
      if (kind === 'list' || (relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) return;
      last.current = null;
      setTabStop(itemsIn(root.current, selector), null, current);
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      // Items that are folded away cannot have the focus.
      const items = itemsIn(root.current, selector).filter((item) => item.checkVisibility());
      const at = items.findIndex((item) => event.target instanceof Node && item.contains(event.target));
      if (at < 0) return;
      const next = nextIndex(event.key, at, items.length, kind);
      const more = moreKeys?.(event.key, items, at);
      if (next !== null) items[next]?.focus();
      else if (event.key === ' ') items[at]?.click();
      else if (more) more();
      else return;
      event.preventDefault();
    },
  };
}

/** The index of the item that a key moves the focus to; `null` for other keys. */
export function nextIndex(key: string, at: number, count: number, kind: Options['kind']): number | null {
  const moves: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ...(kind === 'list' ? { ArrowDown: at + 1, ArrowUp: at - 1 } : {}),
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  if (next === undefined) return null;
  return kind === 'tabs' ? (next + count) % count : Math.min(Math.max(next, 0), count - 1);
}

function itemsIn(root: HTMLElement | null, selector: string): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The tab stop is the last item if it is still there, else the current one, else the first. */
function setTabStop(items: readonly HTMLElement[], last: Element | null, current: string | null): void {
  const stop =
    items.find((item) => item === last) ??
    items.find((item) => current !== null && item.matches(current)) ??
    items[0];
  for (const item of items) item.tabIndex = item === stop ? 0 : -1;
}
