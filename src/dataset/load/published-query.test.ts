import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publishedQuery } from './published-query';
import { createQueryClient } from './query-client';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const GOOD = { resources: [{ path: 'partnership.json', bytes: 1 }], changes: [] };
const answers =
  (body: string, status = 200) =>
  () =>
    Promise.resolve(new Response(body, { status }));
const isLost = () => Promise.reject(new TypeError('Failed to fetch'));

/** How the list of files came when `tries` were the answers, the last one also to all later requests, and how often it was asked for. */
async function asked(...tries: readonly (() => Promise<Response>)[]) {
  let requests = 0;
  vi.stubGlobal('fetch', () => tries[Math.min(requests++, tries.length - 1)]?.());
  let end: unknown = 'waiting';
  void createQueryClient()
    .fetchQuery(publishedQuery('/'))
    .then(
      (published) => (end = published),
      (fault: unknown) => (end = fault),
    );
  await vi.advanceTimersByTimeAsync(3_600_000);
  return { end, requests };
}

test('the list of files is asked for again until the network and the server give it', async () => {
  const { end, requests } = await asked(
    isLost,
    answers('', 503),
    isLost,
    answers('', 500),
    answers(JSON.stringify(GOOD)),
  );
  expect(end).toEqual(GOOD);
  expect(requests).toBe(5);
  const lost = await asked(isLost);
  expect(lost.end).toBe('waiting');
  expect(lost.requests).toBeGreaterThan(50);
});

test.each([
  ['status', answers('no', 404)],
  ['not-json', answers('<!doctype html>')],
  ['wrong-schema', answers('{"resources":[]}')],
])('what another attempt cannot change is thrown at once: %s', async (code, answer) => {
  const { end, requests } = await asked(answer);
  expect(end).toMatchObject({ code });
  expect(requests).toBe(1);
});
