import { least, range } from 'd3';
import type { KeyboardEvent } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { useGo } from '../../state/route/use-route';
import { HOUR_MS } from '../../time/units';
import type { StagePlan } from '../plan/stage-plan';
import { wholeDays } from '../plan/busy-days';
import { useStage } from '../stage-context';
import { holderOf, nearestAcross, type Stop } from './stage-stops';
import type { StageFocus } from './use-stage-focus';
import { ZOOM_KEYS } from './view-controller';

/** Keys of the stage: they move the focus among the marks, zoom, and change the selection. Focus alone selects nothing. */
export function useStageKeys(focus: StageFocus) {
  const { plan, controller, statements, selected } = useStage();
  const { stops, here, chosen } = focus;
  const go = useGo();

  const moveTo = (ordinal: number | null): void => {
    if (ordinal === null) return;
    focus.moveTo(ordinal);
    const drawn = holderOf(ordinal, stops) ? null : plan.drawnAt(ordinal);
    if (drawn) controller.reveal(drawn, 'step');
  };
  const select = (ordinal: number): void => {
    const id = plan.index.milestones.at(ordinal)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  };
  /** Selects and takes the focus along, so that the arrow keys continue from there. */
  const selectAndFocus = (ordinal: number | null): void => {
    if (ordinal === null) return;
    focus.moveTo(ordinal);
    select(ordinal);
  };

  /** Statements count only where they are shown. */
  const isShown = (ordinal: number): boolean =>
    ((plan.columns.flags[ordinal] ?? 0) & FLAG.statement) === 0 || statements || ordinal === selected;
  /** The next shown milestone in reading order that is not in the stop `skip`; from `null`, the first or the last of all. */
  const next = (from: number | null, step: 1 | -1, skip?: Stop): number | null => {
    let at = from === null ? (step === 1 ? 0 : plan.columns.length - 1) : from + step;
    for (; at >= 0 && at < plan.columns.length; at += step) if (isShown(at) && !skip?.holds(at)) return at;
    return null;
  };
  // Steps continue from the chosen milestone as long as the focused stop holds it.
  const at = (here && chosen && !here.holds(chosen.first) ? here : chosen)?.first ?? null;
  const across = (step: 1 | -1): number | null =>
    here ? (nearestAcross(here, stops, step)?.first ?? null) : next(null, 1);
  const tier = (step: 1 | -1): number | null =>
    at === null ? next(null, 1) : stepTier(plan, isShown, at, step);

  // Made for a key: the hook runs in every frame of a gesture.
  const actions = (): Record<string, () => void> => ({
    ArrowRight: () => moveTo(next(at, 1, here)),
    ArrowLeft: () => moveTo(next(at, -1, here)),
    ArrowDown: () => moveTo(across(1)),
    ArrowUp: () => moveTo(across(-1)),
    Home: () => moveTo(next(null, 1)),
    End: () => moveTo(next(null, -1)),
    PageDown: () => moveTo(tier(1)),
    PageUp: () => moveTo(tier(-1)),
    ' ': () => here && select(here.first),
    ...(selected === null ? {} : { Escape: () => go({ route: { kind: 'whole' } }) }),
    '0': controller.reset,
    // From the mark that has the focus while nothing is selected.
    ',': () => selectAndFocus(next(selected ?? at, -1)),
    '.': () => selectAndFocus(next(selected ?? at, 1)),
    f: () => selected !== null && controller.show(around(plan, selected)),
  });
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const zoom = ZOOM_KEYS[event.key];
      const action = actions()[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (zoom !== undefined) controller.zoomBy(zoom);
      else if (action) action();
      else return;
      event.preventDefault();
    },
    onKeyDownCapture: (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      if (!event.repeat) return focus.chooseNode(event.target);
      // A key that is held down opens a mark only once.
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** A view of the milestone with half its length on either side. If its date is approximate, only whole days of it. */
function around(plan: StagePlan, ordinal: number): TimeSpan {
  const drawn = plan.drawnAt(ordinal);
  if (!drawn) return plan.extent;
  const air = Math.max((drawn.end - drawn.start) / 2, HOUR_MS / 2);
  const wide = { start: drawn.start - air, end: drawn.end + air };
  if (!drawn.approximate) return wide;
  const { start, end } = wholeDays(drawn, plan.index.zone);
  return { start: Math.max(wide.start, start), end: Math.min(wide.end, end) };
}

/**
 * The first milestone that begins in the next busy piece of the axis (`step` 1), or in the piece before (-1). The
 * undated milestones come after the last piece. `null` if there is no further piece.
 */
export function stepTier(
  { columns, expanded }: StagePlan,
  isShown: (ordinal: number) => boolean,
  from: number,
  step: 1 | -1,
): number | null {
  const pieces = expanded.pieces.filter(({ kind }) => kind === 'busy');
  const startOf = (ordinal: number): number => columns.start[ordinal] ?? Number.NaN;
  const isUndated = (ordinal: number): boolean => Number.isNaN(startOf(ordinal));
  // A milestone that begins in a gap counts to the busy piece before it, one with an open beginning to -1.
  const here = isUndated(from) ? pieces.length : pieces.findLastIndex(({ t0 }) => startOf(from) >= t0);
  const shown = range(columns.length).filter(isShown);
  for (let at = here + step; at >= 0 && at <= pieces.length; at += step) {
    const piece = pieces[at];
    const first = piece
      ? least(
          shown.filter((ordinal) => startOf(ordinal) >= piece.t0 && startOf(ordinal) < piece.t1),
          startOf,
        )
      : shown.find(isUndated);
    if (first !== undefined) return first;
  }
  return null;
}
