import { easeCubicOut, type Timer, timeout, timer } from 'd3';
import { type BaseScale, blendScales, type TimeSpan } from '../../geometry/scale/base-scale';
import { flight, isFar, straight } from '../../geometry/view/travel';
import {
  clampView,
  isWhole,
  movedTo,
  panBy,
  viewTransform,
  widened,
  zoomAbout,
} from '../../geometry/view/view-transform';
import type { ScaleName } from '../../state/query/query-fields';
import type { Motion } from '../../state/query/view';
import { createStore, type Store } from '../../state/store';

/** One step of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;
export const ZOOM_KEYS: Record<string, number> = { '+': ZOOM_STEP, '=': ZOOM_STEP, '-': 1 / ZOOM_STEP };
/** A gesture without a step for this long is at rest. */
const REST_MS = 250;
const TRAVEL_MS = 250;

/** What the controller needs of a `StagePlan`. */
export interface Scales {
  readonly expanded: BaseScale;
  readonly trueScale: BaseScale;
  readonly extent: TimeSpan;
  /** The shortest view, ms. */
  readonly leastMs: number;
}

/** A view as React draws it: while it moves, with more on either side than can be seen. */
export interface Drawn {
  readonly view: TimeSpan;
  /** How many widths of the plot it takes. */
  readonly times: number;
  /** How far the scale is from the expanded one (0) to the true one (1). */
  readonly blend: number;
  /** Whether the view moved when it was drawn. */
  readonly isMoving: boolean;
}

export interface Shown {
  /** The view on screen now, perhaps on its way to `view`. */
  readonly seen: TimeSpan;
  /** The view that is drawn. The same object until `seen` is far from it: until then, what is drawn is only moved. */
  readonly drawn: Drawn;
  /** The view that was asked for last. */
  readonly view: TimeSpan;
  readonly scale: ScaleName;
  readonly isMoving: boolean;
  readonly isWhole: boolean;
  readonly isShortest: boolean;
}

/** What the controller needs of the page. */
interface Page {
  /** Writes the view into the link; `null` is the whole extent. */
  writeView(view: TimeSpan | null, motion: Motion): void;
  writeScale(scale: ScaleName): void;
  /** Calls `draw` in the next frame. */
  nextFrame(draw: () => void): void;
  /** Whether the reader wants no motion, or cannot see any. */
  isReduced(): boolean;
}

type Pose = Pick<Drawn, 'view' | 'blend'>;

/**
 * Holds the view, its motion and the scale. Gestures, keys, buttons and the link ask for a view; the controller keeps it
 * inside the extent, shows the steps of a gesture at once and travels to every other view. It knows no React and no DOM.
 */
export class ViewController {
  readonly #shown: Store<Shown>;
  readonly #page: Page;
  #scales: Scales;
  /** Where the view is going. Input that comes before the next frame continues from here. */
  #target: Pose;
  #current: Pose;
  #drawn: Drawn | null = null;
  #motion: 'still' | 'gesture' | 'travel' = 'still';
  /** The view in the link: the controller ignores the echo of its own writing. */
  #linked: TimeSpan | null;
  /** Whether a gesture has moved the view since it was last written. */
  #isUnwritten = false;
  /** Runs during a travel, and while a gesture waits for its rest. */
  #timer: Timer | null = null;
  /** Whether the next frame draws a step. */
  #isAwaited = false;
  /** When the last step was drawn, ms. */
  #drawnMs = 0;

  constructor(scales: Scales, link: { view: TimeSpan | null; scale: ScaleName }, page: Page) {
    this.#scales = scales;
    this.#page = page;
    this.#linked = link.view;
    this.#target = { view: this.#clamped(link.view ?? scales.extent), blend: blendOf(link.scale) };
    this.#current = this.#target;
    this.#shown = createStore(this.#snapshot());
  }

  /** What is on screen. It changes once per frame. */
  get shown(): Pick<Store<Shown>, 'get' | 'subscribe' | 'use'> {
    return this.#shown;
  }

  /** The view that was asked for last, perhaps not yet on screen. */
  get view(): TimeSpan {
    return this.#target.view;
  }

