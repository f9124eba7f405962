import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BaseScale, blendScales, type TimeSpan, trueScale } from './base-scale';
import { expandedScale } from './expanded-scale';
import type { ScaleItem } from './find-pieces';

const YEAR = 31_557_600_000;
const DAY = 86_400_000;

function scaleOf(
  items: readonly ScaleItem[],
  extent: TimeSpan,
  wholes: readonly TimeSpan[] = [],
  lanes = 12,
) {
  const options = {
    extent,
    widthPx: 1_000,
    wholes,
    leads: [],
    wholePx: 40,
    namedPx: () => 36,
    lanes,
    groups: 3,
    gapPx: () => 40,
  };
  return expandedScale(items, options);
}

const spans = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 1_000_000 }),
    length: fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 900_000 })),
    labelPx: fc.integer({ min: 20, max: 160 }),
    group: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 40 },
);
const extent = { start: 0, end: 2_000_000 };
const toItems = (
  list: readonly { start: number; length: number; labelPx: number; group: number }[],
): ScaleItem[] =>
  list.map(({ start, length, labelPx, group }) => ({ start, end: start + length, labelPx, group }));

function expectSound(scale: BaseScale, { start, end }: TimeSpan): void {
  const pieces = scale.pieces;
  expect(pieces[0]?.x0).toBe(0);
  expect(pieces[0]?.t0).toBe(start);
  expect(pieces.at(-1)?.x1).toBe(1_000);
  expect(pieces.at(-1)?.t1).toBe(end);
  pieces.forEach((piece, i) => {
    expect(piece.t1).toBeGreaterThan(piece.t0);
    expect(piece.x1).toBeGreaterThan(piece.x0);
    const next = pieces[i + 1];
    if (next) expect([next.t0, next.x0]).toEqual([piece.t1, piece.x1]);
  });
}

test('the pieces of any data cover the extent and the width, each with some of both', () => {
  fc.assert(
    fc.property(spans, (list) => expectSound(scaleOf(toItems(list), extent).scale, extent)),
    { numRuns: 150 },
  );
});

test('the scale never runs backwards, and px lead back to their time', () => {
  const times = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(spans, times, fc.double({ min: 0, max: 1, noNaN: true }), (list, at, share) => {
      const expanded = scaleOf(toItems(list), extent).scale;
      const scale = blendScales(expanded, trueScale(extent, 1_000), share);
      const sorted = [...at].sort((a, b) => a - b);
      const px = sorted.map((time) => scale.toPx(time));
      px.forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(px[i - 1] ?? 0);
        expect(scale.toPx(scale.toTime(x))).toBeCloseTo(x, 4);
      });
    }),
    { numRuns: 150 },
  );
});

test('long idle stretches become gaps of the width asked for', () => {
  const items = [
    { start: 0, end: YEAR, labelPx: 80, group: 0 },
    { start: 30 * YEAR, end: 31 * YEAR, labelPx: 80, group: 1 },
  ];
  const { scale } = scaleOf(items, { start: 0, end: 31 * YEAR });
  expect(scale.pieces.map((piece) => piece.kind)).toEqual(['busy', 'gap', 'busy']);
  expect((scale.pieces[1]?.x1 ?? 0) - (scale.pieces[1]?.x0 ?? 0)).toBeCloseTo(40, 6);
});

test('a stretch that only long spans cross is a gap too', () => {
  const items = [
    { start: 0, end: YEAR, labelPx: 80, group: 0 },
    { start: 0, end: 31 * YEAR, labelPx: 80, group: 2 },
    { start: 30 * YEAR, end: 31 * YEAR, labelPx: 80, group: 1 },
  ];
  const { scale } = scaleOf(items, { start: 0, end: 31 * YEAR });
  expect(scale.pieces.map((piece) => piece.kind)).toEqual(['busy', 'gap', 'busy']);
});

test('a crowded day takes most of the width, and stays one even piece', () => {
  const day = { start: 10_000 * DAY, end: 10_001 * DAY };
  const hours = Array.from({ length: 20 }, (_, i) => ({
    start: day.start + (i * DAY) / 20,
    end: day.start + ((i + 1) * DAY) / 20,
    labelPx: 90,
    group: i % 3,
  }));
  const early = { start: 0, end: 365 * DAY, labelPx: 80, group: 0 };
  const { scale, places } = scaleOf([early, ...hours], { start: 0, end: 11_000 * DAY }, [day]);
  const piece = scale.pieces.find((p) => p.t0 === day.start);
  expect(piece?.t1).toBe(day.end);
  expect((piece?.x1 ?? 0) - (piece?.x0 ?? 0)).toBeGreaterThan(400);
  expect(places.size).toBe(hours.length + 1);
});

test.each<[string, ScaleItem[], TimeSpan]>([
  ['no milestone', [], { start: 0, end: DAY }],
  ['one milestone', [{ start: 0, end: YEAR, labelPx: 80, group: 0 }], { start: 0, end: YEAR }],
  [
    'all in one second',
    Array.from({ length: 30 }, () => ({ start: 5_000, end: 6_000, labelPx: 80, group: 0 })),
    { start: 0, end: 3_600_000 },
  ],
  [
    'a thousand years',
    Array.from({ length: 60 }, (_, i) => ({
      start: ((i * 17) % 1_000) * YEAR,
      end: (((i * 17) % 1_000) + 1) * YEAR,
      labelPx: 80,
      group: i % 3,
    })),
    { start: 0, end: 1_000 * YEAR },
  ],
  [
    '500 on a day',
    Array.from({ length: 500 }, (_, i) => ({
      start: 9_000 * DAY + i * 172_800,
      end: 9_000 * DAY + (i + 1) * 172_800,
      labelPx: 80,
      group: i % 3,
    })),
    { start: 0, end: 9_500 * DAY },
  ],
])('stays sound with %s', (_, items, within) => {
  const { scale, lanes } = scaleOf(
    items,
    within,
    [{ start: 9_000 * DAY, end: 9_001 * DAY }].filter((w) => w.end < within.end),
  );
  expectSound(scale, within);
  expect(lanes.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(12);
});
