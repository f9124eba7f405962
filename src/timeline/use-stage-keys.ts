import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import type { TimeSpan } from '../geometry/base-scale';
import { useGo, useSelected } from '../state/use-place';
import type { Placed, placeShelf } from './place-marks';
import { shelfKey } from './Shelf';
import type { StagePlan } from './stage-plan';
import { ZOOM_STEP } from './zoom-step';

interface Input {
  readonly ref: RefObject<SVGGElement | null>;
  readonly plan: StagePlan;
  readonly placed: Placed;
  readonly shelf: ReturnType<typeof placeShelf>;
  readonly view: TimeSpan;
  readonly onShow: (view: TimeSpan) => void;
  readonly onZoom: (factor: number) => void;
  readonly onReset: () => void;
}

/** A node of the stage that can hold the focus. */
interface Stop {
  readonly key: string;
  readonly ids: readonly string[];
  readonly track: number;
  /** Middle, in plot px. */
  readonly x: number;
}

/** One tab stop; keys move among the marks, zoom, and change the selection. Focus alone opens nothing. */
export function useStageKeys({ ref, plan, placed, shelf, view, onShow, onZoom, onReset }: Input) {
  const go = useGo();
  const selected = useSelected();
  const [active, setActive] = useState<string | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const order = useMemo(
    () => plan.index.milestones.map((m) => m.id).filter((id) => isThere(plan, id)),
    [plan],
  );
  const stops = useMemo(() => stopsOf(placed, shelf, plan), [placed, shelf, plan]);
  const holder = (id: string | null): Stop | undefined =>
    stops.find((stop) => id !== null && stop.ids.includes(id));
  const tabStop = (holder(active) ?? holder(selected) ?? stops[0])?.key ?? null;

  // A mark that was out of view comes into being with the next drawing: the focus waits for it.
  useEffect(() => {
    if (pending === null) return;
    const node = nodeOf(ref.current, pending);
    if (!node) return;
    node.focus({ preventScroll: true });
    setPending(null);
  }, [pending, placed, ref]);

  const focus = (id: string | undefined): void => {
    if (id === undefined) return;
    setActive(id);
    const node = nodeOf(ref.current, id);
    if (node) node.focus({ preventScroll: true });
    else {
      setPending(id);
      onShow(centred(plan, view, id));
    }
  };
  const select = (id: string | undefined): void => {
    if (id !== undefined) go({ place: { kind: 'milestone', id } });
  };
  /** The next id in reading order that another node holds. */
  const neighbour = (step: 1 | -1): string | undefined => {
    const here = holder(active);
    const ids = here?.ids ?? [];
    const at =
      ids.length === 0 ? -1 : Math[step === 1 ? 'max' : 'min'](...ids.map((id) => order.indexOf(id)));
    return order[at === -1 && step === -1 ? order.length - 1 : at + step];
  };
  const vertical = (step: 1 | -1): string | undefined => {
    const here = holder(active);
    if (!here) return order[0];
    for (let track = here.track + step; track >= 0 && track < plan.rows.length; track += step) {
      const there = stops.filter((stop) => stop.track === track);
      const nearest = there.sort((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
      if (nearest) return nearest.ids[0];
    }
    return undefined;
  };
  const sequel = (step: 1 | -1): string | undefined => {
    const at = selected === null ? -1 : order.indexOf(selected);
    return order[at === -1 ? (step === 1 ? 0 : order.length - 1) : at + step];
  };

  const deeds: Record<string, () => void> = {
    ArrowRight: () => focus(neighbour(1)),
    ArrowLeft: () => focus(neighbour(-1)),
    ArrowDown: () => focus(vertical(1)),
    ArrowUp: () => focus(vertical(-1)),
    Home: () => focus(order[0]),
    End: () => focus(order.at(-1)),
    ' ': () => select(holder(active)?.ids[0]),
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
    const node = event.target;
    const id = node.getAttribute('data-milestone') ?? node.getAttribute('data-cluster')?.split(' ')[0];
    if (id !== undefined && !holder(active)?.ids.includes(id)) setActive(id);
  };
  return { tabStop, onKeyDown, onFocus };
}

function isThere(plan: StagePlan, id: string): boolean {
  return plan.drawn.some((d) => d.milestone.id === id) || plan.undated.some((m) => m.id === id);
}

function stopsOf(placed: Placed, shelf: ReturnType<typeof placeShelf>, plan: StagePlan): Stop[] {
  const shelfX = plan.plotPx + plan.shelfPx / 2;
  return [
    ...placed.marks.map(({ drawn, x0, x1 }) => ({
      key: drawn.milestone.id,
      ids: [drawn.milestone.id],
      track: drawn.track,
      x: (Math.max(x0, 0) + Math.min(x1, plan.plotPx)) / 2,
    })),
    ...placed.clusters.map(({ key, members, track, x, widthPx }) => ({
      key,
      ids: members.map((d) => d.milestone.id),
      track,
      x: x + widthPx / 2,
    })),
    ...shelf.marks.map(({ milestone, track }) => ({
      key: milestone.id,
      ids: [milestone.id],
      track,
      x: shelfX,
    })),
    ...shelf.clusters.map(({ members, track }) => ({
      key: shelfKey(members),
      ids: members.map((m) => m.id),
      track,
      x: shelfX,
    })),
  ];
}

function nodeOf(root: SVGGElement | null, id: string): SVGElement | null {
  return root?.querySelector<SVGElement>(`[data-milestone="${id}"], [data-cluster~="${id}"]`) ?? null;
}

/** The view as long as it is, with the milestone in its middle. */
function centred(plan: StagePlan, view: TimeSpan, id: string): TimeSpan {
  const drawn = plan.drawn.find((d) => d.milestone.id === id);
  if (!drawn) return view;
  const half = (view.end - view.start) / 2;
  const middle = (drawn.start + drawn.end) / 2;
  const start = Math.min(Math.max(middle - half, plan.extent.start), plan.extent.end - 2 * half);
  return { start, end: start + 2 * half };
}

/** The milestone with as much again on either side. */
function around(plan: StagePlan, id: string): TimeSpan {
  const drawn = plan.drawn.find((d) => d.milestone.id === id);
  if (!drawn) return plan.extent;
  const air = Math.max((drawn.end - drawn.start) / 2, 1_800_000);
  return { start: drawn.start - air, end: drawn.end + air };
}
