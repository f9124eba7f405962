import { easeCubicOut, type Timer, timeout, timer } from 'd3';
import { type BaseScale, blendScales, type TimeSpan } from '../../geometry/scale/base-scale';
import { flight, isFar, straight } from '../../geometry/view/travel';
import { clampView, isWhole, panBy, viewTransform, zoomAbout } from '../../geometry/view/view-transform';
import type { ScaleName } from '../../state/query/query-fields';
import { MIN_VIEW_MS, type Motion } from '../../state/query/view';
import { createStore, type Store } from '../../state/store';

/** One step of the zoom buttons and keys. */
export const ZOOM_STEP = 1.6;
/** A hand that has made no step for this long is at rest. */
const REST_MS = 250;
const NEAR_MS = 250;
const FAR_MS = 300;

/** What the controller needs of a `StagePlan`. */
export interface Scales {
  readonly expanded: BaseScale;
  readonly trueScale: BaseScale;
  readonly extent: TimeSpan;
}

/** How a view is asked for. `pan` is a hand that moves the view and keeps its magnification. */
export type Move = Motion | 'pan';

export interface Shown {
  /** On screen now, perhaps on its way to `view`. */
  readonly seen: TimeSpan;
  readonly view: TimeSpan;
  readonly scale: ScaleName;
  /** How far the scale on screen is from the expanded one (0) to the true one (1). */
  readonly blend: number;
  readonly motion: 'still' | 'pan' | 'zoom' | 'travel';
  readonly isWhole: boolean;
  readonly isShortest: boolean;
}

/** Where the controller writes what the reader asked for: the link. `null` is the whole extent. */
export interface ViewPort {
  writeView(view: TimeSpan | null, motion: Motion): void;
  writeScale(scale: ScaleName): void;
}

interface Pose {
  readonly view: TimeSpan;
  readonly blend: number;
}

/**
 * Holds the view, its motion and the scale. Hands, keys, buttons and the link ask for a view; the controller keeps it
 * inside the extent, follows a hand at once and travels to everything else. It knows no React and no DOM.
 */
export class ViewController {
  /** What is on screen. It changes once per frame. */
  readonly shown: Pick<Store<Shown>, 'get' | 'subscribe' | 'use'>;
  readonly #shown: Store<Shown>;
  readonly #port: ViewPort;
  readonly #isReduced: () => boolean;
  #scales: Scales;
  /** Where the view is going. Input that comes before the next frame goes on from here. */
  #target: Pose;
  #current: Pose;
  #motion: Shown['motion'] = 'still';
  /** What the link says, so that its echo of the controller's own writing is no news. */
  #linked: TimeSpan | null;
  /** Whether the next frame writes the step of a hand into the link. */
  #isUnwritten = false;
  #frame: Timer | null = null;
  #travel: Timer | null = null;
  #rest: Timer | null = null;

  /** @param isReduced Whether the reader wants no motion, or cannot see any. */
  constructor(
    scales: Scales,
    link: { readonly view: TimeSpan | null; readonly scale: ScaleName },
    port: ViewPort,
    isReduced: () => boolean,
  ) {
    this.#scales = scales;
    this.#port = port;
    this.#isReduced = isReduced;
    this.#linked = link.view;
    this.#target = { view: this.#clamped(link.view ?? scales.extent), blend: blendOf(link.scale) };
    this.#current = this.#target;
    this.#shown = createStore(this.#snapshot());
    this.shown = this.#shown;
  }

  /** The view that was asked for last, perhaps not yet on screen. */
  get view(): TimeSpan {
    return this.#target.view;
  }

  /** The scale that was asked for last. */
  get base(): BaseScale {
    return this.#target.blend === 1 ? this.#scales.trueScale : this.#scales.expanded;
  }

