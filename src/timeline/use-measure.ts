import { useEffect, useMemo, useState } from 'react';
import { estimateText } from '../geometry/packing/estimate-text';

export type Measure = (text: string, sizePx: number) => number;

/** Widths of texts as this browser draws them, remembered; measured again once the fonts have come. */
export function useMeasure(fontFamily: string, letterPx: number, wordPx: number): Measure {
  const [fonts, setFonts] = useState(0);
  useEffect(() => {
    const again = (): void => setFonts((n) => n + 1);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `fonts` is a reason to start afresh, not an input.
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
    // A px more: shaping in SVG and in canvas may round differently.
    const added = letterPx * text.length + wordPx * (text.split(' ').length - 1);
    const fresh = Math.ceil(context.measureText(text).width + added) + 1;
    known.set(key, fresh);
    return fresh;
  };
}
