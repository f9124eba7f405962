import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useViewController } from './input/use-view-controller';
import type { Shown, ViewController } from './input/view-controller';
import type { ShownStatements, StagePlan } from './plan/stage-plan';
import type { TrackTitle } from './plan/track-title';
import type { Measure } from './use-measure';

/** What every part of the timeline needs and no frame of a gesture changes. */
interface StageProps {
  readonly plan: StagePlan;
  readonly titles: readonly TrackTitle[];
  readonly measure: Measure;
  readonly statements: ShownStatements;
  /** Ordinal of the selected milestone. */
  readonly selected: number | null;
  readonly openHelp: () => void;
}

export interface StageScene extends StageProps {
  readonly controller: ViewController;
}

const StageContext = createContext<StageScene | null>(null);

/**
 * Owns the view controller. It renders with every step of a gesture, since the link follows the view; its children are
 * the same elements then, and React renders none of them again.
 */
export function StageProvider({ children, ...props }: StageProps & { readonly children: ReactNode }) {
  const controller = useViewController(props.plan);
  const { plan, titles, measure, statements, selected, openHelp } = props;
  const scene = useMemo(
    () => ({ plan, titles, measure, statements, selected, openHelp, controller }),
    [plan, titles, measure, statements, selected, openHelp, controller],
  );
  return <StageContext value={scene}>{children}</StageContext>;
}

export function useStage(): StageScene {
  const scene = useContext(StageContext);
  if (!scene) throw new Error('useStage is called outside a StageProvider');
  return scene;
}

/** What `select` picks from the view and its motion. The component renders again only when that changes. */
export function useShown<T>(select: (shown: Shown) => T): T {
  return useStage().controller.shown.use(select);
}
