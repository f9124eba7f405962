import { expect, test } from 'vitest';
import { LABEL } from '../../geometry/packing/fit-label';
import type { TimeSpan } from '../../geometry/scale/base-scale';
import { movedTo, panBy, viewTransform, zoomAbout } from '../../geometry/view/view-transform';
import { placeOn, realStage } from '../plan/real-stage.fixture';
import { movedMark, moveMark } from './Mark';
import type { PlacedMark } from './placed-mark';
import { wordlessMarks } from './wordless-marks';

const stage = realStage(1_440, 'zh');
const base = stage.expanded;
const { plotPx } = stage;
/** In this view some bars have one end in view, some have both, some have none. */
const from = zoomAbout(base, stage.extent, 2, plotPx / 2, 1);
const { marks } = placeOn(stage, from);

/** An element with attributes, and one inside it. */
function element(inner: Element | null = null, given: Record<string, string> = {}): Element {
  const attributes = new Map(Object.entries(given));
  const node = {
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
    removeAttribute: (name: string) => attributes.delete(name),
    querySelector: () => inner,
    querySelectorAll: (selector: string) => (selector === '[data-grow]' ? [inner] : []),
  };
  return node as unknown as Element;
}

const numbers = (node: Element): number[] =>
  (node.getAttribute('transform') ?? '').match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];

/** Plot px of the ends of the bar and of the label, after the mark was moved to a view. */
function movedIn(mark: PlacedMark, view: TimeSpan) {
  const fill = element(null, { 'data-grow': `${mark.widthPx}` });
  const bar = element(fill);
  const item = element(bar);
  const frame = { view, ...viewTransform(base, view), ...movedTo(base, from, view), isPan: false };
  moveMark(item, movedMark(mark, frame), 0, false);
  const [x = 0] = numbers(item);
  const [left = 0] = numbers(bar);
  const [labelStart, labelEnd] = [x + mark.fit.labelStart, x + mark.fit.labelEnd];
  return { start: x + left, end: x + left + Number(fill.getAttribute('width')), labelStart, labelEnd };
}

const VIEWS = {
  drag: Array.from({ length: 9 }, (_, i) => panBy(base, from, 8 * (i - 4))),
  zoom: Array.from({ length: 9 }, (_, i) => zoomAbout(base, from, 2 ** ((i - 3) / 3), plotPx * 0.6, 1)),
};

test.each(Object.entries(VIEWS))('in a %s each bar has the place that its view gives it', (_, views) => {
  for (const view of views) {
    const placed = new Map(placeOn(stage, view).marks.map((mark) => [mark.drawn, mark]));
    const both = marks.flatMap((mark) => {
      const wanted = placed.get(mark.drawn);
      return wanted?.kind === mark.kind ? [{ mark, wanted }] : [];
    });
    expect(both.length).toBeGreaterThan(12);
    for (const { mark, wanted } of both) {
      const { start, end } = movedIn(mark, view);
      const inside = (px: number): number => Math.min(Math.max(px, 0), plotPx);
      // Bars grow by whole px.
      expect(Math.abs(inside(start) - inside(wanted.x))).toBeLessThan(0.51);
      expect(Math.abs(inside(end) - inside(wanted.x + wanted.widthPx))).toBeLessThan(0.51);
    }
  }
});

test.each(Object.entries(VIEWS))('in a %s a label on a bar that leaves the plot stays in it', (_, views) => {
  const held = views.flatMap((view) =>
    marks.flatMap((mark) => {
      const { start, end, labelStart, labelEnd } = movedIn(mark, view);
      const fits = mark.fit.side === 'inside' && end > labelEnd - labelStart + 2 * LABEL.padPx;
      return fits && start < 0 ? [labelStart] : [];
    }),
  );
  expect(held.length).toBeGreaterThan(9);
  expect(Math.min(...held)).toBeGreaterThan(LABEL.padPx - 2);
});

test.each([
  [688, 'en'],
  [688, 'zh'],
  [1_440, 'en'],
] as const)(
  'after a zoom out, %i px wide, in %s, what is shown of the labels touches nothing',
  (widthPx, locale) => {
    const plan = realStage(widthPx, locale);
    const near = zoomAbout(plan.expanded, plan.extent, 3, plan.plotPx * 0.6, 1);
    const placed = placeOn(plan, near).marks;
    const { pitchPx } = plan.metrics;
    const chosen = placed.findLast(({ fit }) => fit.side === 'right')?.drawn.ordinal ?? null;
    const counts = [1, 0.7, 0.5, 0.3].map((factor) => {
      const view = zoomAbout(plan.expanded, near, factor, plan.plotPx * 0.6, 1);
      const [transform, moved] = [viewTransform(plan.expanded, view), movedTo(plan.expanded, near, view)];
      const marks = placed.map((mark) => movedMark(mark, { view, ...transform, ...moved, isPan: false }));
      const hidden = wordlessMarks(marks, plan.metrics, chosen);
      const bars = marks.map((mark) => ({ mark, start: mark.x0, end: mark.x1, lanes: [mark.placed.y] }));
      const labels = marks.flatMap((mark) => {
        const { side, labelStart, labelEnd, laneStep, lines } = mark.placed.fit;
        if (side === 'none' || hidden.has(mark)) return [];
        const lanes = [0, 1].slice(0, lines).map((line) => mark.placed.y + (laneStep + line) * pitchPx);
        return [{ mark, start: mark.x + labelStart, end: mark.x + labelEnd, lanes }];
      });
      for (const label of labels) {
        const touched = [...bars, ...labels].filter(
          ({ mark, start, end, lanes }) =>
            mark !== label.mark &&
            start < label.end &&
            end > label.start &&
            lanes.some((y) => label.lanes.some((own) => Math.abs(own - y) < 1)),
        );
        expect(touched.map(({ mark }) => mark.placed.drawn.label)).toEqual([]);
      }
      expect([...hidden].map((mark) => mark.placed.drawn.ordinal)).not.toContain(chosen);
      return hidden.size;
    });
    expect(counts[0]).toBe(0);
    if (widthPx === 688) expect(counts.at(-1)).toBeGreaterThan(0);
  },
);