  readonly show = (view: TimeSpan, move: Move = 'jump'): void => {
    const clamped = this.#clamped(view);
    const whole = isWhole(this.base, clamped);
    const next = { view: whole ? this.#scales.extent : clamped, blend: this.#target.blend };
    if (move === 'hand' || move === 'pan') return this.#followHand(next, move === 'pan' ? 'pan' : 'zoom');
    this.#goTo(next);
    this.#write(move);
  };

  readonly showScale = (scale: ScaleName): void => {
    this.#goTo({ view: this.#target.view, blend: blendOf(scale) });
    this.#port.writeScale(scale);
  };

  readonly zoomBy = (factor: number, aboutPx?: number, move: Move = 'step'): void => {
    const px = aboutPx ?? this.base.widthPx / 2;
    this.show(zoomAbout(this.base, this.#target.view, factor, px, MIN_VIEW_MS), move);
  };

  /** Moves the content by plot px to the right. */
  readonly panBy = (dxPx: number, move: Move = 'pan'): void => {
    this.show(panBy(this.base, this.#target.view, dxPx), move);
  };

  readonly reset = (): void => this.show(this.#scales.extent);

  /** Brings a span that is out of view into its middle, at the same magnification. */
  readonly reveal = (span: TimeSpan, move: Move): void => {
    const { view } = this.#target;
    if (span.start < view.end && span.end > view.start) return;
    const { toPx, widthPx } = viewTransform(this.base, view);
    this.panBy(widthPx / 2 - (toPx(span.start) + toPx(span.end)) / 2, move);
  };

  /** Takes over what the link says: a panel, another link, Back or Forward has changed it. */
  readonly follow = (view: TimeSpan | null, scale: ScaleName): void => {
    const next = {
      view: isSame(view, this.#linked) ? this.#target.view : this.#clamped(view ?? this.#scales.extent),
      blend: blendOf(scale),
    };
    this.#linked = view;
    this.#goTo(next);
  };

  /** Takes over the scales of another plan, such as one of another width. A way that was begun ends at once. */
  readonly rescale = (scales: Scales): void => {
    if (scales === this.#scales) return;
    this.#scales = scales;
    this.#travel?.stop();
    if (this.#motion === 'travel') this.#motion = 'still';
    this.#target = { ...this.#target, view: this.#clamped(this.#target.view) };
    this.#current = this.#target;
    this.#tell();
  };

  readonly stop = (): void => {
    for (const each of [this.#frame, this.#travel, this.#rest]) each?.stop();
    this.#frame = null;
  };

  #clamped(view: TimeSpan): TimeSpan {
    return clampView(view, this.#scales.extent, MIN_VIEW_MS);
  }

  #followHand(next: Pose, motion: 'pan' | 'zoom'): void {
    this.#travel?.stop();
    this.#target = next;
    this.#current = next;
    this.#motion = motion;
    this.#isUnwritten = true;
    this.#rest?.stop();
    this.#rest = timeout(() => {
      this.#motion = 'still';
      this.#tell();
    }, REST_MS);
    this.#tellInFrame();
  }

  #goTo(next: Pose): void {
    if (isSame(next.view, this.#target.view) && next.blend === this.#target.blend) return;
    this.#travel?.stop();
    this.#rest?.stop();
    this.#isUnwritten = false;
    this.#target = next;
    if (this.#isReduced()) {
      this.#current = next;
      this.#motion = 'still';
      return this.#tellInFrame();
    }
    const from = this.#current;
    const { expanded, trueScale } = this.#scales;
    // While the scale changes, each mark goes straight to its place.
    const isFlight = from.blend === next.blend && isFar(this.base, from.view, next.view);
    const durationMs = isFlight || from.blend !== next.blend ? FAR_MS : NEAR_MS;
    this.#motion = 'travel';
    // The timer counts from here and not from the first frame: on a busy machine the way has fewer frames and still
    // ends in time.
    this.#travel = timer((elapsedMs) => {
      const share = easeCubicOut(Math.min(elapsedMs / durationMs, 1));
      const blend = from.blend + (next.blend - from.blend) * share;
      const way = isFlight ? flight : straight;
      const view = way(blendScales(expanded, trueScale, blend), from.view, next.view)(share);
      const isThere = elapsedMs >= durationMs;
      this.#current = isThere ? next : { view, blend };
      if (isThere) {
        this.#travel?.stop();
        this.#motion = 'still';
      }
      this.#tell();
    });
  }

  #write(motion: Motion): void {
    const view = this.#target.view === this.#scales.extent ? null : this.#target.view;
    this.#linked = view;
    this.#port.writeView(view, motion);
  }

  /** Many steps of a hand may come before the next frame: it draws and writes the last one. */
  #tellInFrame(): void {
    this.#frame ??= timeout(() => {
      this.#frame = null;
      this.#tell();
    });
  }

  #tell(): void {
    this.#shown.set(this.#snapshot());
    if (!this.#isUnwritten) return;
    this.#isUnwritten = false;
    this.#write('hand');
  }

  #snapshot(): Shown {
    const { view, blend } = this.#target;
    return {
      seen: this.#current.view,
      view,
      scale: blend === 1 ? 'true' : 'expanded',
      blend: this.#current.blend,
      motion: this.#motion,
      isWhole: isWhole(this.base, view),
      isShortest: isShortest(view),
    };
  }
}

/** Whether zooming in further changes nothing. */
export function isShortest({ start, end }: TimeSpan): boolean {
  return end - start <= MIN_VIEW_MS * 1.001;
}

function blendOf(scale: ScaleName): number {
  return scale === 'true' ? 1 : 0;
}

function isSame(a: TimeSpan | null, b: TimeSpan | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
