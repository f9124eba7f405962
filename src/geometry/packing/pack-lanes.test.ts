import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, type LaneItem } from './fit-label';
import { packLanes, type Packing } from './pack-lanes';

const WIDTH = 900;
const items = fc.array(
  fc
    .record({
      start: fc.integer({ min: 0, max: WIDTH }),
      length: fc.integer({ min: 0, max: 400 }),
      labelPx: fc.integer({ min: 10, max: 160 }),
      broken: fc.boolean(),
      slim: fc.boolean(),
      prefers: fc.option(
        fc.record({
          lane: fc.integer({ min: 0, max: 5 }),
          side: fc.constantFrom('right' as const, 'left' as const),
        }),
        { nil: undefined },
      ),
    })
    .map(
      ({ start, length, labelPx, broken, slim, prefers }): LaneItem => ({
        start,
        end: Math.min(start + length, WIDTH),
        labelPx,
        prefers,
        slim,
        twoLinesPx: broken ? labelPx / 2 : undefined,
      }),
    ),
  { maxLength: 60 },
);
const options = (lanes: number) => ({ lanes, widthPx: WIDTH, clusterPx: () => 48 });

const placesIn = (list: readonly LaneItem[], places: Packing['places']) =>
  list.map((item) => places.get(item) ?? null);

/** Packs into this many lanes. The places are by index of the item. */
function pack(list: readonly LaneItem[], lanes: number) {
  const { places, clusters } = packLanes(list, options(lanes));
  return { places: placesIn(list, places), clusters };
}

/** All cells that are taken. `of` tells apart what takes them. */
function boxesIn({ places, clusters }: Packing) {
  return [
    ...[...places].flatMap(([of, place]) =>
      cellsOf(place, place.lane, WIDTH).map((cell) => ({ ...cell, of })),
    ),
    ...clusters.map(({ cell, members }) => ({ ...cell, of: members[0] })),
  ];
}

function expectApart(packing: Packing): void {
  const boxes = boxesIn(packing);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (a.lane === b.lane && a.of !== b.of)
        expect(a.end <= b.start + 0.01 || b.end <= a.start + 0.01).toBe(true);
    }
  }
}

test('every item is placed or in a cluster, once', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (list, lanes) => {
      const { places, clusters } = packLanes(list, options(lanes));
      const all = [...places.keys(), ...clusters.flatMap((cluster) => cluster.members)];
      expect(all).toHaveLength(list.length);
      expect(new Set(all)).toEqual(new Set(list));
    }),
  );
});

test('no labels, bars, leaders or clusters touch, and none leaves the lanes or the width', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (list, lanes) => {
      const packing = packLanes(list, options(lanes));
      const boxes = boxesIn(packing);
      expectApart(packing);
      for (const { start, end, lane } of boxes) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(WIDTH);
        expect(lane).toBeGreaterThanOrEqual(0);
        expect(lane).toBeLessThan(lanes);
      }
    }),
    { numRuns: 400 },
  );
});

test('no cluster has one member', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (list, lanes) => {
      for (const { members } of packLanes(list, options(lanes)).clusters)
        expect(members.length).toBeGreaterThan(1);
    }),
    { numRuns: 400 },
  );
});

test('a label goes on the bar where it fits, else to its right, else to its left', () => {
  const { places } = pack(
    [
      { start: 0, end: 200, labelPx: 100 },
      { start: 300, end: 310, labelPx: 100 },
      { start: 880, end: 890, labelPx: 100 },
    ],
    1,
  );
  expect(places.map((place) => place?.side)).toEqual(['inside', 'right', 'left']);
});

test('the label of a slim bar goes to its left, else above it in its lane, else to its right', () => {
  const slim = { slim: true, labelPx: 100 };
  const { places } = pack(
    [
      { start: 0, end: 90, ...slim },
      { start: 400, end: 600, ...slim },
      { start: 610, end: 800, ...slim },
    ],
    1,
  );
  expect(places.map((place) => place?.side)).toEqual(['right', 'left', 'inside']);
});

test('a mark keeps the lane it had if that is free', () => {
  const { places } = pack([{ start: 0, end: 200, labelPx: 100, prefers: { lane: 2, side: 'right' } }], 4);
  expect(places[0]?.lane).toBe(2);
});

test('a group of extras is placed if all of it has room, and takes none from the others', () => {
  fc.assert(
    fc.property(items, items, fc.integer({ min: 1, max: 6 }), (list, more, lanes) => {
      const group = more.slice(0, 6);
      const packing = packLanes(list, { ...options(lanes), extras: [group] });
      expect({ places: placesIn(list, packing.places), clusters: packing.clusters }).toEqual(
        pack(list, lanes),
      );
      expectApart(packing);
      expect([0, group.length]).toContain(group.filter((item) => packing.places.has(item)).length);
    }),
  );
});

test('what is chosen is placed in any case, takes no room from the others, and gets a lane of its own only without room', () => {
  fc.assert(
    fc.property(items, items, fc.integer({ min: 1, max: 6 }), fc.boolean(), (list, more, lanes, grouped) => {
      const chosen = more[0] ?? wall(100, 200, 0);
      const extras = grouped ? [[...more.slice(1, 4), chosen]] : [];
      const packing = packLanes(list, { ...options(lanes), extras, chosen });
      expectApart(packing);
      expect({ places: placesIn(list, packing.places), clusters: packing.clusters }).toEqual(
        pack(list, lanes),
      );
      expect(packing.places.get(chosen)?.lane).toBeLessThanOrEqual(lanes);
      if (list.length === 0) expect(packing.places.get(chosen)?.lane).toBeLessThan(lanes);
    }),
  );
});

const wall = (start: number, end: number, lane: number): LaneItem => ({
  start,
  end,
  labelPx: 10,
  prefers: { lane, side: 'right' },
});

test('a label without room in one line is drawn in two, over two lanes', () => {
  const { places, clusters } = pack(
    [
      wall(0, 290, 0),
      wall(400, 900, 0),
      wall(0, 290, 1),
      wall(400, 900, 1),
      { start: 300, end: 330, labelPx: 100, twoLinesPx: 52 },
    ],
    2,
  );
  expect(clusters).toEqual([]);
  expect(places[4]).toMatchObject({ side: 'right', lines: 2, labelStart: 335, labelEnd: 387 });
});

test('a label without room beside its bar is led into another lane, above or below it', () => {
  const { places, clusters } = pack(
    [
      wall(0, 290, 0),
      wall(330, 900, 0),
      wall(0, 250, 1),
      wall(420, 900, 1),
      { start: 300, end: 325, labelPx: 120 },
    ],
    2,
  );
  expect(clusters).toEqual([]);
  const led = places[4];
  expect(led).toMatchObject({ side: 'led', lane: 0, laneStep: 1, lines: 1 });
  expect(led?.leaderX).toBeGreaterThan(300);
  expect(led?.leaderX).toBeLessThan(325);
  expect(led?.labelStart).toBeLessThanOrEqual(led?.leaderX ?? 0);
});

test('a label makes room for a neighbour if its other side is free', () => {
  const { places } = pack(
    [
      { start: 300, end: 330, labelPx: 100 },
      { start: 340, end: 700, labelPx: 100 },
    ],
    1,
  );
  expect(places.map((place) => place?.side)).toEqual(['left', 'inside']);
});
