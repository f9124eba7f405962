import { useMemo } from 'react';
import type { TimeSpan } from '../geometry/scale/base-scale';
import { clampView } from '../geometry/view/view-transform';
import { useView } from '../state/query/use-query';
import { MIN_VIEW_MS } from '../state/query/view';
import type { StagePlan } from './plan/stage-plan';

/** The view that was asked for, as far as the extent allows; and how to ask for another. */
export function useShownView({ extent }: StagePlan): [TimeSpan, ReturnType<typeof useView>[1]] {
  const [asked, setView] = useView();
  const view = useMemo(() => clampView(asked ?? extent, extent, MIN_VIEW_MS), [asked, extent]);
  return [view, setView];
}
