import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimeSpan } from './base-scale';
import { densityScale } from './density-scale';

const extent = { start: 0, end: 1_000_000 };

function scaleOf(starts: readonly number[], wholes: readonly TimeSpan[] = []) {
  const countIn = ({ start, end }: TimeSpan): number => starts.filter((s) => s >= start && s < end).length;
  return densityScale({ extent, widthPx: 1_000, countIn, wholes, gapPx: () => 40 });
}

test('any data give pieces that cover the extent and the width and never run backwards', () => {
  const starts = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 500_000, max: 500_050 })),
    { maxLength: 400 },
  );
  fc.assert(
    fc.property(starts, fc.boolean(), (list, whole) => {
      const { pieces, toPx, toTime } = scaleOf(list, whole ? [{ start: 500_000, end: 500_100 }] : []);
      expect([pieces[0]?.t0, pieces[0]?.x0]).toEqual([0, 0]);
      expect([pieces.at(-1)?.t1, pieces.at(-1)?.x1]).toEqual([1_000_000, 1_000]);
      pieces.forEach((piece, i) => {
        expect(piece.x1).toBeGreaterThan(piece.x0);
        expect(piece.t1).toBeGreaterThan(piece.t0);
        if (i > 0) expect([piece.t0, piece.x0]).toEqual([pieces[i - 1]?.t1, pieces[i - 1]?.x1]);
      });
      expect(pieces.some(({ kind }) => kind === 'busy')).toBe(true);
      for (const px of [0, 1, 333.3, 999, 1_000]) expect(toPx(toTime(px))).toBeCloseTo(px, 4);
    }),
    { numRuns: 200 },
  );
});

test('the busy half gets more width than the quiet one, and a long silence shrinks to a gap', () => {
  const quiet = Array.from({ length: 20 }, (_, i) => i * 12_000);
  const busy = Array.from({ length: 2_000 }, (_, i) => 750_000 + i * 100);
  const { pieces, toPx } = scaleOf([...quiet, ...busy]);
  expect(pieces.filter(({ kind }) => kind === 'gap')).toHaveLength(1);
  expect(toPx(950_000) - toPx(750_000)).toBeGreaterThan(3 * (toPx(240_000) - toPx(0)));
});

test('a busy day stays one piece with a width of its own', () => {
  const day = { start: 400_000, end: 400_040 };
  const starts = Array.from({ length: 1_000 }, (_, i) => (i % 2 === 0 ? i * 1_000 : 400_000 + (i % 40)));
  const piece = scaleOf(starts, [day]).pieces.find(({ t0 }) => t0 === day.start);
  expect(piece?.t1).toBe(day.end);
  expect((piece?.x1 ?? 0) - (piece?.x0 ?? 0)).toBeGreaterThan(100);
});
