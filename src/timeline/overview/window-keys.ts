import type { TimeSpan } from '../../geometry/scale/base-scale';
import { resizeView } from '../../geometry/view/view-transform';
import type { Scales } from '../input/view-controller';

/** The part of the view's window that a key or a drag moves. */
export type Grip = 'start' | 'body' | 'end';

/** Moves an end of the view, or all of it, by `ms`: not beyond the extent, and never to less than the shortest view. */
export function moveGrip(
  grip: Grip,
  view: TimeSpan,
  ms: number,
  { extent, leastMs }: Pick<Scales, 'extent' | 'leastMs'>,
): TimeSpan {
  if (grip !== 'body') return resizeView(view, grip, view[grip] + ms, extent, leastMs);
  const length = view.end - view.start;
  const start = Math.max(Math.min(view.start + ms, extent.end - length), extent.start);
  return { start, end: start + length };
}

/**
 * Steps of the keys in lengths of the view: they look the same in a view of an hour and in one of thirty years. Up means
 * later, as in the slider of the ARIA practices.
 */
const STEPS: Record<string, number> = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  PageDown: -0.5,
  PageUp: 0.5,
  Home: -Infinity,
  End: Infinity,
};

/** The view after a key on a part of its window; `null` for other keys. A page key moves the body by its whole length. */
export function slideByKey(
  grip: Grip,
  key: string,
  view: TimeSpan,
  limits: Pick<Scales, 'extent' | 'leastMs'>,
): TimeSpan | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const lengths = grip === 'body' && key.startsWith('Page') ? 2 * step : step;
  return moveGrip(grip, view, lengths * (view.end - view.start), limits);
}
