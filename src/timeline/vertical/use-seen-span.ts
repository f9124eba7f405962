import { type RefObject, useEffect, useState } from 'react';
import { useDataset } from '../../state/use-dataset';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';

/** The header of the page and the strip lie over what is behind them. */
const COVERED_PX = 116;

/**
 * The time that the cards on screen tell of; `null` while there is none. Asked of an observer and not of the scroll, so
 * that scrolling measures nothing.
 */
export function useSeenSpan(root: RefObject<HTMLElement | null>): Span | null {
  const index = useDataset();
  const [seen, setSeen] = useState<Span | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element || !('IntersectionObserver' in window)) return;
    const { start, end } = index.columns;
    const onScreen = new Set<Element>();
    const tell = (): void => {
      const [from, to] = boundsOf(
        [...onScreen].map((card) => index.milestones.indexOf(card.getAttribute('data-milestone') ?? '')),
        start,
        end,
      );
      setSeen((last) => {
        if (from >= to) return null;
        return last?.start === from && last.end === to ? last : { start: instant(from), end: instant(to) };
      });
    };
    const note = (entries: readonly IntersectionObserverEntry[]): void => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) onScreen.add(target);
        else onScreen.delete(target);
      }
      tell();
    };
    const observer = new IntersectionObserver(note, { rootMargin: `-${COVERED_PX}px 0px 0px 0px` });
    const watch = (): void => {
      for (const card of onScreen) if (!card.isConnected) onScreen.delete(card);
      for (const card of element.querySelectorAll('a[data-card]')) observer.observe(card);
    };
    // Cards come and go with what is folded and shown.
    const changes = new MutationObserver(watch);
    changes.observe(element, { childList: true, subtree: true });
    watch();
    return () => {
      changes.disconnect();
      observer.disconnect();
    };
  }, [root, index]);
  return seen;
}

/** Where the bounded ones of the milestones begin and end; an open side counts with the bound it has. */
export function boundsOf(
  ordinals: readonly number[],
  start: Float64Array,
  end: Float64Array,
): readonly [from: number, to: number] {
  let [from, to] = [Infinity, -Infinity];
  for (const ordinal of ordinals) {
    const [a = Number.NaN, b = Number.NaN] = [start[ordinal], end[ordinal]];
    const [first, last] = [Number.isFinite(a) ? a : b, Number.isFinite(b) ? b : a];
    if (!Number.isFinite(first) || !Number.isFinite(last)) continue;
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  return [from, to];
}
