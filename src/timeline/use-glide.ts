import { useEffect, useRef, useState } from 'react';
import type { BaseScale, TimeSpan } from '../geometry/base-scale';
import { blendScales } from '../geometry/blend-scales';

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
const FAR_MS = 450;

interface Run {
  readonly from: Wanted;
  readonly to: Wanted;
  readonly progress: number;
}

/**
 * The view and scale on screen, on their way to those wanted: straight, eased, from wherever they are when a new wish
 * comes. `byHand` is the view a hand asked for: it is followed at once, and so is everything under reduced motion.
 */
export function useGlide(
  expanded: BaseScale,
  even: BaseScale,
  wanted: Wanted,
  byHand: TimeSpan | null,
): Gliding {
  const [run, setRun] = useState<Run>({ from: wanted, to: wanted, progress: 1 });
  if (!equal(run.to, wanted)) {
    const now = between(run, expanded, even);
    const atOnce = (byHand !== null && equalSpans(byHand, wanted.view)) || isStill();
    setRun({ from: now, to: wanted, progress: atOnce ? 1 : 0 });
  }
  const { to } = run;
  const moving = run.progress < 1;
  const durationMs = run.from.share === run.to.share ? NEAR_MS : FAR_MS;
  const started = useRef(0);
  useEffect(() => {
    if (!moving) return;
    started.current = 0;
    let frame = requestAnimationFrame(function step(now) {
      started.current ||= now;
      const progress = Math.min((now - started.current) / durationMs, 1);
      setRun((last) => (last.to === to ? { ...last, progress } : last));
      if (progress < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [moving, to, durationMs]);
  const shown = between(run, expanded, even);
  return { base: blendScales(expanded, even, shown.share), view: shown.view };
}

function between({ from, to, progress }: Run, expanded: BaseScale, even: BaseScale): Wanted {
  if (progress >= 1) return to;
  const eased = easeOut(progress);
  const share = from.share + (to.share - from.share) * eased;
  const base = blendScales(expanded, even, share);
  const at = (a: number, b: number): number =>
    base.toTime(base.toPx(a) + (base.toPx(b) - base.toPx(a)) * eased);
  return { view: { start: at(from.view.start, to.view.start), end: at(from.view.end, to.view.end) }, share };
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