  /** The scale that was asked for last. */
  get base(): BaseScale {
    return this.#target.blend === 1 ? this.#scales.trueScale : this.#scales.expanded;
  }

  readonly show = (view: TimeSpan, motion: Motion = 'jump'): void => {
    const clamped = this.#clamped(view);
    const whole = isWhole(this.base, clamped);
    const next = { view: whole ? this.#scales.extent : clamped, blend: this.#target.blend };
    if (motion === 'hand') return this.#showStep(next);
    this.#goTo(next);
    this.#write(motion);
  };

  readonly showScale = (scale: ScaleName): void => {
    this.#goTo({ view: this.#target.view, blend: blendOf(scale) });
    this.#page.writeScale(scale);
  };

  readonly zoomBy = (factor: number, aboutPx?: number, motion: Motion = 'step'): void => {
    const px = aboutPx ?? this.base.widthPx / 2;
    this.show(zoomAbout(this.base, this.#target.view, factor, px, this.#scales.leastMs), motion);
  };

  /** Moves the content by plot px to the right. */
  readonly panBy = (dxPx: number, motion: Motion = 'hand'): void => {
    this.show(panBy(this.base, this.#target.view, dxPx), motion);
  };

  readonly reset = (): void => this.show(this.#scales.extent);

  /** Brings a span that is out of view into its middle, at the same magnification. */
  readonly reveal = (span: TimeSpan, motion: Motion): void => {
    const { view } = this.#target;
    if (span.start < view.end && span.end > view.start) return;
    const { toPx, widthPx } = viewTransform(this.base, view);
    this.panBy(widthPx / 2 - (toPx(span.start) + toPx(span.end)) / 2, motion);
  };

  /** Takes over what the link says after a panel, another link, Back or Forward has changed it. */
  readonly follow = (view: TimeSpan | null, scale: ScaleName): void => {
    const blend = blendOf(scale);
    if (isSame(view, this.#linked)) return this.#goTo({ view: this.#target.view, blend });
    this.#linked = view;
    this.#isUnwritten = false;
    this.#goTo({ view: this.#clamped(view ?? this.#scales.extent), blend });
  };

  /** Takes over the scales of another plan, such as one of another width. Ends a travel at once. */
  readonly rescale = (scales: Scales): void => {
    if (scales === this.#scales) return;
    this.#scales = scales;
    if (this.#motion === 'travel') this.#rest();
    this.#target = { ...this.#target, view: this.#clamped(this.#target.view) };
    this.#current = this.#target;
    this.#tell();
  };

  /** Writes the view of a gesture that is not at rest yet, before the link is read. */
  readonly flush = (): void => {
    if (this.#isUnwritten) this.#write('rest');
  };

  readonly stop = (): void => this.#stopTimer();

  #clamped(view: TimeSpan): TimeSpan {
    return clampView(view, this.#scales.extent, this.#scales.leastMs);
  }

  /**
   * Shows a step of a gesture. Many steps may come before the next frame, which draws the last one. The first step of a
   * gesture is written, so that it can begin a history entry, and then the view at rest: writing costs 0.4 ms.
   */
  #showStep(next: Pose): void {
    const isFirst = this.#motion !== 'gesture';
    if (isFirst) this.#stopTimer();
    this.#target = next;
    this.#current = next;
    this.#motion = 'gesture';
    this.#isUnwritten = true;
    if (isFirst) this.#write('hand');
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    this.#page.nextFrame(() => {
      this.#isAwaited = false;
      // A travel that began since then draws itself.
      if (this.#motion === 'travel') return;
      this.#drawnMs = performance.now();
      if (this.#timer === null) this.#restAfter(REST_MS);
      this.#tell();
    });
  }

  /** One timer serves all steps of a gesture: D3 would take 0.3 ms to stop one and start another in each. */
  #restAfter(delayMs: number): void {
    this.#timer = timeout(() => {
      const leftMs = this.#isAwaited ? REST_MS : this.#drawnMs + REST_MS - performance.now();
      if (leftMs > 0) return this.#restAfter(leftMs);
      this.#rest();
      this.#tell();
    }, delayMs);
  }

  #goTo(next: Pose): void {
    if (isSame(next.view, this.#target.view) && next.blend === this.#target.blend) return;
    this.#target = next;
    const durationMs = this.#page.isReduced() ? 0 : TRAVEL_MS;
    const from = this.#current;
    const { expanded, trueScale } = this.#scales;
    // While the scale changes, each mark goes straight to its place.
    const way = from.blend === next.blend && isFar(this.base, from.view, next.view) ? flight : straight;
    this.#motion = 'travel';
    // The timer counts from here and not from the first frame: on a busy machine there are fewer frames, and the travel
    // still ends in time.
    this.#stopTimer();
    this.#timer = timer((elapsedMs) => {
      if (elapsedMs >= durationMs) {
        this.#rest();
        this.#current = next;
      } else {
        const share = easeCubicOut(elapsedMs / durationMs);
        const blend = from.blend + (next.blend - from.blend) * share;
        const view = way(blendScales(expanded, trueScale, blend), from.view, next.view)(share);
        this.#current = { view, blend };
      }
      this.#tell();
    });
  }

  #stopTimer(): void {
    this.#timer?.stop();
    this.#timer = null;
  }

  #rest(): void {
    this.#stopTimer();
    this.#motion = 'still';
    this.flush();
  }

  #write(motion: Motion): void {
    const view = this.#target.view === this.#scales.extent ? null : this.#target.view;
    this.#linked = view;
    this.#isUnwritten = false;
    this.#page.writeView(view, motion);
  }

  #tell(): void {
    this.#shown.set(this.#snapshot());
  }

  /** What React draws now: the same as before while it stands near the view on screen, and at rest if it is that view. */
  #nextDrawn(): Drawn {
    const { view, blend } = this.#current;
    const { base } = this;
    const isMoving = this.#motion !== 'still';
    const last = this.#drawn;
    const stands =
      last?.blend === blend &&
      (isMoving ? isNear(base, last, view) : isSame(last.view, view) && !last.isMoving);
    if (stands) return last;
    const isNearer = last !== null && movedTo(base, last.view, view, last.times).scale > MOST_SCALE;
    const room = isMoving && !isNearer ? widened(base, view, DRAWN_TIMES) : { view, times: 1 };
    return { ...room, blend, isMoving };
  }

  #snapshot(): Shown {
    const { view, blend } = this.#target;
    this.#drawn = this.#nextDrawn();
    return {
      seen: this.#current.view,
      drawn: this.#drawn,
      view,
      scale: blend === 1 ? 'true' : 'expanded',
      isMoving: this.#motion !== 'still',
      isWhole: isWhole(this.base, view),
      isShortest: isShortest(view, this.#scales.leastMs),
    };
  }
}

/** While the view moves, it is drawn again when it is this many times nearer: until then, counts stay counts. */
const MOST_SCALE = 2;
/** In a pan and a zoom out it is drawn wider than the plot: they first come to what is drawn already. */
const DRAWN_TIMES = 1.5;
/** And it is drawn again when this much of the plot is bare, for which nothing was drawn. A zoom out has a share of it bare. */
const BARE_PX = 32;
const BARE_SHARE = 0.1;

/** Whether what is drawn for one view, moved to another, still looks like that view. */
function isNear(base: BaseScale, drawn: Drawn, seen: TimeSpan): boolean {
  const { widthPx } = base;
  const { scale, dx } = movedTo(base, drawn.view, seen, drawn.times);
  const [leftPx, rightPx] = [Math.max(dx, 0), Math.max(widthPx - (widthPx * drawn.times * scale + dx), 0)];
  const mostPx = scale < 1 ? widthPx * BARE_SHARE : BARE_PX;
  return scale <= MOST_SCALE && leftPx + rightPx <= mostPx;
}

/** Whether zooming in further changes nothing. */
export function isShortest({ start, end }: TimeSpan, leastMs: number): boolean {
  return end - start <= leastMs * 1.001;
}

function blendOf(scale: ScaleName): number {
  return scale === 'true' ? 1 : 0;
}

function isSame(a: TimeSpan | null, b: TimeSpan | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
