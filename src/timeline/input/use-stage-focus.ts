import {
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Placed, PlacedShelf } from '../stage/placed-mark';
import { useStage } from '../stage-context';
import { awaiting, holderOf, isAwaited, nearestTo, type Stop, standIn, stopsOf } from './stage-stops';

export interface StageFocus {
  readonly stops: readonly Stop[];
  /** The stop that has the focus or had it last, if it is in view. */
  readonly here: Stop | undefined;
  /** What the reader put the focus on, perhaps in an earlier drawing. */
  readonly chosen: Stop | null;
  /** Key of the one stop that Tab reaches. */
  readonly tabStop: string | null;
  /** Puts the focus on a milestone, at once or as soon as it comes into view. */
  readonly moveTo: (ordinal: number) => void;
  readonly chooseNode: (target: EventTarget) => void;
  /** Listeners of the whole stage. */
  readonly listeners: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onClickCapture: (event: MouseEvent) => void;
  };
}

const STOP = '[data-milestone], [data-cluster-key]';

/**
 * The stage has one tab stop (roving tabindex). The focus follows its milestone through every change of the drawing: into
 * the counted mark that takes it in, and out of it again.
 */
export function useStageFocus(
  ref: RefObject<SVGGElement | null>,
  placed: Placed,
  shelf: PlacedShelf,
  seenStart: number,
): StageFocus {
  const { plan, selected } = useStage();
  const [chosen, setChosen] = useState<Stop | null>(null);
  const stops = useMemo(() => stopsOf(placed, shelf, plan, seenStart), [placed, shelf, plan, seenStart]);
  const here = chosen ? standIn(chosen, stops) : undefined;
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
    // The milestone may be out of view or on its way. Then the focus moves only if it has lost its node.
    const key = here?.key ?? (lost ? tabStop : null);
    const node = key === null ? (lost ? ref.current : null) : nodeOf(ref.current, key);
    if (!node || node === focused) return;
    guided.current = here !== undefined || isAwaited(chosen);
    node.focus({ preventScroll: true });
    guided.current = false;
    // `stops` is a dependency because a new drawing may remove the focused node and change nothing else.
  }, [here, chosen, tabStop, ref, stops]);

  const chooseNode = (target: EventTarget): void => {
    const key = target instanceof Element ? keyOf(target) : null;
    const stop = stops.find((other) => other.key === key);
    if (stop) setChosen(stop);
  };
  return {
    stops,
    here,
    chosen,
    tabStop,
    moveTo: (ordinal) => setChosen(holderOf(ordinal, stops) ?? awaiting(ordinal)),
    chooseNode,
    listeners: {
      onFocus: ({ target }) => {
        inside.current = true;
        if (!guided.current) chooseNode(target);
      },
      onBlur: ({ target }) => {
        // If the browser window loses the focus, the element keeps it.
        inside.current = document.activeElement === target;
      },
      onClickCapture: ({ target }) => {
        const node = target instanceof Element ? target.closest(STOP) : null;
        if (node) chooseNode(node);
      },
    },
  };
}

function keyOf(node: Element): string | null {
  return node.getAttribute('data-milestone') ?? node.getAttribute('data-cluster-key');
}

function nodeOf(root: SVGGElement | null, key: string): SVGElement | null {
  const name = CSS.escape(key);
  return root?.querySelector<SVGElement>(`[data-milestone="${name}"], [data-cluster-key="${name}"]`) ?? null;
}
