import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { piecewiseScale, trueScale } from '../../geometry/scale/base-scale';
import { viewTransform } from '../../geometry/view/view-transform';
import { DAY_MS, HOUR_MS } from '../../time/units';
import { slideByKey } from '../overview/window-keys';
import { ViewController, ZOOM_KEYS } from './view-controller';

const WIDTH = 1_000;
const extent = { start: 0, end: 10_000 * DAY_MS };
const scales = {
  extent,
  leastMs: HOUR_MS,
  trueScale: trueScale(extent, WIDTH),
  // The second half of the time has four fifths of the width.
  expanded: piecewiseScale([
    { t0: 0, t1: 5_000 * DAY_MS, x0: 0, x1: 200, kind: 'busy' },
    { t0: 5_000 * DAY_MS, t1: 10_000 * DAY_MS, x0: 200, x1: WIDTH, kind: 'busy' },
  ]),
};
const days = (from: number, to: number) => ({ start: from * DAY_MS, end: to * DAY_MS });

function scene({ view = null as typeof extent | null, reduced = false } = {}) {
  const written: string[] = [];
  const controller = new ViewController(
    scales,
    { view, scale: 'expanded' },
    {
      writeView: (to, motion) =>
        written.push(to ? `${motion} ${to.start / DAY_MS}..${to.end / DAY_MS}` : `${motion} whole`),
      writeScale: (scale) => written.push(scale),
      nextFrame: (draw) => setTimeout(draw, 17),
      isReduced: () => reduced,
    },
  );
  const told: ReturnType<typeof controller.shown.get>[] = [];
  controller.shown.subscribe(() => told.push(controller.shown.get()));
  return { controller, written, told };
}

// Before D3 is imported: its timers keep the clock that they find at import.
vi.hoisted(() => void vi.useFakeTimers());
afterEach(() => vi.advanceTimersByTime(2_000));
/** D3 draws a frame every 17 ms where there is no browser. */
const frame = () => vi.advanceTimersByTime(17);

test('many steps of a gesture in one frame are drawn once', () => {
  const { controller, told } = scene({ view: days(1_000, 2_000) });
  for (let i = 1; i <= 5; i += 1) controller.show(days(1_000 + i, 2_000 + i), 'hand');
  expect(told).toEqual([]);
  frame();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ seen: days(1_005, 2_005), view: days(1_005, 2_005) });
});

test('a gesture is written at its first step and at rest, or when the link is read before', () => {
  const { controller, written } = scene({ view: days(1_000, 2_000) });
  for (let i = 1; i <= 5; i += 1) {
    controller.show(days(1_000 + i, 2_000 + i), 'hand');
    frame();
  }
  expect(written.splice(0)).toEqual(['hand 1001..2001']);
  vi.advanceTimersByTime(300);
  expect(written.splice(0)).toEqual(['rest 1005..2005']);

  controller.panBy(-10);
  controller.show(days(1_200, 2_200), 'hand');
  controller.flush();
  controller.flush();
  expect(written.splice(0, 2)[1]).toBe('rest 1200..2200');
  vi.advanceTimersByTime(300);
  expect(written).toEqual([]);
});

test('a gesture that a change of scale ends is written too', () => {
  const { controller, written } = scene({ view: days(1_000, 2_000) });
  controller.show(days(1_001, 2_001), 'hand');
  controller.show(days(1_002, 2_002), 'hand');
  controller.showScale('true');
  vi.advanceTimersByTime(300);
  expect(written).toEqual(['hand 1001..2001', 'true', 'rest 1002..2002']);
});

test('each step continues from the step before, even without a frame between them', () => {
  const { controller } = scene({ view: days(4_000, 6_000) });
  const { view } = controller;
  controller.zoomBy(2);
  controller.zoomBy(0.5);
  expect(controller.view.start).toBeCloseTo(view.start, -1);
  expect(controller.view.end).toBeCloseTo(view.end, -1);
});

test('a gesture is at rest a quarter of a second after its last step', () => {
  const { controller, written, told } = scene();
  controller.zoomBy(2, 300, 'hand');
  vi.advanceTimersByTime(200);
  controller.zoomBy(1.1, 300, 'hand');
  vi.advanceTimersByTime(200);
  expect(written).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(written[1]).toMatch(/^rest /);
  expect(told.at(-1)?.drawn.isMoving).toBe(false);
});

