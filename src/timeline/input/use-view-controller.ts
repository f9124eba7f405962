import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { hasComeBack } from '../../state/query/page-query';
import { useScale, useView } from '../../state/query/use-query';
import { useSelected } from '../../state/route/use-route';
import { instant } from '../../time/instant';
import type { Span } from '../../time/span';
import type { StagePlan } from '../plan/stage-plan';
import { ViewController } from './view-controller';

/** Connects a controller with the link: each follows the other. A milestone selected elsewhere comes into view. */
export function useViewController(plan: StagePlan): ViewController {
  const [view, setView] = useView();
  const [scale, setScale] = useScale();
  const selected = useSelected();
  const [controller] = useState(() => {
    const port = {
      writeView: (to: TimeSpan | null, motion: Parameters<typeof setView>[1]) =>
        setView(to && toSpan(to), motion),
      writeScale: setScale,
    };
    return new ViewController(plan, { view, scale }, port, isReduced);
  });
  // Before anything is painted: other scales would put the marks elsewhere.
  useLayoutEffect(() => controller.rescale(plan), [controller, plan]);
  useLayoutEffect(() => controller.follow(view, scale), [controller, view, scale]);
  useEffect(() => controller.stop, [controller]);

  const followed = useRef(selected);
  useEffect(() => {
    if (followed.current === selected) return;
    followed.current = selected;
    // After Back and Forward the view that was left there stands.
    if (hasComeBack()) return;
    const drawn = plan.drawnAt(plan.index.milestones.indexOf(selected ?? ''));
    if (drawn) controller.reveal(drawn, 'follow');
  }, [controller, selected, plan]);
  return controller;
}

/** A hidden tab draws no frames: motion would never end there. */
function isReduced(): boolean {
  return document.hidden || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function toSpan({ start, end }: TimeSpan): Span {
  return { start: instant(start), end: instant(end) };
}
