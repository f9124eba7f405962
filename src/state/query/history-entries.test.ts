import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Motion } from './view';
import { HistoryEntries } from './history-entries';

test('each jump begins an entry', () => {
  const history = new HistoryEntries();
  expect([0, 10, 20].map((ms) => history.beginsEntry('jump', ms, '/'))).toEqual([true, true, true]);
});

test('a series of steps is one entry, until a pause of a second', () => {
  const history = new HistoryEntries();
  const times = [0, 300, 1_200, 2_100, 3_200];
  expect(times.map((ms) => history.beginsEntry('hand', ms, '/'))).toEqual([true, false, false, false, true]);
});

test('the pause after a gesture counts from where it came to rest', () => {
  const history = new HistoryEntries();
  history.beginsEntry('hand', 0, '/');
  expect(history.beginsEntry('rest', 4_000, '/')).toBe(false);
  expect(history.beginsEntry('hand', 4_900, '/')).toBe(false);
  expect(history.beginsEntry('rest', 5_000, '/')).toBe(false);
  expect(history.beginsEntry('hand', 6_100, '/')).toBe(true);
});

test('a jump, a navigation and Back end a series', () => {
  const history = new HistoryEntries();
  history.beginsEntry('step', 0, '/');
  expect(history.beginsEntry('jump', 100, '/')).toBe(true);
  expect(history.beginsEntry('step', 200, '/')).toBe(true);
  expect(history.beginsEntry('step', 300, '/milestones/a/')).toBe(true);
  history.endSeries();
  expect(history.beginsEntry('step', 400, '/milestones/a/')).toBe(true);
});

test('a view that follows a selection goes into the entry of the selection', () => {
  expect(new HistoryEntries().beginsEntry('follow', 0, '/')).toBe(false);
});

test('ten seconds never hold more than thirty entries', () => {
  const motions = fc.constantFrom<Motion>('jump', 'step', 'hand', 'rest', 'follow');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(motions, fc.integer({ min: 0, max: 1_500 })), { minLength: 100, maxLength: 300 }),
      (changes) => {
        const history = new HistoryEntries();
        const entries: number[] = [];
        let now = 0;
        for (const [motion, pause] of changes) {
          now += Math.floor(pause ** 2 / 3_000);
          if (history.beginsEntry(motion, now, '/')) entries.push(now);
        }
        for (const then of entries)
          expect(entries.filter((ms) => ms >= then && ms < then + 10_000).length).toBeLessThanOrEqual(30);
      },
    ),
  );
});
