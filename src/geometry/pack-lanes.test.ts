import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LaneItem, packLanes } from './pack-lanes';

const WIDTH = 900;
const items = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: WIDTH }),
      length: fc.integer({ min: 0, max: 400 }),
      labelPx: fc.integer({ min: 10, max: 160 }),
    })
    .map(
      ({ start, length, labelPx }): LaneItem => ({ start, end: Math.min(start + length, WIDTH), labelPx }),
    ),
  { maxLength: 60 },
);
const options = (lanes: number) => ({ lanes, widthPx: WIDTH, clusterPx: () => 48 });

test('every item is placed or counted, once', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (list, lanes) => {
      const { places, clusters } = packLanes(list, options(lanes));
      const counted = clusters.flatMap((cluster) => cluster.members);
      expect(new Set(counted).size).toBe(counted.length);
      const shown = places.flatMap((place, i) => (place ? [i] : []));
      expect([...shown, ...counted].sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
    }),
  );
});

test('no two boxes of a lane touch, and none leaves the width', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (list, lanes) => {
      const { places, clusters } = packLanes(list, options(lanes));
      const boxes = [...places.flatMap((place) => place ?? []), ...clusters];
      for (const [i, a] of boxes.entries()) {
        expect(a.boxStart).toBeGreaterThanOrEqual(0);
        expect(a.boxEnd).toBeLessThanOrEqual(WIDTH);
        for (const b of boxes.slice(i + 1)) {
          if (a.lane === b.lane)
            expect(a.boxEnd <= b.boxStart + 0.01 || b.boxEnd <= a.boxStart + 0.01).toBe(true);
        }
      }
    }),
  );
});

test('words go on the bar where they fit, else to its right, else to its left', () => {
  const { places } = packLanes(
    [
      { start: 0, end: 200, labelPx: 100 },
      { start: 300, end: 310, labelPx: 100 },
      { start: 880, end: 890, labelPx: 100 },
    ],
    options(1),
  );
  expect(places.map((place) => place?.side)).toEqual(['inside', 'right', 'left']);
});

test('a mark keeps the lane it had where that is free', () => {
  const { places } = packLanes([{ start: 0, end: 200, labelPx: 100, lane: 2 }], options(4));
  expect(places[0]?.lane).toBe(2);
});
