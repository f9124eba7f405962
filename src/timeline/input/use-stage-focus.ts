import {
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Placed, PlacedChips } from '../stage/placed-mark';
import { useStage } from '../stage-context';
import { awaiting, holderOf, nearestTo, type Stop, standIn, stopsOf } from './stage-stops';

export type StageFocus = ReturnType<typeof useStageFocus>;

const STOP = '[data-milestone], [data-cluster-key]';

/**
 * The stage has one tab stop (roving tabindex). The focus follows its milestone through every change of the drawing: into
 * the counted mark that takes the milestone in, and out of it again.
 */
export function useStageFocus(
  ref: RefObject<SVGGElement | null>,
  placed: Placed,
  chips: PlacedChips,
  seenStart: number,
) {
  const { plan, selected } = useStage();
  /** The stop on which the reader put the focus, perhaps in an earlier drawing. */
  const [chosen, setChosen] = useState<Stop | null>(null);
  const stops = useMemo(() => stopsOf(placed, chips, plan, seenStart), [placed, chips, plan, seenStart]);
  /** The stop that has the focus or had it last, if it is in view. */
  const here = chosen ? standIn(chosen, stops) : undefined;
  /** Key of the one stop that Tab reaches. */
  const tabStop =
    (here ?? holderOf(selected, stops) ?? (chosen ? nearestTo(chosen, stops) : undefined) ?? stops[0])?.key ??
    null;

  /** True while the stage has the focus. Removing the focused node fires no blur event, so it stays true then. */
  const inside = useRef(false);
  /** True while this hook moves the focus itself. */
  const guided = useRef(false);
  useLayoutEffect(() => {
    if (!inside.current) return;
    const focused = document.activeElement;
    const lost = focused === document.body || focused === null || focused === ref.current;
    // While the milestone is not in view, the focus moves only if its node was removed.
    const key = here?.key ?? (lost ? tabStop : null);
    const node = key === null ? (lost ? ref.current : null) : nodeOf(ref.current, key);
    if (!node || node === focused) return;
    guided.current = here !== undefined || chosen?.key === '';
    node.focus({ preventScroll: true });
    guided.current = false;
    // `stops` is a dependency because a new drawing may remove the focused node and change nothing else.
  }, [here, chosen, tabStop, ref, stops]);

  const chooseNode = (target: EventTarget): void => {
    const node = target instanceof Element ? target.closest(STOP) : null;
    const key = node?.getAttribute('data-milestone') ?? node?.getAttribute('data-cluster-key');
    const stop = stops.find((other) => other.key === key);
    if (stop) setChosen(stop);
  };
  return {
    stops,
    here,
    chosen,
    tabStop,
    /** Puts the focus on a milestone, at once or as soon as it comes into view. */
    moveTo: (ordinal: number): void => setChosen(holderOf(ordinal, stops) ?? awaiting(ordinal)),
    chooseNode,
    /** Listeners of the whole stage. */
    listeners: {
      onFocus: ({ target }: FocusEvent): void => {
        inside.current = true;
        if (!guided.current) chooseNode(target);
      },
      onBlur: ({ target }: FocusEvent): void => {
        // If the browser window loses the focus, the element keeps it.
        inside.current = document.activeElement === target;
      },
      onClickCapture: ({ target }: MouseEvent): void => chooseNode(target),
    },
  };
}

function nodeOf(root: SVGGElement | null, key: string): SVGElement | null {
  const name = CSS.escape(key);
  return root?.querySelector<SVGElement>(`[data-milestone="${name}"], [data-cluster-key="${name}"]`) ?? null;
}
