import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface Box {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Font size of the root element: the reader's text size. */
  readonly rootPx: number;
  readonly fontFamily: string;
  /** Letter and word spacing, which a reader's own style sheet may add (WCAG 1.4.12). */
  readonly letterPx: number;
  readonly wordPx: number;
}

/** Measures an element on mount, and whenever its size or that of a child changes. `null` before the first measure. */
export function useBox<E extends HTMLElement>(): [RefObject<E | null>, Box | null] {
  const ref = useRef<E>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = (): void => {
      const { width, height } = element.getBoundingClientRect();
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const { fontFamily, letterSpacing, wordSpacing } = getComputedStyle(element);
      const next = {
        widthPx: width,
        heightPx: height,
        rootPx,
        fontFamily,
        letterPx: Number.parseFloat(letterSpacing) || 0,
        wordPx: Number.parseFloat(wordSpacing) || 0,
      };
      setBox((last) => (last && same(last, next) ? last : next));
    };
    read();
    const observer = new ResizeObserver(read);
    for (const part of [element, ...element.children]) observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}

function same(a: Box, b: Box): boolean {
  return (
    a.widthPx === b.widthPx &&
    a.heightPx === b.heightPx &&
    a.rootPx === b.rootPx &&
    a.fontFamily === b.fontFamily &&
    a.letterPx === b.letterPx &&
    a.wordPx === b.wordPx
  );
}
