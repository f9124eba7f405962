import { expect, test } from 'vitest';
import { NO_FILTER } from '../search/filter';
import { createAsker } from './asker';
import type { FromWorker } from './messages';

/** A worker that answers only when the test says so. */
function fakeWorker() {
  const events = new EventTarget();
  const asker = createAsker({
    postMessage: () => {},
    addEventListener: (type, listener) => events.addEventListener(type, listener),
  });
  return {
    asker,
    answer: (data: FromWorker) => events.dispatchEvent(new MessageEvent('message', { data })),
    fire: (type: string) => events.dispatchEvent(new Event(type)),
  };
}

const never = (): AbortSignal => new AbortController().signal;
const matches = (q: string) => ({ type: 'matches', filter: { ...NO_FILTER, q } }) as const;

test('every answer finds its own question, in whatever order they come', async () => {
  const { asker, answer } = fakeWorker();
  const answers = [asker.ask(matches('a'), never()), asker.ask(matches('b'), never())];
  answer({ type: 'answer', id: 2, value: Uint32Array.of(20) });
  answer({ type: 'answer', id: 1, value: Uint32Array.of(10) });
  expect(await Promise.all(answers)).toEqual([Uint32Array.of(10), Uint32Array.of(20)]);
});

test('a fault that the worker reports rejects its question and no other', async () => {
  const { asker, answer } = fakeWorker();
  const [bad, good] = [asker.ask(matches('a'), never()), asker.ask(matches('b'), never())];
  answer({ type: 'fault', id: 1, code: 'wrong-schema', detail: 'twins' });
  answer({ type: 'answer', id: 2, value: Uint32Array.of(3) });
  await expect(bad).rejects.toMatchObject({ code: 'wrong-schema', detail: 'twins' });
  expect(await good).toEqual(Uint32Array.of(3));
});

test.each(['error', 'messageerror', 'close'])(
  'a worker that dies (%s) rejects what was asked and what is asked later',
  async (type) => {
    const { asker, fire } = fakeWorker();
    const asked = [asker.ask(matches('a'), never()), asker.ask({ type: 'build' }, never())];
    fire(type);
    asked.push(asker.ask(matches('b'), never()));
    for (const question of [...asked, asker.died])
      await expect(question).rejects.toMatchObject({ code: 'worker', transient: false });
  },
);

test('a question that is cancelled is rejected, and its answer is dropped', async () => {
  const { asker, answer } = fakeWorker();
  const controller = new AbortController();
  const question = asker.ask(matches('a'), controller.signal);
  controller.abort();
  await expect(question).rejects.toThrow('aborted');
  answer({ type: 'answer', id: 1, value: Uint32Array.of(10) });
  await expect(asker.ask(matches('b'), controller.signal)).rejects.toThrow('aborted');
});
