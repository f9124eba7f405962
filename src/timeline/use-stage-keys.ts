import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { FACT } from '../dataset/milestone-facts';
import type { TimeSpan } from '../geometry/base-scale';
import { useGo } from '../state/use-place';
import type { ShowView } from '../state/view';
import type { Placed } from './place-marks';
import type { PlacedShelf } from './place-shelf';
import type { ShownStatements } from './shown-statements';
import { type Stop, stopsOf } from './stage-stops';
import type { StagePlan } from './stage-plan';
import { ZOOM_STEP } from './zoom-step';

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
}

/** One tab stop; keys move among the marks, zoom, and change the selection. Focus alone opens nothing. */
export function useStageKeys(input: Input) {
  const { ref, plan, placed, shelf, seen, selected, view, onShow, onZoom, onReset } = input;
  const go = useGo();
  /** Ordinals: of what the focus stands on, and of what it waits for. */
  const [active, setActive] = useState<number | null>(null);
  const [pending, setPending] = useState<number | null>(null);
  const stops = useMemo(() => stopsOf(placed, shelf, plan, seen.start), [placed, shelf, plan, seen]);
  const holder = (ordinal: number | null): Stop | undefined =>
    ordinal === null ? undefined : stops.find((stop) => stop.holds(ordinal));
  const tabStop = (holder(active) ?? holder(selected) ?? stops[0])?.key ?? null;

  // A mark that was out of view comes into being with the next drawing: the focus waits for it.
  const awaited = holder(pending)?.key;
  useEffect(() => {
    const node = awaited === undefined ? null : nodeOf(ref.current, awaited);
    if (!node) return;
    node.focus({ preventScroll: true });
    setPending(null);
  }, [awaited, ref]);

  const focus = (ordinal: number | null): void => {
    if (ordinal === null) return;
    setActive(ordinal);
    const stop = holder(ordinal);
    const node = stop && nodeOf(ref.current, stop.key);
    if (node) node.focus({ preventScroll: true });
    else {
      setPending(ordinal);
      onShow(centred(plan, view, ordinal), 'step');
    }
  };
  const select = (ordinal: number | null): void => {
    const id = ordinal === null ? undefined : plan.index.milestones.at(ordinal)?.id;
    if (id !== undefined) go({ place: { kind: 'milestone', id } });
  };
  /** The next in reading order that is drawn, and that `skip` does not pass over. */
  const onward = (from: number, step: 1 | -1, skip?: Stop): number | null => {
    for (let at = from; at >= 0 && at < plan.facts.length; at += step)
      if (isShown(at, input) && !skip?.holds(at)) return at;
    return null;
  };
  const end = (step: 1 | -1): number | null => onward(step === 1 ? 0 : plan.facts.length - 1, step);
  const neighbour = (step: 1 | -1): number | null =>
    active === null ? end(step) : onward(active + step, step, holder(active));
  const vertical = (step: 1 | -1): number | null => {
    const here = holder(active);
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
    ' ': () => select(holder(active)?.first ?? null),
    ...(selected === null ? {} : { Escape: () => go({ place: { kind: 'whole' } }) }),
    '+': () => onZoom(ZOOM_STEP),
    '=': () => onZoom(ZOOM_STEP),
    '-': () => onZoom(1 / ZOOM_STEP),
    '0': onReset,
    ',': () => select(sequel(-1)),
    '.': () => select(sequel(1)),
    f: () => selected !== null && onShow(around(plan, selected)),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  const onFocus = (event: FocusEvent): void => {
    const stop = stops.find(({ key }) => key === keyOf(event.target));
    if (stop && !(active !== null && stop.holds(active))) setActive(stop.first);
  };
  return { tabStop, onKeyDown, onFocus };
}

/** Statements are walked over only where they are shown. */
function isShown(ordinal: number, { plan, statements }: Input): boolean {
  const said = ((plan.facts.flags[ordinal] ?? 0) & FACT.statement) !== 0;
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

/** The milestone with as much again on either side. */
function around(plan: StagePlan, ordinal: number): TimeSpan {
  const drawn = plan.drawnAt(ordinal);
  if (!drawn) return plan.extent;
  const air = Math.max((drawn.end - drawn.start) / 2, 1_800_000);
  return { start: drawn.start - air, end: drawn.end + air };
}