test('the drawing stands until a gesture has gone far, and is that of the view at rest', () => {
  const { controller } = scene({ view: days(6_000, 7_000) });
  const first = controller.shown.get().drawn;
  const after = (move: () => void) => {
    move();
    frame();
    return controller.shown.get().drawn;
  };
  expect(after(() => controller.panBy(-20))).toBe(first);
  expect(after(() => controller.zoomBy(1.9, 500, 'hand'))).toBe(first);
  const near = after(() => controller.zoomBy(1.2, 500, 'hand'));
  expect(near).toMatchObject({ view: controller.shown.get().seen, times: 1, isMoving: true });
  // Farther away, a quarter of the plot is drawn on either side of it, where a pan and the next steps find it.
  const far = after(() => controller.zoomBy(0.6, 500, 'hand'));
  const { seen } = controller.shown.get();
  expect(far.times).toBeCloseTo(1.5);
  expect(far.view.end - far.view.start).toBeCloseTo(1.5 * (seen.end - seen.start), -3);
  expect(after(() => controller.panBy(-240))).toBe(far);
  expect(after(() => controller.panBy(240))).toBe(far);
  expect(after(() => controller.zoomBy(0.7, 500, 'hand'))).toBe(far);
  expect(after(() => controller.panBy(-300))).not.toBe(far);
  vi.advanceTimersByTime(300);
  expect(controller.shown.get().drawn).toMatchObject({ view: controller.view, times: 1, isMoving: false });
});

test('a change of scale is drawn in every frame', () => {
  const { controller, told } = scene({ view: days(4_000, 6_000) });
  controller.showScale('true');
  vi.advanceTimersByTime(200);
  expect(told.length).toBeGreaterThan(5);
  expect(new Set(told.map(({ drawn }) => drawn)).size).toBe(told.length);
});

test('a jump is written at once and arrives within its time', () => {
  const { controller, written, told } = scene();
  controller.show(days(6_000, 6_010));
  expect(written).toEqual(['jump 6000..6010']);
  vi.advanceTimersByTime(150);
  const middle = controller.shown.get();
  expect(middle.drawn.isMoving).toBe(true);
  expect(middle.view).toEqual(days(6_000, 6_010));
  expect(middle.seen.end - middle.seen.start).toBeGreaterThan(10 * DAY_MS);
  vi.advanceTimersByTime(200);
  expect(told.at(-1)).toMatchObject({ seen: days(6_000, 6_010), drawn: { isMoving: false } });
});

test('with reduced motion a jump is shown in the next frame', () => {
  const { controller, told } = scene({ reduced: true });
  controller.show(days(6_000, 6_010));
  frame();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ seen: days(6_000, 6_010), drawn: { isMoving: false } });
});

test('a change of scale blends from one to the other and keeps the view', () => {
  const { controller, written, told } = scene({ view: days(4_000, 6_000) });
  controller.showScale('true');
  expect(written).toEqual(['true']);
  vi.advanceTimersByTime(100);
  const { drawn, scale } = controller.shown.get();
  expect(scale).toBe('true');
  expect(drawn.blend).toBeGreaterThan(0);
  expect(drawn.blend).toBeLessThan(1);
  vi.advanceTimersByTime(300);
  expect(told.at(-1)).toMatchObject({
    seen: days(4_000, 6_000),
    drawn: { blend: 1, isMoving: false },
  });
});

test('a travel takes over from a step that is not drawn yet', () => {
  const { controller, told } = scene({ view: days(1_000, 2_000) });
  controller.panBy(-10);
  controller.show(days(6_000, 6_010));
  frame();
  expect(told.at(-1)?.seen).not.toEqual(controller.view);
  vi.advanceTimersByTime(400);
  expect(told.at(-1)).toMatchObject({ seen: days(6_000, 6_010), drawn: { isMoving: false } });
  const count = told.length;
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(count);
});

