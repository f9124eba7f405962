import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { useGo } from '../../state/route/use-route';
import type { ShowView } from '../../state/query/view';
import { rangeOf } from '../stage/parting-view';
import type { Placed } from '../stage/place-marks';
import type { PlacedShelf } from '../stage/place-shelf';
import type { ShownStatements } from '../plan/shown-statements';
import { awaiting, holderOf, isAwaited, nearestTo, type Stop, standIn, stopsOf } from './stage-stops';
import type { StagePlan } from '../plan/stage-plan';
import { stepTier } from './step-tier';
import { ZOOM_STEP } from '../plan/zoom-step';

interface Input {
  readonly ref: RefObject<SVGGElement | null>;
  readonly plan: StagePlan;
  readonly placed: Placed;
  readonly shelf: PlacedShelf;
  readonly statements: ShownStatements;
  /** Ordinal. */
  readonly selected: number | null;
  readonly seen: TimeSpan;
  readonly view: TimeSpan;
  readonly onShow: ShowView;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
  readonly onHelp: () => void;
}

/**
 * One tab stop; keys move among the marks, zoom, and change the selection. Focus alone opens nothing. It follows what it
 * was put on through every change of the drawing: into the counted mark that takes a milestone in, and out of it again.
 */
export function useStageKeys(input: Input) {
  const { ref, plan, placed, shelf, statements, seen, selected, view, onShow, onZoom, onReset, onHelp } =
    input;
  const go = useGo();
  /** What the reader put the focus on, whatever stands for it now. */
  const [chosen, setChosen] = useState<Stop | null>(null);
  const stops = useMemo(() => stopsOf(placed, shelf, plan, seen.start), [placed, shelf, plan, seen]);
  const here = chosen ? standIn(chosen, stops) : undefined;
  const tabStop =
    (here ?? holderOf(selected, stops) ?? (chosen ? nearestTo(chosen, stops) : undefined) ?? stops[0])?.key ??
    null;

  /** Whether the focus is in the stage, or was until the drawing took its node away: that is not told. */
  const inside = useRef(false);
  const guided = useRef(false);
  useLayoutEffect(() => {
    if (!inside.current) return;
    const held = document.activeElement;
    const lost = held === document.body || held === null || held === ref.current;
    // What it was put on may be out of view, or on its way: then the focus moves only if it has lost its node.
    const key = here?.key ?? (lost ? tabStop : null);
    const node = key === null ? (lost ? ref.current : null) : nodeOf(ref.current, key);
    if (!node || node === held) return;
    guided.current = here !== undefined || isAwaited(chosen);
    node.focus({ preventScroll: true });
    guided.current = false;
    // The drawing may take the node away and change nothing else of all this: so with each drawing.
  }, [here, chosen, tabStop, ref, stops]);

  const focus = (ordinal: number | null): void => {
    if (ordinal === null) return;
    const stop = holderOf(ordinal, stops);
    setChosen(stop ?? awaiting(ordinal));
    if (!stop) onShow(centred(plan, view, ordinal), 'step');
  };
  const select = (ordinal: number | null): void => {
    const id = ordinal === null ? undefined : plan.index.milestones.at(ordinal)?.id;
    if (id !== undefined) go({ route: { kind: 'milestone', id } });
  };
  /** Selects, and takes the focus along: the arrows go on from there. */
  const take = (ordinal: number | null): void => {
    if (ordinal === null) return;
    setChosen(holderOf(ordinal, stops) ?? awaiting(ordinal));
    select(ordinal);
  };
  /** The next in reading order that is drawn, and that `skip` does not pass over. */
  const onward = (from: number, step: 1 | -1, skip?: Stop): number | null => {
    for (let at = from; at >= 0 && at < plan.columns.length; at += step)
      if (isShown(at, input) && !skip?.holds(at)) return at;
    return null;
  };
  const end = (step: 1 | -1): number | null => onward(step === 1 ? 0 : plan.columns.length - 1, step);
  /** The milestone that steps start from: still the one chosen, where what has the focus holds it. */
  const from = here && chosen && !here.holds(chosen.first) ? here.first : chosen?.first;
  const neighbour = (step: 1 | -1): number | null =>
    from === undefined ? end(step) : onward(from + step, step, here);
  const tier = (step: 1 | -1): number | null =>
    from === undefined ? end(1) : stepTier(plan, statements, from, step);
  const vertical = (step: 1 | -1): number | null => {
    if (!here) return end(1);
    for (let track = here.track + step; track >= 0 && track < plan.rows.length; track += step) {
      const there = stops.filter((stop) => stop.track === track);
      const nearest = there.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
      if (nearest) return nearest.first;
    }
    return null;
  };
  const sequel = (step: 1 | -1): number | null =>
    selected === null ? end(step) : onward(selected + step, step);

  const deeds: Record<string, () => void> = {
    ArrowRight: () => focus(neighbour(1)),
    ArrowLeft: () => focus(neighbour(-1)),
    ArrowDown: () => focus(vertical(1)),
    ArrowUp: () => focus(vertical(-1)),
    Home: () => focus(end(1)),
    End: () => focus(end(-1)),
    PageDown: () => focus(tier(1)),
    PageUp: () => focus(tier(-1)),
    ' ': () => select(here?.first ?? null),
    ...(selected === null ? {} : { Escape: () => go({ route: { kind: 'whole' } }) }),
    '+': () => onZoom(ZOOM_STEP),
    '=': () => onZoom(ZOOM_STEP),
    '-': () => onZoom(1 / ZOOM_STEP),
    '0': onReset,
    ',': () => take(sequel(-1)),
    '.': () => take(sequel(1)),
    '?': onHelp,
    // Typed with Chinese punctuation on.
    '？': onHelp,
    f: () => selected !== null && onShow(around(plan, selected)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  /** A key that is held down opens no more than once. */
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.repeat) {
      event.preventDefault();
      event.stopPropagation();
    } else choose(event.target);
  };
  const choose = (target: EventTarget): void => {
    const key = target instanceof Element ? keyOf(target) : null;
    const stop = stops.find((stop) => stop.key === key);
    if (stop) setChosen(stop);
  };
  return {
    tabStop,
    /** Nothing to step on. */
    empty: stops.length === 0,
    /** Listeners of the whole stage. */
    stage: {
      onKeyDown,
      onKeyDownCapture,
      onFocus: (event: FocusEvent): void => {
        inside.current = true;
        if (!guided.current) choose(event.target);
      },
      onBlur: (event: FocusEvent): void => {
        // The window may have lost it: the stage has it still.
        inside.current = document.activeElement === event.target;
      },
      onClickCapture: (event: MouseEvent): void => {
        const node = event.target instanceof Element ? event.target.closest(STOP) : null;
        if (node) choose(node);
      },
    },
  };
}

