import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { estimateText } from '../geometry/packing/estimate-text';

export type Measure = (text: string, sizePx: number) => number;

/** Measures texts as this browser draws them and remembers the widths. Measures again when fonts have loaded. */
export function useMeasure(fontFamily: string, letterPx: number, wordPx: number): Measure {
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    const forget = (): void => setFonts((n) => n + 1);
    document.fonts.addEventListener('loadingdone', forget);
    return () => document.fonts.removeEventListener('loadingdone', forget);
  }, []);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `fonts` is a reason to measure again, not an input.
  return useMemo(() => canvasMeasure(fontFamily, letterPx, wordPx), [fontFamily, letterPx, wordPx, fonts]);
}

function canvasMeasure(fontFamily: string, letterPx: number, wordPx: number): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateText;
  const known = new Map<string, number>();
  return (text, sizePx) => {
    const key = `${sizePx}/${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    context.font = `${sizePx}px ${fontFamily}`;
    // One px more, because SVG and canvas may round differently.
    const added = letterPx * text.length + wordPx * (text.split(' ').length - 1);
    const fresh = Math.ceil(context.measureText(text).width + added) + 1;
    known.set(key, fresh);
    return fresh;
  };
}

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