test('a gesture ends a travel and continues from its destination', () => {
  const { controller, told } = scene();
  controller.show(days(6_000, 7_000));
  vi.advanceTimersByTime(100);
  controller.panBy(-10);
  frame();
  expect(told.at(-1)?.seen).toEqual(controller.view);
  expect(controller.view.start).toBeGreaterThan(6_000 * DAY_MS);
});

test('the link leaves out a view of the whole extent', () => {
  const { controller, written } = scene({ view: days(4_000, 6_000) });
  controller.reset();
  controller.show(days(-50, 20_000));
  expect(written[0]).toBe('jump whole');
  expect(controller.view).toBe(extent);
  expect(controller.shown.get().isWhole).toBe(false);
  vi.advanceTimersByTime(400);
  expect(controller.shown.get().isWhole).toBe(true);
});

test('no view is shorter than an hour or outside the extent', () => {
  const { controller } = scene();
  for (let i = 0; i < 60; i += 1) controller.zoomBy(2, 900, 'hand');
  expect(controller.view.end - controller.view.start).toBeCloseTo(HOUR_MS, 0);
  for (let i = 0; i < 100_000; i += 1) controller.panBy(-900);
  expect(controller.view.end).toBeCloseTo(extent.end, 0);
  frame();
  expect(controller.shown.get().isShortest).toBe(true);
});

test('no sequence of keys on the overview moves the view out of the extent or makes it shorter than an hour', () => {
  const keys = ['+', '-', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
  const grips = fc.constantFrom<'start' | 'body' | 'end'>('start', 'body', 'end');
  fc.assert(
    fc.property(fc.array(fc.tuple(grips, fc.constantFrom(...keys))), (presses) => {
      const { controller } = scene({ view: days(1_000, 2_000), reduced: true });
      for (const [grip, key] of presses) {
        const zoom = ZOOM_KEYS[key];
        if (zoom !== undefined) controller.zoomBy(zoom);
        else controller.show(slideByKey(grip, key, controller.view, scales) ?? extent, 'step');
        const { start, end } = controller.view;
        expect(start).toBeGreaterThanOrEqual(extent.start);
        expect(end).toBeLessThanOrEqual(extent.end);
        expect(end - start).toBeGreaterThan(HOUR_MS - 1);
      }
      controller.stop();
    }),
  );
});

test('the view follows a link that changes elsewhere, and ignores the echo of its own writing', () => {
  const { controller, written } = scene();
  controller.show(days(1_000, 2_000), 'hand');
  frame();
  controller.show(days(1_100, 2_100), 'hand');
  // The link answers late with the step before.
  controller.follow(days(1_000, 2_000), 'expanded');
  expect(controller.view).toEqual(days(1_100, 2_100));
  vi.advanceTimersByTime(300);
  controller.follow(days(1_100, 2_100), 'expanded');
  controller.follow(days(3_000, 4_000), 'true');
  vi.advanceTimersByTime(400);
  expect(controller.shown.get()).toMatchObject({
    seen: days(3_000, 4_000),
    drawn: { blend: 1 },
  });
  expect(written).toEqual(['hand 1000..2000', 'rest 1100..2100']);
});

test('revealing a span moves it into the middle of the view, unless it is in view', () => {
  const { controller, written } = scene({ view: days(4_000, 4_100) });
  controller.reveal(days(4_090, 4_095), 'follow');
  expect(written).toEqual([]);
  controller.reveal(days(8_000, 8_002), 'follow');
  const { toPx } = viewTransform(scales.expanded, controller.view);
  expect((toPx(8_000 * DAY_MS) + toPx(8_002 * DAY_MS)) / 2).toBeCloseTo(WIDTH / 2, 3);
  expect(written[0]).toMatch(/^follow /);
});

test('new scales keep the view and end a travel', () => {
  const { controller, told } = scene();
  controller.show(days(6_000, 7_000));
  vi.advanceTimersByTime(50);
  controller.rescale({ ...scales, trueScale: trueScale(extent, 500), expanded: trueScale(extent, 500) });
  expect(told.at(-1)).toMatchObject({ seen: days(6_000, 7_000), drawn: { isMoving: false } });
  expect(controller.base.widthPx).toBe(500);
});