const STOP = '[data-milestone], [data-cluster-key]';

/** Statements are walked over only where they are shown. */
function isShown(ordinal: number, { plan, statements }: Input): boolean {
  const said = ((plan.columns.flags[ordinal] ?? 0) & FLAG.statement) !== 0;
  return !said || statements === 'all' || statements === ordinal;
}

function keyOf(node: Element): string | null {
  return node.getAttribute('data-milestone') ?? node.getAttribute('data-cluster-key');
}

function nodeOf(root: SVGGElement | null, key: string): SVGElement | null {
  const name = CSS.escape(key);
  return root?.querySelector<SVGElement>(`[data-milestone="${name}"], [data-cluster-key="${name}"]`) ?? null;
}

/** The view as long as it is, with the milestone in its middle. */
function centred(plan: StagePlan, view: TimeSpan, ordinal: number): TimeSpan {
  const drawn = plan.drawnAt(ordinal);
  if (!drawn) return view;
  const half = (view.end - view.start) / 2;
  const middle = (drawn.start + drawn.end) / 2;
  const start = Math.min(Math.max(middle - half, plan.extent.start), plan.extent.end - 2 * half);
  return { start, end: start + 2 * half };
}

/** The milestone with as much again on either side; no more than its days where its place in them is ours. */
function around(plan: StagePlan, ordinal: number): TimeSpan {
  const drawn = plan.drawnAt(ordinal);
  if (!drawn) return plan.extent;
  const air = Math.max((drawn.end - drawn.start) / 2, 1_800_000);
  const wide = { start: drawn.start - air, end: drawn.end + air };
  if (!drawn.approximate) return wide;
  const { start, end } = rangeOf([drawn], plan.index.zone);
  return { start: Math.max(wide.start, start), end: Math.min(wide.end, end) };
}
