import { type D3ZoomEvent, pointer, select, type ZoomTransform, zoom, zoomTransform } from 'd3';
import { clampView, viewTransform } from '../../geometry/view/view-transform';
import { fromZoomTransform, toZoomTransform } from '../../geometry/view/zoom-transform';
import type { StagePlan } from '../plan/stage-plan';
import { isShortest, type ViewController } from './view-controller';

/** A gesture that was left to the page: a plain wheel, or a swipe of one finger along the time. */
export type Ignored = 'wheel' | 'swipe';

interface Listener {
  readonly controller: ViewController;
  /** The plan now: it changes with the size of the drawing, while the listeners stay. */
  readonly plan: () => StagePlan;
  readonly onIgnored: (gesture: Ignored) => void;
}

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** A finger that goes this far along the time, and not up or down the page, means to move the stage. */
const SWIPE_PX = 32;
/** A px of a wheel as a power of two. */
const NOTCH_PER_PX = 0.01;
/** One notch of a wheel zooms by at most this power of two. */
const MAX_NOTCH = 0.5;

/**
 * `d3.zoom` listens to wheel, drag and pinch, and its transform maps base px to px of the drawing. The page keeps its
 * scrolling: a wheel zooms only with Ctrl or ⌘, touch needs two fingers, a mouse drags. Returns what stops listening.
 */
export function listenToGestures(svg: SVGSVGElement, listener: Listener): () => void {
  const { controller, plan } = listener;
  const selection = select(svg);
  const viewOf = (transform: ZoomTransform) => fromZoomTransform(controller.base, transform, plan().plotX);
  const transformNow = () => toZoomTransform(controller.base, controller.view, plan().plotX);
  /** The last transform that was shown. */
  let last = transformNow();
  /** True until the gesture has moved far enough to be no click. */
  let isClick = false;
  /** Id of the mouse while its button is down on the drawing. */
  let pressed: number | null = null;

  const behavior = zoom<SVGSVGElement, unknown>()
    .clickDistance(CLICK_PX)
    .wheelDelta(notchOf)
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      // The overview handles its own drags.
      if (isOnOverview(event)) return false;
      if ('touches' in event) return event.touches.length > 1;
      return event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.ctrlKey && event.button === 0;
    })
    .constrain((next) => {
      const now = zoomTransform(svg);
      if (next.k > now.k && isShortest(viewOf(now), plan().leastMs)) return now;
      const view = clampView(viewOf(next), plan().extent, plan().leastMs);
      return toZoomTransform(controller.base, view, plan().plotX);
    })
    .on('start', () => {
      last = zoomTransform(svg);
      isClick = true;
    })
    .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // A gesture has a source event, the controller's own write has none.
      if (!(sourceEvent instanceof Event) || !differ(transform, last)) return;
      const isPan = Math.abs(transform.k / last.k - 1) < 1e-9;
      isClick &&= isPan && Math.abs(transform.x - last.x) < CLICK_PX;
      if (isClick) return;
      // While the mouse is captured, the browser does not look for the mark under it: a tenth of the work of a drag.
      if (pressed !== null && !svg.hasPointerCapture(pressed)) svg.setPointerCapture(pressed);
      last = transform;
      controller.show(viewOf(transform), 'hand');
    })
    .on('end', sync);

  /** Writes the view into D3's own transform, and only if it differs: during a gesture the write would come back as a zoom. */
  function sync(): void {
    const wanted = transformNow();
    if (!differ(zoomTransform(svg), wanted)) return;
    last = wanted;
    selection.call(behavior.transform, wanted);
  }

  selection.call(behavior).on('dblclick.zoom', null);
  const follow = (): void => {
    sync();
    // For tests and embedders: nothing renders for it, and no style depends on it.
    svg.toggleAttribute('data-moving', controller.shown.get().isMoving);
  };
  follow();
  const unsubscribe = controller.shown.subscribe(follow);
  const abort = new AbortController();
  const onPointer = ({ type, pointerType, pointerId }: PointerEvent): void => {
    if (pointerType === 'mouse') pressed = type === 'pointerdown' ? pointerId : null;
  };
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
    svg.addEventListener(type, onPointer, { signal: abort.signal, capture: true });
  listenToWheel(svg, listener, abort.signal);
  listenToSwipes(svg, listener, abort.signal);
  keepRemovedTouchTargets(svg, abort.signal);
  listenToSafari(svg, abort.signal);
  return () => {
    abort.abort();
    unsubscribe();
    selection.on('.zoom', null);
  };
}

function isOnOverview({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-overview]') !== null;
}

