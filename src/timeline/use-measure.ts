import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { estimateText } from '../geometry/packing/estimate-text';
import { LANG } from '../i18n/page-words';
import { useLanguage } from '../i18n/use-words';
import { pageZoom } from '../state/breakpoint';

export type Measure = (text: string, sizePx: number, weight?: 'bold') => number;

/** Measures texts as this browser draws them, and remembers the widths. The page uses only fonts of the system. */
export function useMeasure(fontFamily: string, letterPx: number, wordPx: number): Measure {
  const lang = LANG[useLanguage()];
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return estimateText;
    // A canvas outside the page has no language, and Firefox then takes other fonts: a label of 91 px measured 78.5. The types lack `lang`.
    Object.assign(context, { lang });
    const known = new Map<string, number>();
    return (text: string, sizePx: number, weight?: 'bold') => {
      const font = `${weight ?? ''} ${sizePx}px ${fontFamily}`;
      const key = `${font}/${text}`;
      const width = known.get(key);
      if (width !== undefined) return width;
      context.font = font;
      const added = letterPx * text.length + wordPx * (text.split(' ').length - 1);
      // One px more, because SVG and canvas may round differently.
      const fresh = Math.ceil(context.measureText(text).width + added) + 1;
      known.set(key, fresh);
      return fresh;
    };
  }, [fontFamily, letterPx, wordPx, lang]);
}

export type Box = ReturnType<typeof measureBox>;

function measureBox(element: HTMLElement) {
  const { width, height } = element.getBoundingClientRect();
  const { fontFamily, letterSpacing, wordSpacing } = getComputedStyle(element);
  return {
    widthPx: width / pageZoom(),
    heightPx: height / pageZoom(),
    /** Font size of the root element: the reader's text size. */
    rootPx: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
    fontFamily,
    // A reader's own style sheet may add letter and word spacing (WCAG 1.4.12).
    letterPx: Number.parseFloat(letterSpacing) || 0,
    wordPx: Number.parseFloat(wordSpacing) || 0,
  } as const;
}

/** Measures an element on mount, and whenever its size or that of its first child changes. `null` before the first measure. */
export function useBox<E extends HTMLElement>(): [RefObject<E | null>, Box | null] {
  const ref = useRef<E>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = (): void => {
      const next = measureBox(element);
      setBox((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    // Others may change in each frame of a gesture, such as the view in words.
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [ref, box];
}
