import { type D3ZoomEvent, pointer, select, type ZoomTransform, zoom, zoomTransform } from 'd3';
import { clampView, viewTransform } from '../../geometry/view/view-transform';
import { fromZoomTransform, toZoomTransform } from '../../geometry/view/zoom-transform';
import { MIN_VIEW_MS } from '../../state/query/view';
import type { StagePlan } from '../plan/stage-plan';
import { isShortest, type ViewController } from './view-controller';

/** A plain wheel, or a swipe of one finger along the time, that was left to the page. */
export type Ignored = 'wheel' | 'swipe';

interface Listener {
  readonly controller: ViewController;
  /** The plan now: it changes with the size of the drawing, while the listeners stay. */
  readonly plan: () => StagePlan;
  readonly onIgnored: (gesture: Ignored) => void;
}

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** A finger that goes as far along the time, and not up or down the page, means to move the stage. */
const SWIPE_PX = 32;
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
  /** Where the mouse went down, until it has moved far enough to be a drag. */
  let press: MouseEvent | null = null;
  let last = transformNow();

  const behavior = zoom<SVGSVGElement, unknown>()
    .clickDistance(CLICK_PX)
    .wheelDelta(notchOf)
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      // The overview has handles of its own.
      if (isOnOverview(event)) return false;
      if ('touches' in event) return event.touches.length > 1;
      return event.type === 'wheel' ? event.ctrlKey || event.metaKey : !event.ctrlKey && event.button === 0;
    })
    .constrain((next) => {
      const now = zoomTransform(svg);
      if (next.k > now.k && isShortest(viewOf(now))) return now;
      const view = clampView(viewOf(next), plan().extent, MIN_VIEW_MS);
      return toZoomTransform(controller.base, view, plan().plotX);
    })
    .on('start', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      press = sourceEvent instanceof MouseEvent && sourceEvent.type === 'mousedown' ? sourceEvent : null;
      last = zoomTransform(svg);
    })
    .on('zoom', ({ sourceEvent, transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      // A hand leaves a source event. The controller's own write leaves none.
      if (!(sourceEvent instanceof Event) || !differ(transform, last)) return;
      if (press && sourceEvent instanceof MouseEvent) {
        if (Math.hypot(sourceEvent.clientX - press.clientX, sourceEvent.clientY - press.clientY) < CLICK_PX)
          return;
        press = null;
      }
      const isPan = Math.abs(transform.k / last.k - 1) < 1e-9;
      last = transform;
      controller.show(viewOf(transform), isPan ? 'pan' : 'hand');
    })
    .on('end', sync);

  /** D3 keeps a transform of its own. It is written only if it differs: mid-gesture the write would come back as a zoom. */
  function sync(): void {
    const wanted = transformNow();
    if (!differ(zoomTransform(svg), wanted)) return;
    last = wanted;
    selection.call(behavior.transform, wanted);
  }

  selection.call(behavior).on('dblclick.zoom', null);
  sync();
  const unsubscribe = controller.shown.subscribe(sync);
  const abort = new AbortController();
  listenToOtherWheels(svg, listener, abort.signal);
  listenToSwipes(svg, listener, abort.signal);
  keepRemovedTouchTargets(svg, abort.signal);
  listenToSafari(svg, listener, abort.signal);
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

/** A wheel event as a power of two. A wheel that counts in lines is taken for 30 px a line. */
function notchOf(event: WheelEvent): number {
  const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30);
  return Math.min(Math.max(-px * 0.01, -MAX_NOTCH), MAX_NOTCH);
}

/** Over the overview a wheel zooms about the time that is there; a sideways wheel pans. D3 has heard the others before. */
function listenToOtherWheels(
  svg: SVGSVGElement,
  { controller, plan, onIgnored }: Listener,
  signal: AbortSignal,
) {
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      const time = plan().trueScale.toTime(pointer(event, svg)[0] - plan().plotX);
      const aboutPx = viewTransform(controller.base, controller.view).toPx(time);
      controller.zoomBy(2 ** notchOf(event), aboutPx, 'hand');
    } else if (Math.abs(event.deltaX) > 2 * Math.abs(event.deltaY)) {
      controller.panBy(-event.deltaX * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 30));
    } else return onIgnored('wheel');
    event.preventDefault();
  };
  svg.addEventListener('wheel', onWheel, { signal, passive: false });
}

/** Says once for each swipe that one finger is the page's. */
function listenToSwipes(svg: SVGSVGElement, { onIgnored }: Listener, signal: AbortSignal) {
  let start: Touch | null = null;
  svg.addEventListener(
    'touchstart',
    (event) => {
      start = event.touches.length === 1 && !isOnOverview(event) ? (event.touches[0] ?? null) : null;
    },
    { signal, passive: true, capture: true },
  );
  svg.addEventListener(
    'touchmove',
    ({ touches: [finger] }) => {
      if (!start || !finger) return;
      const alongPx = Math.abs(finger.clientX - start.clientX);
      if (alongPx <= SWIPE_PX || alongPx <= 2 * Math.abs(finger.clientY - start.clientY)) return;
      start = null;
      onIgnored('swipe');
    },
    { signal, passive: true },
  );
}

/**
 * A finger keeps its first target, even a mark that the zoom takes off the stage. From a removed node nothing bubbles up,
 * so its events are handed to the drawing.
 */
function keepRemovedTouchTargets(svg: SVGSVGElement, signal: AbortSignal) {
  const forward = (event: Event): void => {
    if (!(event instanceof TouchEvent) || !(event.target instanceof Node) || svg.contains(event.target))
      return;
    if (event.cancelable) event.preventDefault();
    const [touches, changedTouches] = [[...event.touches], [...event.changedTouches]];
    svg.dispatchEvent(new TouchEvent(event.type, { touches, changedTouches, cancelable: true }));
  };
  const onTouchStart = ({ changedTouches }: TouchEvent): void => {
    for (const { target } of changedTouches)
      for (const type of ['touchmove', 'touchend', 'touchcancel'])
        target.addEventListener(type, forward, { signal, passive: false });
  };
  svg.addEventListener('touchstart', onTouchStart, { signal, passive: true, capture: true });
}

/** Safari on a Mac tells of a pinch on the trackpad by events of its own. On a touch screen D3 has heard the fingers. */
function listenToSafari(svg: SVGSVGElement, { controller, plan }: Listener, signal: AbortSignal) {
  if (navigator.maxTouchPoints > 0) return;
  let lastScale = 1;
  const onGesture = (event: Event): void => {
    event.preventDefault();
    const scale = 'scale' in event && typeof event.scale === 'number' ? event.scale : 1;
    if (event.type === 'gesturechange')
      controller.zoomBy(scale / lastScale, pointer(event, svg)[0] - plan().plotX, 'hand');
    lastScale = scale;
  };
  for (const type of ['gesturestart', 'gesturechange', 'gestureend'])
    svg.addEventListener(type, onGesture, { signal, passive: false });
}
