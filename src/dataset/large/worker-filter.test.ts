import { expect, test } from 'vitest';
import { NO_FILTER } from '../search/filter';
import { listOf } from '../model/milestone-list';
import { sampleMilestone } from '../model/sample.fixture';
import { WorkerFilter, type Port } from './worker-filter';
import type { Answer, Ask } from './messages';

/** A worker that answers when it is told to. */
function worker() {
  const asked: Ask[] = [];
  let hear: (event: MessageEvent<Answer>) => void = () => {};
  const port: Port = {
    postMessage: (ask) => void asked.push(ask),
    addEventListener: (_, listener) => {
      hear = listener;
    },
  };
  const far = new WorkerFilter(port, listOf(['a', 'b', 'c'].map((id) => sampleMilestone({ id }))));
  const answer = (to: number, ...ordinals: number[]): void => {
    const ask = asked[to];
    if (ask?.type !== 'kept') throw new Error('not asked');
    hear({
      data: { type: 'kept', ticket: ask.ticket, ordinals: Uint32Array.from(ordinals) },
    } as MessageEvent);
  };
  return { asked, far, answer, hear: (data: Answer) => hear({ data } as MessageEvent) };
}
const q = (text: string) => ({ ...NO_FILTER, q: text });

test('the last answer stays until the next has come, and whoever listens hears of it', () => {
  const { far, answer } = worker();
  let heard = 0;
  const leave = far.subscribe(() => (heard += 1));
  far.want(q('a'));
  expect(far.kept()).toBeNull();
  answer(0, 0, 2);
  expect([far.kept()?.size, far.kept()?.has('a'), far.kept()?.has('b')]).toEqual([2, true, false]);
  far.want(q('ab'));
  expect(far.kept()?.size).toBe(2);
  answer(1, 2);
  expect(far.kept()?.size).toBe(1);
  expect(heard).toBe(2);
  leave();
  far.want(NO_FILTER);
  expect(heard).toBe(2);
});

test('an answer to what is no longer asked is dropped', () => {
  const { far, answer } = worker();
  far.want(q('a'));
  far.want(q('ab'));
  answer(1, 1);
  answer(0, 0, 1, 2);
  expect([...(far.kept()?.ordinals ?? [])]).toEqual([1]);
  far.want(q('abc'));
  far.want(NO_FILTER);
  expect(far.kept()).toBeNull();
  answer(2, 0);
  expect(far.kept()).toBeNull();
});

test('however many want the same, it is asked once', () => {
  const { far, asked } = worker();
  far.want(q('a'));
  far.want(q('a'));
  far.want(NO_FILTER);
  far.want(NO_FILTER);
  expect(asked).toHaveLength(1);
});

test('counts go to whoever asked for them', async () => {
  const { far, hear } = worker();
  const [tracks, kinds] = [far.facets('track', NO_FILTER), far.facets('kind', NO_FILTER)];
  hear({ type: 'facets', ticket: 2, counts: [['figure', 3]] });
  hear({ type: 'facets', ticket: 1, counts: [['first', 1]] });
  expect([await tracks, await kinds]).toEqual([new Map([['first', 1]]), new Map([['figure', 3]])]);
});

test('how many another filter would keep is answered beside what is kept', async () => {
  const { asked, far, answer, hear } = worker();
  far.want(q('a'));
  const size = far.size(q('b'));
  far.want(q('ac'));
  const ask = asked[1];
  if (ask?.type !== 'size') throw new Error('not asked');
  expect(ask.filter).toEqual(q('b'));
  hear({ type: 'size', ticket: ask.ticket, size: 7 });
  expect(await size).toBe(7);
  answer(2, 1);
  expect(far.kept()?.size).toBe(1);
});
