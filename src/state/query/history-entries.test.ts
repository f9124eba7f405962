import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Motion } from './view';
import { HistoryEntries } from './history-entries';

test('each jump begins an entry', () => {
  const history = new HistoryEntries();
  expect([0, 10, 20].map((ms) => history.write('jump', ms, '/'))).toEqual(['push', 'push', 'push']);
});

test('a series of steps is one entry, until a pause of a second', () => {
  const history = new HistoryEntries();
  const times = [0, 300, 1_200, 2_100, 3_200];
  expect(times.map((ms) => history.write('hand', ms, '/'))).toEqual([
    'push',
    'replace',
    'replace',
    'replace',
    'push',
  ]);
});

test('a jump, a navigation and Back end a series', () => {
  const history = new HistoryEntries();
  history.write('step', 0, '/');
  expect(history.write('jump', 100, '/')).toBe('push');
  expect(history.write('step', 200, '/')).toBe('push');
  expect(history.write('step', 300, '/milestones/a/')).toBe('push');
  history.endSeries();
  expect(history.write('step', 400, '/milestones/a/')).toBe('push');
});

test('a view that follows a selection goes into the entry of the selection', () => {
  expect(new HistoryEntries().write('follow', 0, '/')).toBe('replace');
});

test('ten seconds never hold more than thirty entries', () => {
  const motions = fc.constantFrom<Motion>('jump', 'step', 'hand', 'follow');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(motions, fc.integer({ min: 0, max: 1_500 })), { minLength: 100, maxLength: 300 }),
      (changes) => {
        const history = new HistoryEntries();
        const entries: number[] = [];
        let now = 0;
        for (const [motion, pause] of changes) {
          now += Math.floor(pause ** 2 / 3_000);
          if (history.write(motion, now, '/') === 'push') entries.push(now);
        }
        for (const then of entries)
          expect(entries.filter((ms) => ms >= then && ms < then + 10_000).length).toBeLessThanOrEqual(30);
      },
    ),
  );
});
