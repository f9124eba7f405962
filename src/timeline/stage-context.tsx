import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TimeSpan } from '../geometry/scale/base-scale';
import type { FilterResult } from '../dataset/search/filter-result';
import { useFilterResult } from '../state/filter';
import { hasComeBack, onFlush } from '../state/query/page-query';
import { useScale, useView } from '../state/query/use-query';
import { useSelected } from '../state/route/use-route';
import { instant } from '../time/instant';
import { type Shown, ViewController } from './input/view-controller';
import type { StagePlan } from './plan/stage-plan';
import type { Measure } from './use-measure';

/** What every part of the timeline needs and no frame of a gesture changes. */
interface StageProps {
  readonly plan: StagePlan;
  readonly measure: Measure;
  /** Whether the reader asked for the statements. */
  readonly statements: boolean;
  /** Ordinal of the selected milestone. */
  readonly selected: number | null;
  /** The moment at which the page was opened, UTC ms; `null` if it is outside the extent. */
  readonly today: number | null;
  readonly openHelp: () => void;
}

interface StageScene extends StageProps {
  readonly controller: ViewController;
  readonly filterResult: FilterResult | null;
}

const StageContext = createContext<StageScene | null>(null);

/** Owns the view controller. It renders when the view in the link changes; its children are the same elements then, and React renders none of them again. */
export function StageProvider({ children, ...props }: StageProps & { readonly children: ReactNode }) {
  const controller = useViewController(props.plan);
  const filterResult = useFilterResult();
  const { plan, measure, statements, selected, today, openHelp } = props;
  const scene = useMemo(
    () => ({ plan, measure, statements, selected, today, openHelp, controller, filterResult }),
    [plan, measure, statements, selected, today, openHelp, controller, filterResult],
  );
  return <StageContext value={scene}>{children}</StageContext>;
}

/** Connects a controller with the link: each follows the other. A milestone selected elsewhere comes into view. */
function useViewController(plan: StagePlan): ViewController {
  const [view, setView] = useView();
  const [scale, writeScale] = useScale();
  const selected = useSelected();
  const [controller] = useState(
    () =>
      new ViewController(
        plan,
        { view, scale },
        {
          writeView: (to, motion) =>
            setView(to && { start: instant(to.start), end: instant(to.end) }, motion),
          writeScale,
          nextFrame: (draw) => requestAnimationFrame(draw),
          // A hidden tab draws no frames: motion would never end there.
          isReduced: () => document.hidden || window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        },
      ),
  );
  // Before anything is painted: other scales would put the marks elsewhere.
  useLayoutEffect(() => controller.rescale(plan), [controller, plan]);
  useLayoutEffect(() => controller.follow(view, scale), [controller, view, scale]);
  useEffect(() => {
    const ignoreFlush = onFlush(controller.flush);
    return () => {
      controller.flush();
      controller.stop();
      ignoreFlush();
    };
  }, [controller]);

  const followed = useRef(selected);
  useEffect(() => {
    if (followed.current === selected) return;
    followed.current = selected;
    // Back and Forward restore the view of their history entry.
    if (hasComeBack()) return;
    const drawn = plan.drawnAt(plan.index.milestones.indexOf(selected ?? ''));
    if (drawn) controller.reveal(drawn, 'follow');
  }, [controller, selected, plan]);
  return controller;
}

export function useStage(): StageScene {
  const scene = useContext(StageContext);
  if (!scene) throw new Error('useStage is called outside a StageProvider');
  return scene;
}

/**
 * The view that was asked for last. During a gesture the component renders only when the drawing does; where a travel goes is
 * known at its start.
 */
export function useAskedView(): TimeSpan {
  useShown(({ drawn, seen, view }) => (view === seen ? drawn : view));
  return useStage().controller.view;
}

/** What `select` picks from the view and its motion. The component renders again only when that changes. */
export function useShown<T>(select: (shown: Shown) => T): T {
  return useStage().controller.shown.use(select);
}
