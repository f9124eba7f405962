import { useEffect, useMemo, useState } from 'react';
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
