import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { TimeSpan } from '../geometry/base-scale';
import { panBy, zoomAbout } from '../geometry/view-transform';
import { useWords } from '../i18n/use-words';
import { MIN_VIEW_MS } from '../state/view';
import { instant } from '../time/instant';
import type { StagePlan } from './stage-plan';
import { rangeInWords } from './time-words';
import { ZOOM_STEP } from './zoom-step';

interface Props {
  readonly plan: StagePlan;
  readonly seen: TimeSpan;
  readonly onShow: (view: TimeSpan, hand?: boolean) => void;
}

/** Narrower windows would not be seen. */
const LEAST_PX = 8;

/** The view as a window on true time: drag it, click beside it to centre it there, or move it by keys. */
export function ViewWindow({ plan, seen, onShow }: Props) {
  const { timeline: words } = useWords();
  const { even, extent, metrics, plotPx, index } = plan;
  const held = useRef<{ x: number; view: TimeSpan; moved: boolean } | null>(null);
  const [x0, x1] = [even.toPx(seen.start), even.toPx(seen.end)];
  const size = Math.max(x1 - x0, LEAST_PX);
  const left = Math.min(Math.max((x0 + x1 - size) / 2, 0), plotPx - size);

  const moveTo = (view: TimeSpan, dxPx: number): void => {
    const length = view.end - view.start;
    const ms = (dxPx * (extent.end - extent.start)) / plotPx;
    const start = Math.min(Math.max(view.start + ms, extent.start), extent.end - length);
    onShow({ start, end: start + length }, true);
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, view: seen, moved: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const from = held.current;
    if (!from || (!from.moved && Math.abs(event.clientX - from.x) < 4)) return;
    from.moved = true;
    moveTo(from.view, event.clientX - from.x);
  };
  const onPointerUp = (event: PointerEvent<SVGGElement>): void => {
    const from = held.current;
    held.current = null;
    if (!from || from.moved) return;
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    moveTo(from.view, px - even.toPx((from.view.start + from.view.end) / 2));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, plan, seen);
    if (!next) return;
    event.preventDefault();
    onShow(next);
  };
  return (
    <g
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        held.current = null;
      }}
    >
      <rect x={0} y={0} width={plotPx} height={metrics.stripPx} className="fill-transparent" />
      <g
        role="slider"
        tabIndex={0}
        aria-label={words.viewSlider}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round((100 * (seen.start - extent.start)) / (extent.end - extent.start))}
        aria-valuetext={rangeInWords(
          { start: instant(seen.start), end: instant(seen.end) },
          index.zone,
          words,
        )}
        className="group cursor-grab outline-none"
        onKeyDown={onKeyDown}
      >
        <rect
          x={left + 0.75}
          y={0.75}
          width={size - 1.5}
          height={metrics.stripPx - 1.5}
          rx={3}
          className="fill-ink/4 stroke-ink stroke-[1.5] group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
        />
      </g>
    </g>
  );
}

/** A tenth of the view by arrow, all of it by page, the ends of time by Home and End. */
function moved(key: string, plan: StagePlan, seen: TimeSpan): TimeSpan | null {
  const { even, extent, plotPx } = plan;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return panBy(even, seen, plotPx / 10);
    case 'ArrowRight':
    case 'ArrowUp':
      return panBy(even, seen, -plotPx / 10);
    case 'PageDown':
      return panBy(even, seen, plotPx);
    case 'PageUp':
      return panBy(even, seen, -plotPx);
    case 'Home':
      return { start: extent.start, end: extent.start + seen.end - seen.start };
    case 'End':
      return { start: extent.end - (seen.end - seen.start), end: extent.end };
    case '+':
    case '=':
      return zoomAbout(even, seen, ZOOM_STEP, plotPx / 2, MIN_VIEW_MS);
    case '-':
      return zoomAbout(even, seen, 1 / ZOOM_STEP, plotPx / 2, MIN_VIEW_MS);
    default:
      return null;
  }
}
