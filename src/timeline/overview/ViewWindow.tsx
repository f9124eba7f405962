import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { overviewWindow, type PxRange, TARGET_PX } from '../../geometry/view/overview-window';
import { useWords } from '../../i18n/use-words';
import { pageZoom } from '../../state/breakpoint';
import { useGo } from '../../state/route/use-route';
import { instant } from '../../time/instant';
import { HOUR_MS } from '../../time/units';
import { useAskedView, useShown, useStage } from '../stage-context';
import { setAttributes, useMoved } from '../use-moved';
import { momentInWords, rangeInWords } from '../axis/time-words';
import { ZOOM_KEYS } from '../input/view-controller';
import { type Grip, moveGrip, slideByKey } from './window-keys';

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** The view is drawn at least this wide: an hour of thirty years would be too thin to see. */
const LEAST_PX = 2;

/** A press on the overview. */
interface Held {
  /** `null` beside the window. */
  readonly grip: Grip | null;
  readonly x: number;
  /** The view when the press began. */
  readonly view: TimeSpan;
  readonly moved: boolean;
}

/**
 * The view as a window on the true scale (the multi-thumb slider of the ARIA practices): its two handles resize it, its
 * body moves it, a click beside it centres it there. Handles and body have keys as well.
 */
export function ViewWindow() {
  const { timeline: words } = useWords();
  const { plan, controller, selected } = useStage();
  const go = useGo();
  // The sliders say where the view is going, and drags and keys continue from there.
  const view = useAskedView();
  const isWhole = useShown((shown) => shown.isWhole);
  const { trueScale, extent, metrics, plotPx, index, clock } = plan;
  const held = useRef<Held | null>(null);

  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { grip: gripAt(event.target), x: event.clientX, view: controller.view, moved: false };
  };
  const onPointerMove = ({ clientX }: PointerEvent): void => {
    const from = held.current;
    if (!from || (!from.moved && Math.abs(clientX - from.x) < CLICK_PX)) return;
    held.current = { ...from, moved: true };
    const ms = ((clientX - from.x) * (extent.end - extent.start)) / (plotPx * pageZoom());
    controller.show(moveGrip(from.grip ?? 'body', from.view, ms, plan), 'hand');
  };
  const onPointerEnd = ({ type, clientX, currentTarget }: PointerEvent<SVGGElement>): void => {
    const from = held.current;
    held.current = null;
    if (type === 'pointercancel' || !from || from.moved || from.grip !== null) return;
    const time = trueScale.toTime((clientX - currentTarget.getBoundingClientRect().left) / pageZoom());
    controller.show(moveGrip('body', from.view, time - (from.view.start + from.view.end) / 2, plan));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const grip = gripAt(event.target);
    if (!grip || event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = ZOOM_KEYS[event.key];
    const next = slideByKey(grip, event.key, controller.view, plan);
    if (zoom !== undefined) controller.zoomBy(zoom);
    else if (next) controller.show(next, 'step');
    else if (event.key === '0') controller.reset();
    else if (event.key === 'Escape' && selected !== null) go({ route: { kind: 'whole' } });
    else return;
    event.preventDefault();
  };

  const length = view.end - view.start;
  const range = { start: instant(view.start), end: instant(view.end) };
  const bottom = metrics.overviewPx;
  const ref = useMoved<SVGGElement>((group, { view: seen }) => {
    const [x0, x1] = [trueScale.toPx(seen.start), trueScale.toPx(seen.end)];
    const { start, body, end, grips, narrow } = overviewWindow({ x0, x1 }, plotPx);
    const slicePx = Math.max(x1 - x0, LEAST_PX);
    const sliceX = Math.min(Math.max((x0 + x1 - slicePx) / 2, 0), plotPx - slicePx);
    // A frame wide enough for a finger holds the true slice.
    const frame = narrow ? grips : { x0: Math.max(x0, 0.75), x1: Math.min(x1, plotPx - 0.75) };
    const [area, slice, outline] = group.querySelectorAll('[data-grip=body] rect');
    setRange(area, body);
    setRange(slice, { x0: sliceX, x1: sliceX + slicePx });
    setAttributes(slice, { 'data-narrow': narrow ? '' : null });
    setRange(outline, frame);
    for (const [edge, box, x] of [
      ['start', start, grips.x0],
      ['end', end, grips.x1],
    ] as const) {
      const handle = group.querySelector(`[data-grip=${edge}]`);
      setAttributes(handle, { transform: `translate(${x.toFixed(2)})` });
      setRange(handle?.querySelector('rect'), { x0: box.x0 - x, x1: box.x1 - x });
    }
  });
  return (
    <g
      ref={ref}
      // A finger moves the view along the overview, and scrolls the page across it. `touch-action` needs a block element.
      className="block touch-pan-y"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onKeyDown={onKeyDown}
    >
      <rect width={plotPx} height={bottom} className="hit-area" />
      <g
        data-grip="body"
        role="slider"
        // Of the whole extent nothing can be moved: a tab stop would be dead.
        tabIndex={isWhole ? -1 : 0}
        aria-disabled={isWhole}
        aria-label={words.viewSlider}
        aria-valuemin={0}
        aria-valuemax={hoursInto(extent, Math.max(extent.end - length, view.start))}
        aria-valuenow={hoursInto(extent, view.start)}
        aria-valuetext={rangeInWords(range, index.zone, words, clock)}
        className="group cursor-grab outline-none active:cursor-grabbing"
      >
        <rect height={bottom} className="hit-area" />
        <rect
          y={1}
          height={bottom - 2}
          className={`data-narrow:fill-ink ${isWhole ? 'fill-none' : 'fill-ink/5'}`}
        />
        <rect
          y={0.75}
          height={bottom - 1.5}
          rx={3}
          className={`group-focus-visible:stroke-focus group-focus-visible:stroke-[3] ${isWhole ? 'fill-none' : 'fill-ink/4 stroke-ink stroke-[1.5]'}`}
        />
      </g>
      <Handle edge="start" />
      <Handle edge="end" />
    </g>
  );
}

