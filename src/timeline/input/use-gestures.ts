import { type RefObject, useEffect, useRef } from 'react';
import type { Gesture } from '../../geometry/view/view-transform';

/** Where hands are listened to. */
interface Input {
  /** The whole drawing: a wheel zooms wherever it turns. */
  readonly drawing: RefObject<SVGElement | null>;
  /** The part that is dragged and pinched. */
  readonly stage: RefObject<SVGElement | null>;
  /** From px in the drawing to the plot px that zooming leaves in place. */
  readonly toPlotPx: (xPx: number, yPx: number) => number;
  readonly onGesture: (gesture: Gesture) => void;
  /** A plain wheel, or a swipe of one finger along the time, that was left to the page. */
  readonly onIgnored: (gesture: Ignored) => void;
}

export type Ignored = 'wheel' | 'swipe';

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** A finger that goes as far along the time, and not up or down the page, means to move the stage. */
const SWIPE_PX = 32;
/** One notch of a wheel zooms by at most this power of two. */
const MAX_NOTCH = 0.5;

/**
 * Listens to wheel, drag and pinch and leaves the page its scrolling: a wheel zooms only with Ctrl or ⌘, touch needs two
 * fingers, a mouse drag pans. Native listeners, because React's wheel and touch ones cannot hold the page back.
 */
export function useGestures(input: Input): void {
  const { drawing, stage } = input;
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    const [whole, part] = [drawing.current, stage.current];
    if (!whole || !part) return;
    const abort = new AbortController();
    const held = { signal: abort.signal, passive: false };
    const hand: Hand = {
      plotPx: (clientX, clientY) => {
        const { left, top } = whole.getBoundingClientRect();
        return latest.current.toPlotPx(clientX - left, clientY - top);
      },
      move: (gesture) => latest.current.onGesture(gesture),
      ignore: (gesture) => latest.current.onIgnored(gesture),
    };
    listenToWheel(whole, held, hand);
    listenToMouse(part, held, hand);
    listenToFingers(part, held, hand);
    return () => abort.abort();
  }, [drawing, stage]);
}

type Options = AddEventListenerOptions;

interface Hand {
  readonly plotPx: (clientX: number, clientY: number) => number;
  readonly move: (gesture: Gesture) => void;
  readonly ignore: (gesture: Ignored) => void;
}

function listenToWheel(element: SVGElement, options: Options, hand: Hand) {
  let [exponent, dx, at, frame] = [0, 0, 0, 0];
  const flush = (): void => {
    frame = 0;
    hand.move({ factor: 2 ** exponent, px: at, dxPx: -dx });
    [exponent, dx] = [0, 0];
  };
  element.addEventListener(
    'wheel',
    (event) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30;
      if (event.ctrlKey || event.metaKey) {
        exponent += Math.min(Math.max(-event.deltaY * unit * 0.01, -MAX_NOTCH), MAX_NOTCH);
        at = hand.plotPx(event.clientX, event.clientY);
      } else if (Math.abs(event.deltaX) > 2 * Math.abs(event.deltaY)) {
        dx += event.deltaX * unit;
      } else {
        hand.ignore('wheel');
        return;
      }
      event.preventDefault();
      // Many wheel events may come in one frame: the drawing follows once.
      frame ||= requestAnimationFrame(flush);
    },
    options,
  );
}

function listenToMouse(element: SVGElement, options: Options, hand: Hand) {
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
      hand.move({ factor: 1, px: 0, dxPx: event.clientX - last.x });
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

interface Pinch {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

function listenToFingers(element: SVGElement, options: Options, hand: Hand) {
  let last: Pinch | null = null;
  let alone: { readonly x: number; readonly y: number } | null = null;
  const begin = (event: TouchEvent): void => {
    last = pinchOf(event.touches);
    const [finger, second] = event.touches;
    alone = finger && !second ? { x: finger.clientX, y: finger.clientY } : null;
    if (last && event.cancelable) event.preventDefault();
    // A finger keeps its first target, even one that the zoom takes off the stage: from there nothing bubbles up.
    for (const { target } of event.changedTouches) {
      target.addEventListener('touchmove', move, options);
      target.addEventListener('touchend', end, options);
      target.addEventListener('touchcancel', end, options);
    }
  };
  const end = (event: Event): void => {
    if (event instanceof TouchEvent) last = pinchOf(event.touches);
  };
  const move = (event: Event): void => {
    if (!(event instanceof TouchEvent)) return;
    const next = pinchOf(event.touches);
    const finger = event.touches[0];
    if (alone && finger) {
      const [along, across] = [Math.abs(finger.clientX - alone.x), Math.abs(finger.clientY - alone.y)];
      if (along > SWIPE_PX && along > 2 * across) {
        // Once for each swipe; nothing is held back.
        alone = null;
        hand.ignore('swipe');
      }
    }
    if (!last || !next) return;
    if (event.cancelable) event.preventDefault();
    const factor = last.distance > 0 && next.distance > 0 ? next.distance / last.distance : 1;
    const dxPx = next.x - last.x;
    // Told twice of one movement when each finger has a target of its own.
    if (factor !== 1 || dxPx !== 0) hand.move({ factor, px: hand.plotPx(last.x, last.y), dxPx });
    last = next;
  };
  element.addEventListener('touchstart', begin, options);
}

/** The first two fingers: their middle and how far apart they are. */
function pinchOf(touches: TouchList): Pinch | null {
  const [a, b] = [touches[0], touches[1]];
  if (!a || !b) return null;
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
  };
}
