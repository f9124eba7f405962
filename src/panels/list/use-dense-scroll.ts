import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

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

/** Rows in the page beyond each edge of the view. The rows in the page change in steps of this many. */
export const SPARE = 8;

interface DenseScroll {
  readonly refs: {
    readonly scroller: RefObject<HTMLDivElement | null>;
    /** As tall as `canvasPx`. */
    readonly canvas: RefObject<HTMLDivElement | null>;
    /** Contains the rows that are in the page; moved to where they belong. */
    readonly rows: RefObject<HTMLOListElement | null>;
  };
  readonly onScroll: () => void;
  /** The row at the top of the view. */
  readonly top: number;
  readonly getTop: () => number;
  /** The rows in the page: from `first` up to but not including `last`. */
  readonly first: number;
  readonly last: number;
  readonly perPage: number;
  /** Scrolls to a row that is not in view: to a third of the way down, or with `least` no further than needed. */
  readonly reveal: (row: number, least?: boolean) => void;
}

/** Scrolls a list of `count` rows of equal height (`rowRem`), of which only those around the view are in the page. */
export function useDenseScroll(count: number, rowRem: number): DenseScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const [{ viewPx, rowPx }, setMeasured] = useState({ viewPx: 800, rowPx: rowRem * 16 });
  const [top, setTop] = useState(0);
  const [first, setFirst] = useState(0);
  /** As `top`, with a fraction. Counted in rows, it survives a change of their height. */
  const exactTop = useRef(0);
  /** The first row that React has put into the page: `first`, a moment later. */
  const firstInPage = useRef(0);
  const size = useMemo(() => ({ contentPx: count * rowPx, viewPx }), [count, rowPx, viewPx]);

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

  // Done here and not by React: a scroll within the spare rows then renders no row.
  const moveRows = useCallback((): void => {
    const topPx = exactTop.current * rowPx;
    const y = topPx / scrollRatio(size) - topPx + firstInPage.current * rowPx;
    if (rows.current) rows.current.style.transform = `translateY(${y}px)`;
  }, [size, rowPx]);
  useLayoutEffect(() => {
    firstInPage.current = first;
    moveRows();
  }, [first, moveRows]);

  const show = useCallback(
    (topPx: number): void => {
      const within = Math.max(Math.min(topPx, size.contentPx - size.viewPx), 0);
      exactTop.current = within / rowPx;
      setTop(Math.round(exactTop.current));
      setFirst(Math.max(Math.floor(exactTop.current / SPARE) * SPARE - SPARE, 0));
      moveRows();
      const scrollTop = within / scrollRatio(size);
      if (scroller.current && Math.abs(scroller.current.scrollTop - scrollTop) >= 1)
        scroller.current.scrollTop = scrollTop;
    },
    [size, rowPx, moveRows],
  );

  // When the height of a row or of the view changes, the row at the top stays there.
  useLayoutEffect(() => {
    if (canvas.current) canvas.current.style.height = `${canvasPx(size)}px`;
    show(exactTop.current * rowPx);
  }, [size, rowPx, show]);

  const onScroll = useCallback((): void => {
    if (scroller.current) show(scroller.current.scrollTop * scrollRatio(size));
  }, [size, show]);

  const reveal = useCallback(
    (row: number, least = false): void => {
      const topPx = exactTop.current * rowPx;
      const [from, to] = [row * rowPx, (row + 1) * rowPx];
      if (from >= topPx && to <= topPx + size.viewPx) return;
      const nearest = from < topPx ? from : to - size.viewPx;
      show(least ? nearest : from - size.viewPx / 3);
    },
    [size, rowPx, show],
  );

  const inPage = Math.ceil(viewPx / rowPx) + 3 * SPARE;
  return {
    refs: { scroller, canvas, rows },
    onScroll,
    top,
    getTop: useCallback(() => Math.round(exactTop.current), []),
    first,
    last: Math.min(first + inPage, count),
    perPage: Math.max(Math.floor(viewPx / rowPx), 1),
    reveal,
  };
}
