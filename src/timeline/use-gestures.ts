import { type RefObject, useEffect, useRef } from 'react';

/** What a hand can ask for. Px are plot px. */
export interface Gestures {
  readonly onZoom: (factor: number, px: number) => void;
  readonly onPan: (dxPx: number) => void;
  /** A plain wheel that was left to the page. */
  readonly onIgnored: () => void;
}

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** One notch of a wheel zooms by at most this power of two. */
const MAX_NOTCH = 0.5;

/**
 * Listens to wheel, drag and pinch and leaves the page its scrolling: a wheel zooms only with Ctrl or ⌘, touch needs two
 * fingers, a mouse drag pans. Native listeners, because React's wheel and touch ones cannot hold the page back.
 */
export function useGestures(target: RefObject<SVGElement | null>, plotX: number, gestures: Gestures): void {
  const latest = useRef({ plotX, gestures });
  useEffect(() => {
    latest.current = { plotX, gestures };
  });
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const abort = new AbortController();
    const held = { signal: abort.signal, passive: false };
    const plotPx = (clientX: number): number =>
      clientX - element.getBoundingClientRect().left - latest.current.plotX;
    listenToWheel(element, held, plotPx, () => latest.current.gestures);
    listenToMouse(element, held, () => latest.current.gestures);
    listenToFingers(element, held, plotPx, () => latest.current.gestures);
    return () => abort.abort();
  }, [target]);
}

type Options = AddEventListenerOptions;

function listenToWheel(
  element: SVGElement,
  options: Options,
  plotPx: (x: number) => number,
  now: () => Gestures,
) {
  let [exponent, dx, at, frame] = [0, 0, 0, 0];
  const flush = (): void => {
    frame = 0;
    if (exponent !== 0) now().onZoom(2 ** exponent, at);
    if (dx !== 0) now().onPan(-dx);
    [exponent, dx] = [0, 0];
  };
  element.addEventListener(
    'wheel',
    (event) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30;
      if (event.ctrlKey || event.metaKey) {
        exponent += Math.min(Math.max(-event.deltaY * unit * 0.01, -MAX_NOTCH), MAX_NOTCH);
        at = plotPx(event.clientX);
      } else if (Math.abs(event.deltaX) > 2 * Math.abs(event.deltaY)) {
        dx += event.deltaX * unit;
      } else {
        now().onIgnored();
        return;
      }
      event.preventDefault();
      // Many wheel events may come in one frame: the drawing follows once.
      frame ||= requestAnimationFrame(flush);
    },
    options,
  );
}

function listenToMouse(element: SVGElement, options: Options, now: () => Gestures) {
  let last: { id: number; x: number; startX: number; dragged: boolean } | null = null;
  let dragged = false;
  element.addEventListener(
    'pointerdown',
    (event) => {
      dragged = false;
      if (event.pointerType === 'touch' || event.button !== 0) return;
      last = { id: event.pointerId, x: event.clientX, startX: event.clientX, dragged: false };
    },
    options,
  );
  element.addEventListener(
    'pointermove',
    (event) => {
      if (!last || event.pointerId !== last.id) return;
      if (!last.dragged && Math.abs(event.clientX - last.startX) < CLICK_PX) return;
      if (!last.dragged) element.setPointerCapture(last.id);
      now().onPan(event.clientX - last.x);
      last = { ...last, x: event.clientX, dragged: true };
      dragged = true;
    },
    options,
  );
  const end = (): void => {
    last = null;
  };
  element.addEventListener('pointerup', end, options);
  element.addEventListener('pointercancel', end, options);
  // Marks are links: without this the browser would drag the address away.
  element.addEventListener('dragstart', (event) => event.preventDefault(), options);
  element.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      dragged = false;
      event.preventDefault();
      event.stopPropagation();
    },
    { ...options, capture: true },
  );
}

function listenToFingers(
  element: SVGElement,
  options: Options,
  plotPx: (x: number) => number,
  now: () => Gestures,
) {
  let last: { middle: number; distance: number } | null = null;
  const read = (touches: TouchList) => {
    const [a, b] = [touches[0], touches[1]];
    if (!a || !b) return null;
    return {
      middle: (a.clientX + b.clientX) / 2,
      distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    };
  };
  const begin = (event: TouchEvent): void => {
    last = read(event.touches);
    if (last) event.preventDefault();
  };
  element.addEventListener('touchstart', begin, options);
  element.addEventListener('touchend', begin, options);
  element.addEventListener('touchcancel', begin, options);
  element.addEventListener(
    'touchmove',
    (event) => {
      const next = read(event.touches);
      if (!last || !next) return;
      event.preventDefault();
      if (last.distance > 0 && next.distance > 0)
        now().onZoom(next.distance / last.distance, plotPx(next.middle));
      now().onPan(next.middle - last.middle);
      last = next;
    },
    options,
  );
}
