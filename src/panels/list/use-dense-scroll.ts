import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { canvasPx, followScroll, type Standing, standAt } from './long-scroll';

/** Rows kept ready beyond each edge; the rows in the page change in steps of this many. */
export const SPARE = 8;

interface Input {
  readonly count: number;
  readonly rowRem: number;
  /** Told the row at the top of the window. Stable. */
  readonly onTop: (row: number) => void;
}

interface Measured {
  readonly viewPx: number;
  readonly rowPx: number;
}

/** Which rows of a long list are in the page, and where. Rows are of one height, so that none is ever measured. */
export function useLongScroll({ count, rowRem, onTop }: Input) {
  const scroller = useRef<HTMLDivElement>(null);
  /** As tall as the canvas. */
  const canvas = useRef<HTMLDivElement>(null);
  /** The rows that are there, moved to where they belong. */
  const rows = useRef<HTMLOListElement>(null);
  const [{ viewPx, rowPx }, setMeasured] = useState<Measured>({ viewPx: 800, rowPx: rowRem * 16 });
  const [first, setFirst] = useState(0);
  const standing = useRef<Standing>({ top: 0, scrollTop: 0 });
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

  const show = useCallback(
    (next: Standing): void => {
      standing.current = next;
      setFirst(firstRow(next.top, rowPx));
      onTop(Math.round(next.top / rowPx));
      if (rows.current) put(rows.current, next, rowPx);
      if (scroller.current && Math.abs(scroller.current.scrollTop - next.scrollTop) >= 1)
        scroller.current.scrollTop = next.scrollTop;
    },
    [rowPx, onTop],
  );

  // The size of a row or of the window changed: what stood at the top stands there still.
  const rowOfTop = useRef(0);
  useLayoutEffect(() => {
    if (canvas.current) canvas.current.style.height = `${canvasPx(size)}px`;
    show(standAt(rowOfTop.current * rowPx, size));
  }, [size, rowPx, show]);

  const onScroll = useCallback((): void => {
    if (!scroller.current) return;
    const next = followScroll(standing.current, scroller.current.scrollTop, size);
    rowOfTop.current = next.top / rowPx;
    show(next);
  }, [size, rowPx, show]);

  /** Brings a row into view where it is not: a third of the way down, or (`least`) no farther than it must. */
  const reveal = useCallback(
    (row: number, least = false): void => {
      const { top } = standing.current;
      const [from, to] = [row * rowPx, (row + 1) * rowPx];
      if (from >= top && to <= top + size.viewPx) return;
      const nearest = from < top ? from : to - size.viewPx;
      const next = least ? nearest : from - size.viewPx / 3;
      const at = standAt(next, size);
      rowOfTop.current = at.top / rowPx;
      show(at);
    },
    [size, rowPx, show],
  );

  const shown = Math.ceil(viewPx / rowPx) + 3 * SPARE;
  return {
    refs: { scroller, canvas, rows },
    first,
    last: Math.min(first + shown, count),
    perPage: Math.max(Math.floor(viewPx / rowPx), 1),
    onScroll,
    reveal,
  };
}

function firstRow(top: number, rowPx: number): number {
  return Math.max(Math.floor(top / rowPx / SPARE) * SPARE - SPARE, 0);
}

/** Written by hand: a scroll that stays within the spare rows then draws nothing again. */
function put(rows: HTMLElement, { top, scrollTop }: Standing, rowPx: number): void {
  rows.style.transform = `translateY(${scrollTop - top + firstRow(top, rowPx) * rowPx}px)`;
}