const GRIP_PX = 7;

function Handle({ edge }: { readonly edge: 'start' | 'end' }) {
  const { timeline: words } = useWords();
  const { extent, leastMs, metrics, index, clock } = useStage().plan;
  const view = useAskedView();
  const length = view.end - view.start;
  const shortest = Math.min(leastMs, length);
  const [name, least, most] =
    edge === 'start'
      ? [words.viewStart, extent.start, view.end - shortest]
      : [words.viewEnd, view.start + shortest, extent.end];
  const height = Math.min(metrics.overviewPx - 14, TARGET_PX);
  const middle = metrics.overviewPx / 2;
  return (
    <g
      data-grip={edge}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={hoursInto(extent, least)}
      aria-valuemax={hoursInto(extent, most)}
      aria-valuenow={hoursInto(extent, view[edge])}
      aria-valuetext={momentInWords(view[edge], edge, length, index.zone, words, clock)}
      className="group cursor-ew-resize outline-none"
    >
      <title>{name}</title>
      <rect height={metrics.overviewPx} className="hit-area" />
      <rect
        x={-GRIP_PX / 2}
        y={middle - height / 2}
        width={GRIP_PX}
        height={height}
        rx={GRIP_PX / 2}
        className="fill-ink stroke-paper-raised stroke-[1.5] group-hover:fill-accent group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
      />
      <line y1={middle - 4} y2={middle + 4} className="stroke-paper-raised" />
    </g>
  );
}

function setRange(node: Element | null | undefined, { x0, x1 }: PxRange): void {
  setAttributes(node, { x: x0, width: x1 - x0 });
}

/** Sliders count in hours from the beginning of the extent. */
function hoursInto(extent: TimeSpan, time: number): number {
  return Math.round((time - extent.start) / HOUR_MS);
}

/** `null` beside the window. */
function gripAt(target: EventTarget): Grip | null {
  const grip = target instanceof Element ? target.closest('[data-grip]')?.getAttribute('data-grip') : null;
  return grip === 'start' || grip === 'end' || grip === 'body' ? grip : null;
}
