import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { type PxRange, type OverviewWindow, TARGET_PX } from '../../geometry/view/overview-window';
import { resizeView } from '../../geometry/view/view-transform';
import { useWords } from '../../i18n/use-words';
import { MIN_VIEW_MS } from '../../state/query/view';
import { instant } from '../../time/instant';
import { HOUR_MS } from '../../time/units';
import { useShown, useStage } from '../stage-context';
import { momentInWords, rangeInWords } from '../axis/time-words';
import { type Grip, slideByKey } from './window-keys';

/** A press that moves less is a click. */
const CLICK_PX = 4;
/** An hour of thirty years would be too thin to see. */
const LEAST_PX = 2;

interface Held {
  readonly grip: Grip | 'beside';
  readonly x: number;
  readonly view: TimeSpan;
  readonly moved: boolean;
}

/**
 * The view as a window on the true scale (the multi-thumb slider of the ARIA practices): its two handles resize it, its
 * body moves it, a click beside it centres it there. Handles and body have keys as well.
 */
export function ViewWindow({ place }: { readonly place: OverviewWindow }) {
  const { timeline: words } = useWords();
  const { plan, controller } = useStage();
  const seen = useShown((shown) => shown.seen);
  // The sliders say where the view is going, and hands and keys go on from there.
  const view = useShown((shown) => shown.view);
  const { trueScale, extent, metrics, plotPx, index, clock } = plan;
  const held = useRef<Held | null>(null);
  const { zone } = index;

  const moveTo = (from: TimeSpan, ms: number, hand: 'hand' | 'jump'): void => {
    const length = from.end - from.start;
    const start = Math.min(Math.max(from.start + ms, extent.start), extent.end - length);
    controller.show({ start, end: start + length }, hand);
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>): void => {
    if (event.button !== 0) return;
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { grip: gripOf(grip), x: event.clientX, view: controller.view, moved: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    const from = held.current;
    if (!from || (!from.moved && Math.abs(event.clientX - from.x) < CLICK_PX)) return;
    held.current = { ...from, moved: true };
    const ms = ((event.clientX - from.x) * (extent.end - extent.start)) / plotPx;
    const { grip } = from;
    if (grip === 'beside' || grip === 'body') return moveTo(from.view, ms, 'hand');
    controller.show(resizeView(from.view, grip, from.view[grip] + ms, extent, MIN_VIEW_MS), 'hand');
  };
  const onPointerUp = (event: PointerEvent<SVGGElement>): void => {
    const from = held.current;
    held.current = null;
    if (!from || from.moved || from.grip !== 'beside') return;
    const time = trueScale.toTime(event.clientX - event.currentTarget.getBoundingClientRect().left);
    moveTo(from.view, time - (from.view.start + from.view.end) / 2, 'jump');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const grip = event.target instanceof Element ? gripOf(event.target) : 'beside';
    const next = grip === 'beside' ? null : slideByKey(grip, event.key, plan, controller.view);
    if (!next) return;
    event.preventDefault();
    controller.show(next, 'step');
  };

  const hours = (time: number): number => Math.round((time - extent.start) / HOUR_MS);
  const length = view.end - view.start;
  const [x0, x1] = [trueScale.toPx(seen.start), trueScale.toPx(seen.end)];
  const slice = Math.max(x1 - x0, LEAST_PX);
  const { grips, narrow } = place;
  // A frame wide enough for a finger holds the true slice.
  const frame = narrow ? grips : { x0: Math.max(x0, 0.75), x1: Math.min(x1, plotPx - 0.75) };
  const bottom = metrics.overviewPx;
  return (
    <g
      // A drag along the overview moves the view, one across it scrolls the page. `touch-action` needs a block element.
      className="block touch-pan-y"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        held.current = null;
      }}
      onKeyDown={onKeyDown}
    >
      <rect x={0} y={0} width={plotPx} height={bottom} className="hit-area" />
      <g
        data-grip="body"
        role="slider"
        tabIndex={0}
        aria-label={words.viewSlider}
        aria-valuemin={0}
        aria-valuemax={Math.max(hours(extent.end - length), hours(view.start))}
        aria-valuenow={hours(view.start)}
        aria-valuetext={rangeInWords(
          { start: instant(view.start), end: instant(view.end) },
          zone,
          words,
          clock,
        )}
        className="group cursor-grab outline-none active:cursor-grabbing"
      >
        <rect {...box(place.body, bottom)} className="hit-area" />
        <rect
          x={Math.min(Math.max((x0 + x1 - slice) / 2, 0), plotPx - slice)}
          y={1}
          width={slice}
          height={bottom - 2}
          className={narrow ? 'fill-ink' : 'fill-ink/5'}
        />
        <rect
          x={frame.x0}
          y={0.75}
          width={frame.x1 - frame.x0}
          height={bottom - 1.5}
          rx={3}
          className="fill-ink/4 stroke-ink stroke-[1.5] group-focus-visible:stroke-focus group-focus-visible:stroke-[3]"
        />
      </g>
      <Handle
        grip="start"
        place={place.start}
        x={grips.x0}
        heightPx={bottom}
        name={words.viewStart}
        least={0}
        most={hours(view.end - Math.min(MIN_VIEW_MS, length))}
        value={hours(view.start)}
        text={momentInWords(view.start, 'start', length, zone, words, clock)}
      />
      <Handle
        grip="end"
        place={place.end}
        x={grips.x1}
        heightPx={bottom}
        name={words.viewEnd}
        least={hours(view.start + Math.min(MIN_VIEW_MS, length))}
        most={hours(extent.end)}
        value={hours(view.end)}
        text={momentInWords(view.end, 'end', length, zone, words, clock)}
      />
    </g>
  );
}

interface HandleProps {
  readonly grip: 'start' | 'end';
  readonly place: PxRange;
  /** Where the grip is drawn. */
  readonly x: number;
  readonly heightPx: number;
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly text: string;
}

const GRIP_PX = 7;

function Handle({ grip, place, x, heightPx, name, least, most, value, text }: HandleProps) {
  const height = Math.min(heightPx - 14, TARGET_PX);
  const middle = heightPx / 2;
  return (
    <g
      data-grip={grip}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={text}
      // It moves with every frame, by one attribute.
      transform={`translate(${x.toFixed(2)})`}
      className="group cursor-ew-resize outline-none"
    >
      <title>{name}</title>
      <rect {...box({ x0: place.x0 - x, x1: place.x1 - x }, heightPx)} className="hit-area" />
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

function box({ x0, x1 }: PxRange, height: number) {
  return { x: x0, y: 0, width: x1 - x0, height };
}

function gripOf(element: Element | null): Held['grip'] {
  const grip = element?.getAttribute('data-grip');
  return grip === 'start' || grip === 'end' || grip === 'body' ? grip : 'beside';
}
