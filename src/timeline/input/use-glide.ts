import { useEffect, useState } from 'react';
import type { BaseScale, TimeSpan } from '../../geometry/scale/base-scale';
import { blendScales } from '../../geometry/scale/blend-scales';
import { flight, isFar, straight } from '../../geometry/view/travel';

/** What is wanted on screen. `share`: 0 is the expanded scale, 1 the true one. */
export interface Wanted {
  readonly view: TimeSpan;
  readonly share: number;
}

export interface Gliding {
  readonly base: BaseScale;
  readonly view: TimeSpan;
}

const NEAR_MS = 250;
const FAR_MS = 300;

interface Run {
  readonly from: Wanted;
  readonly to: Wanted;
  readonly far: boolean;
  readonly progress: number;
}

/**
 * The view and scale on screen, on their way to those wanted: straight, or by flight when it is far; eased, from wherever
 * they are when a new wish comes. `byHand` is the view a hand asked for: it is followed at once, and so is everything under reduced motion.
 */
export function useGlide(
  expanded: BaseScale,
  even: BaseScale,
  wanted: Wanted,
  byHand: TimeSpan | null,
): Gliding {
  const [run, setRun] = useState<Run>({ from: wanted, to: wanted, far: false, progress: 1 });
  if (!equal(run.to, wanted)) {
    const now = between(run, expanded, even);
    const atOnce = (byHand !== null && equalSpans(byHand, wanted.view)) || isStill();
    const base = wanted.share === 1 ? even : expanded;
    // Under a changing scale each mark goes straight to its place.
    const far = now.share === wanted.share && isFar(base, now.view, wanted.view);
    setRun({ from: now, to: wanted, far, progress: atOnce ? 1 : 0 });
  }
  const { to } = run;
  const moving = run.progress < 1;
  const durationMs = run.far || run.from.share !== run.to.share ? FAR_MS : NEAR_MS;
  useEffect(() => {
    if (!moving) return;
    // From the wish, not from its first frame: on a busy machine the way has fewer frames and still ends in time.
    const started = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const progress = Math.min(Math.max((now - started) / durationMs, 0), 1);
      setRun((last) => (last.to === to ? { ...last, progress } : last));
      if (progress < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [moving, to, durationMs]);
  const shown = between(run, expanded, even);
  return { base: blendScales(expanded, even, shown.share), view: shown.view };
}

function between({ from, to, far, progress }: Run, expanded: BaseScale, even: BaseScale): Wanted {
  if (progress >= 1) return to;
  const eased = easeOut(progress);
  const share = from.share + (to.share - from.share) * eased;
  const base = blendScales(expanded, even, share);
  return { view: (far ? flight : straight)(base, from.view, to.view)(eased), share };
}

function equal(a: Wanted, b: Wanted): boolean {
  return a.share === b.share && equalSpans(a.view, b.view);
}

function equalSpans(a: TimeSpan, b: TimeSpan): boolean {
  return a.start === b.start && a.end === b.end;
}

/** No movement for a reader who asked for none, nor in a tab that nobody sees: its frames do not come. */
function isStill(): boolean {
  return document.hidden || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Fast at first, then settling. Written out: D3's module cannot be taken in part and brings all of its easings. */
function easeOut(progress: number): number {
  return 1 - (1 - progress) ** 3;
}
