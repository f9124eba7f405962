import { type ReactNode, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { forgetFailures, lazyPart } from './lazy-part';

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>;

/** A part whose chunk does not come the first `failures` times. */
function partAfter(failures: number) {
  const load = vi.fn<() => Promise<typeof Greeting>>(async () => {
    if (load.mock.calls.length <= failures) throw new Error('no chunk');
    return await Promise.resolve(Greeting);
  });
  return { load, part: lazyPart(load) };
}

/** The HTML, or the message of what a component threw. */
async function render(node: ReactNode): Promise<string> {
  try {
    const { prelude } = await prerender(<main>{node}</main>, { onError: () => {} });
    return await new Response(prelude).text();
  } catch (fault) {
    return String(fault);
  }
}

test('a part suspends until its code is here', async () => {
  const { part, load } = partAfter(0);
  const html = await render(
    <Suspense fallback="…">
      <part.Part name="reader" />
    </Suspense>,
  );
  expect(html).toContain('<p>Hello <!-- -->reader</p>');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that was preloaded renders at once', async () => {
  const { part } = partAfter(0);
  expect(await part.preload()).toBe(true);
  expect(renderToStaticMarkup(<part.Part name="reader" />)).toBe('<p>Hello reader</p>');
});

test('a part that failed throws until the failure is forgotten, and is then requested again', async () => {
  const { part, load } = partAfter(1);
  expect(await render(<part.Part name="reader" />)).toBe('Error: no chunk');
  expect(await render(<part.Part name="reader" />)).toBe('Error: no chunk');
  expect(load).toHaveBeenCalledTimes(1);
  forgetFailures();
  expect(await render(<part.Part name="reader" />)).toContain('Hello');
  expect(load).toHaveBeenCalledTimes(2);
});

test('preloading again after a failure requests the code again', async () => {
  const { part, load } = partAfter(1);
  expect(await part.preload()).toBe(false);
  expect(await part.preload()).toBe(true);
  expect(await part.preload()).toBe(true);
  expect(load).toHaveBeenCalledTimes(2);
});

test('preloads at the same time share one request', async () => {
  const { part, load } = partAfter(0);
  expect(await Promise.all([part.preload(), part.preload()])).toEqual([true, true]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('an optional part renders its fallback when its code did not come', async () => {
  const { part } = partAfter(1);
  await part.preload();
  expect(await render(<part.Optional name="reader" fallback={<i>later</i>} />)).toContain('<i>later</i>');
});
