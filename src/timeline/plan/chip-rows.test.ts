import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChipPlan, flowChips } from './chip-rows';

const plan: ChipPlan = { titlePx: 80, morePx: 50, widthPx: 600, rows: 2, pitchPx: 30, chipPx: 24 };

test('chips stand side by side in rows, inside the drawing, and none is lost', () => {
  const widths = fc.array(fc.integer({ min: 24, max: 596 }), { maxLength: 40 });
  fc.assert(
    fc.property(widths, fc.nat(2_000), fc.integer({ min: 1, max: 4 }), (list, others, rows) => {
      const total = list.length === 40 ? list.length + others : list.length;
      const flow = flowChips(list, total, { ...plan, rows });
      const boxes = flow.places.map((place, i) => ({ ...place, x1: place.x + (list[i] ?? 0) }));
      if (flow.more) boxes.push({ ...flow.more, x1: flow.more.x + plan.morePx });
      // The last one counts all that have no place.
      expect(flow.more === null).toBe(flow.places.length === total);
      boxes.forEach((box, i) => {
        expect(box.x).toBeGreaterThanOrEqual(box.row === 0 ? plan.titlePx : 0);
        expect(box.x1).toBeLessThanOrEqual(plan.widthPx);
        expect(box.row).toBeLessThan(rows);
        const next = boxes[i + 1];
        if (next) expect(next.row > box.row || next.x > box.x1).toBe(true);
      });
      expect(flow.rows).toBe(total === 0 ? 0 : (boxes.at(-1)?.row ?? 0) + 1);
    }),
  );
});

test('seven short chips need one row, and wrap before they are counted', () => {
  const seven = Array.from({ length: 7 }, () => 60);
  expect(flowChips(seven, 7, plan)).toMatchObject({ more: null, rows: 1 });
  expect(flowChips(seven, 7, { ...plan, widthPx: 360 })).toMatchObject({ more: null, rows: 2 });
  expect(flowChips(seven, 7, { ...plan, widthPx: 360, rows: 1 }).more).not.toBeNull();
});

test('chips stand closer together where that saves a row', () => {
  const six = Array.from({ length: 6 }, () => 60);
  const xsIn = (widthPx: number): number[] =>
    flowChips(six, 6, { ...plan, widthPx }).places.map(({ x, row }) => (row === 0 ? x : Infinity));
  expect(Math.max(...xsIn(494))).toBeLessThan(494 - 60);
  expect(xsIn(460)).toContain(Infinity);
});
