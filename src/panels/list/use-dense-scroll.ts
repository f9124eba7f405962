import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

// Two lengths, both in px. Content: the list as if all its rows were in the page. Canvas: the element that the browser
// scrolls, which is shorter than the content of a very long list.

/**
 * The tallest canvas. Firefox draws no element taller than 17.9 million px, Chrome none taller than 33.5 million divided by
 * the zoom of the page. 200,000 rows of 68 px are 13.6 million.
 */
const MAX_CANVAS_PX = 10_000_000;

interface Size {
  readonly contentPx: number;
  /** Height of the scroller. */
  readonly viewPx: number;
}

export function canvasPx({ contentPx }: Size): number {
  return Math.min(contentPx, MAX_CANVAS_PX);
}

/** How many px of the content pass for each px that the canvas is scrolled: 1 unless the canvas is shorter. */
export function scrollRatio(size: Size): number {
  const canvas = canvasPx(size) - size.viewPx;
  return canvas <= 0 ? 1 : (size.contentPx - size.viewPx) / canvas;
}

/** How far down the content the view begins: never beyond an end, although Safari scrolls there and springs back. */
export function topPxAt(scrollTop: number, size: Size): number {
  return Math.max(Math.min(scrollTop * scrollRatio(size), size.contentPx - size.viewPx), 0);
}

/** Rows in the page beyond each edge of the view. The rows in the page change in steps of this many. */
const SPARE = 8;

/** The row at the top of the list, with a fraction; while its tab is closed, the row that was there. */
let lastRow = 0;

/** Scrolls a list of `count` rows of equal height (`rowRem`), of which only those around the view are in the page. */
export function useDenseScroll(count: number, rowRem: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [{ viewPx, rowPx }, setMeasured] = useState({ viewPx: 800, rowPx: rowRem * 16 });
  // Counted in rows, it survives a change of their height.
  const [topRow, setTopRow] = useState(lastRow);
  const contentPx = count * rowPx;
  const ratio = scrollRatio({ contentPx, viewPx });
  const first = Math.max(Math.floor(topRow / SPARE) * SPARE - SPARE, 0);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void => {
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = { viewPx: element.clientHeight, rowPx: rowRem * rootPx };
      setMeasured((last) => (last.viewPx === next.viewPx && last.rowPx === next.rowPx ? last : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [rowRem]);

  const onScroll = useCallback((): void => {
    if (!scroller.current) return;
    lastRow = topPxAt(scroller.current.scrollTop, { contentPx, viewPx }) / rowPx;
    // The rows of a shorter canvas move with each event. Others render with the next row.
    setTopRow(ratio === 1 ? Math.round(lastRow) : lastRow);
  }, [contentPx, viewPx, rowPx, ratio]);

  // When the height of a row or of the view changes, the row at the top stays there.
  const keepTop = useEffectEvent(() => {
    if (scroller.current) scroller.current.scrollTop = (lastRow * rowPx) / ratio;
  });
  useLayoutEffect(() => keepTop(), [rowPx, ratio]);

  /** Scrolls to a row that is not in view: to a third of the way down, or with `least` no further than needed. */
  const reveal = useCallback(
    (row: number, least = false): void => {
      const element = scroller.current;
      if (!element) return;
      const topPx = topPxAt(element.scrollTop, { contentPx, viewPx });
      const [from, to] = [row * rowPx, (row + 1) * rowPx];
      if (from >= topPx && to <= topPx + viewPx) return;
      const nearest = from < topPx ? from : to - viewPx;
      element.scrollTop = (least ? nearest : from - viewPx / 3) / ratio;
      onScroll();
    },
    [contentPx, viewPx, rowPx, ratio, onScroll],
  );

  const topPx = topRow * rowPx;
  return {
    scroller,
    canvasPx: canvasPx({ contentPx, viewPx }),
    /** How far down the canvas the first row in the page stands: not where it stands in the content if the canvas is shorter. */
    rowsPx: topPx / ratio - topPx + first * rowPx,
    onScroll,
    /** The row at the top of the view. */
    top: Math.round(topRow),
    /** `top` after all calls of `reveal`, also before the next render. */
    getTop: () => Math.round(lastRow),
    /** The rows in the page: from `first` up to but not including `last`. */
    first,
    last: Math.min(first + Math.ceil(viewPx / rowPx) + 3 * SPARE, count),
    perPage: Math.max(Math.floor(viewPx / rowPx), 1),
    reveal,
  };
}
