import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../../time/instant';
import { zone } from '../../time/zone';
import { formatView, parseView } from './view';

const ZONE = zone('+08:00');
const HOUR = 3_600_000;
const at = (text: string) => instant(Date.parse(`${text}+08:00`));

test.each([
  ['clock', '2026-05-20T09:20:07..2026-05-20T14:05:00'],
  ['part', '2026-05-20..2026-05-20T18:00:00'],
  ['day', '2026-05-20..2026-05-20'],
  ['year', '2026-05-20..2026-05-20'],
] as const)('where the finest date is of the unit %s a link says %s', (finest, text) => {
  const view = { start: at('2026-05-20T09:20:07'), end: at('2026-05-20T14:05:00') };
  expect(formatView(view, ZONE, finest)).toBe(text);
});

test('a rounded view holds all of the view, is at most a day longer at either end, and is written the same again', () => {
  const views = fc
    .tuple(fc.integer({ min: 0, max: 2e9 }), fc.integer({ min: 1, max: 1e9 }))
    .map(([start, length]) => ({ start: instant(start * 1_000), end: instant((start + length) * 1_000) }));
  fc.assert(
    fc.property(views, fc.constantFrom('part' as const, 'day' as const), (view, finest) => {
      const text = formatView(view, ZONE, finest);
      const read = parseView(text, ZONE);
      if (!read) throw new Error(`${text} cannot be read`);
      expect(read.start).toBeLessThanOrEqual(view.start);
      expect(read.end).toBeGreaterThanOrEqual(view.end);
      expect(view.start - read.start).toBeLessThan(24 * HOUR);
      expect(read.end - view.end).toBeLessThan(24 * HOUR);
      expect(formatView(read, ZONE, finest)).toBe(text);
    }),
  );
});
