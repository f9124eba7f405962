import { expect, test } from 'vitest';
import { HistoryEntries } from './history-entries';

test('each jump begins an entry', () => {
  const history = new HistoryEntries();
  expect([0, 10, 20].map((ms) => history.begins('jump', ms, '/'))).toEqual([true, true, true]);
});

test('a series of steps is one entry, until a pause of a second', () => {
  const history = new HistoryEntries();
  const times = [0, 300, 1_200, 2_100, 3_200];
  expect(times.map((ms) => history.begins('hand', ms, '/'))).toEqual([true, false, false, false, true]);
});

test('a jump, a navigation and Back end a series', () => {
  const history = new HistoryEntries();
  history.begins('step', 0, '/');
  expect(history.begins('jump', 100, '/')).toBe(true);
  expect(history.begins('step', 200, '/')).toBe(true);
  expect(history.begins('step', 300, '/milestones/a/')).toBe(true);
  history.endSeries();
  expect(history.begins('step', 400, '/milestones/a/')).toBe(true);
});

test('a view that follows a selection goes into the entry of the selection', () => {
  expect(new HistoryEntries().begins('follow', 0, '/')).toBe(false);
});