/** Whether two transforms differ by more than rounding. */
function differ(a: ZoomTransform, b: ZoomTransform): boolean {
  return Math.abs(a.k / b.k - 1) > 1e-9 || Math.abs(a.x - b.x) > 1e-3 + Math.abs(b.x) * 1e-9;
}

/** A wheel event as a power of two. */
function notchOf(event: WheelEvent): number {
  return Math.min(Math.max(-event.deltaY * linePx(event) * NOTCH_PER_PX, -MAX_NOTCH), MAX_NOTCH);
}

/** Some wheels count in lines. */
function linePx({ deltaMode }: WheelEvent): number {
  return deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30;
}

/** On the overview, Ctrl and wheel zoom about the time under the pointer. A sideways wheel pans everywhere. */
function listenToWheel(svg: SVGSVGElement, { controller, plan, onIgnored }: Listener, signal: AbortSignal) {
  // D3 stops the events that it handles: they do not come here.
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      const time = plan().trueScale.toTime(pointer(event, svg)[0] - plan().plotX);
      const aboutPx = viewTransform(controller.base, controller.view).toPx(time);
      controller.zoomBy(2 ** notchOf(event), aboutPx, 'hand');
    } else if (Math.abs(event.deltaX) > 2 * Math.abs(event.deltaY)) {
      controller.panBy(-event.deltaX * linePx(event));
    } else return onIgnored('wheel');
    event.preventDefault();
  };
  svg.addEventListener('wheel', onWheel, { signal, passive: false });
}

/** Reports a swipe of one finger, once for each swipe. */
function listenToSwipes(svg: SVGSVGElement, { onIgnored }: Listener, signal: AbortSignal) {
  let start: Touch | undefined;
  const options = { signal, passive: true, capture: true };
  const onStart = (event: TouchEvent): void => {
    start = event.touches.length === 1 && !isOnOverview(event) ? event.touches[0] : undefined;
  };
  const onMove = ({ touches: [finger] }: TouchEvent): void => {
    if (!start || !finger) return;
    const alongPx = Math.abs(finger.clientX - start.clientX);
    if (alongPx <= SWIPE_PX || alongPx <= 2 * Math.abs(finger.clientY - start.clientY)) return;
    start = undefined;
    onIgnored('swipe');
  };
  svg.addEventListener('touchstart', onStart, options);
  svg.addEventListener('touchmove', onMove, options);
}

/**
 * A finger keeps its first target, even a mark that the zoom removes from the stage. The events of a removed node do not
 * bubble, so they are dispatched again on the drawing.
 */
function keepRemovedTouchTargets(svg: SVGSVGElement, signal: AbortSignal) {
  const forward = (event: TouchEvent): void => {
    if (event.target instanceof Node && svg.contains(event.target)) return;
    if (event.cancelable) event.preventDefault();
    const [touches, changedTouches] = [[...event.touches], [...event.changedTouches]];
    svg.dispatchEvent(new TouchEvent(event.type, { touches, changedTouches, cancelable: true }));
  };
  const onTouchStart = ({ changedTouches }: TouchEvent): void => {
    for (const { target } of changedTouches)
      if (target instanceof SVGElement)
        for (const type of ['touchmove', 'touchend', 'touchcancel'] as const)
          target.addEventListener(type, forward, { signal, passive: false });
  };
  svg.addEventListener('touchstart', onTouchStart, { signal, passive: true, capture: true });
}

/**
 * Safari on a Mac has events of its own for a pinch on the trackpad: they are handed on as the wheel with Ctrl that other browsers make of
 * it. On a touch screen D3 handles the fingers.
 */
function listenToSafari(svg: SVGSVGElement, signal: AbortSignal) {
  if (navigator.maxTouchPoints > 0) return;
  let lastScale = 1;
  const onGesture = (event: Event): void => {
    event.preventDefault();
    // TypeScript does not know these events.
    const { scale, clientX, clientY } = event as MouseEvent & { readonly scale: number };
    const notch = Math.log2(scale / lastScale);
    lastScale = event.type === 'gestureend' ? 1 : scale;
    if (event.type !== 'gesturechange') return;
    const steps = Math.ceil(Math.abs(notch) / MAX_NOTCH);
    const deltaY = -notch / steps / NOTCH_PER_PX;
    const wheel = { deltaY, clientX, clientY, ctrlKey: true, bubbles: true, cancelable: true };
    for (let step = 0; step < steps; step += 1) event.target?.dispatchEvent(new WheelEvent('wheel', wheel));
  };
  for (const type of ['gesturestart', 'gesturechange', 'gestureend'])
    svg.addEventListener(type, onGesture, { signal, passive: false });
}
