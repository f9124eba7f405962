import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../free-port';
import { findWebKit } from '../../scripts/engines.mjs';

/** Keys as WebDriver writes them. */
export const KEY = { enter: '\uE007', escape: '\uE00C', right: '\uE014' } as const;

/** A function of the page, and what it takes. Only values that JSON knows come and go. */
type InPage<Args extends unknown[], T> = (...args: Args) => T;

/** One window of WebKit, driven by the commands of WebDriver (https://www.w3.org/TR/webdriver2/). */
export interface WebKit {
  readonly open: (url: string) => Promise<void>;
  readonly run: <Args extends unknown[], T>(inPage: InPage<Args, T>, ...args: Args) => Promise<T>;
  /** Waits until the function answers with something true, and answers with it. */
  readonly until: <Args extends unknown[], T>(inPage: InPage<Args, T>, ...args: Args) => Promise<T>;
  /** Presses the middle of the first element that matches. An element click of WebDriver misses the shapes of SVG. */
  readonly click: (selector: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** The window as a PNG in base64. */
  readonly picture: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const line = (stream: Readable): Promise<string> =>
  new Promise((resolve) => void stream.once('data', (bytes) => resolve(String(bytes).trim())));

/** A display and a driver, which starts windows on it. */
export async function startDriver() {
  const found = findWebKit();
  if (!found)
    throw new Error(
      'WebKitGTK is needed, on Linux: install WebKitWebDriver, MiniBrowser and Xvfb ' +
        '(Debian: apt-get install webkit2gtk-driver xvfb). Only this step of the tests needs them.',
    );
  const screen = ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'];
  const display = spawn(found.display, screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await line(display.stdio[3] as Readable);
  const port = await freePort();
  const driver = spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  });
  const root = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${root}/status`).catch(() => null))) await wait(50);

  /** @param flags of MiniBrowser, such as `--enable-javascript=false` */
  const openWindow = async (...flags: string[]): Promise<WebKit> => {
    const options = { binary: found.browser, args: ['--automation', ...flags] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = await send<{ sessionId: string }>(`${root}/session`, { capabilities });
    return windowOf(`${root}/session/${sessionId}`);
  };
  const stop = (): void => {
    driver.kill();
    display.kill();
  };
  return { openWindow, stop };
}

async function send<T>(url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
  const answer = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T & { message?: string } };
  if (!answer.ok) throw new Error(value.message ?? answer.statusText);
  return value;
}

function windowOf(session: string): WebKit {
  const run: WebKit['run'] = (inPage, ...args) =>
    send(`${session}/execute/sync`, { script: `return (${String(inPage)})(...arguments)`, args });
  const until: WebKit['until'] = async (inPage, ...args) => {
    for (const started = performance.now(); ; await wait(30)) {
      const answer = await run(inPage, ...args).catch(() => null);
      if (answer) return answer;
      if (performance.now() - started > 20_000)
        throw new Error(`waited 20 s for ${String(inPage)} of ${JSON.stringify(args)}`);
    }
  };
  const act = (type: 'pointer' | 'key', actions: object[]): Promise<unknown> =>
    send(`${session}/actions`, { actions: [{ type, id: type, actions }] });
  return {
    run,
    until,
    open: (url) => send(`${session}/url`, { url }),
    back: () => send(`${session}/back`, {}),
    resize: (width, height) => send(`${session}/window/rect`, { x: 0, y: 0, width, height }),
    picture: () => send(`${session}/screenshot`),
    close: () => send(session, undefined, 'DELETE'),
    async click(selector) {
      const [x, y] = (await until((wanted) => {
        const box = [...document.querySelectorAll(wanted)]
          .find((one) => one.checkVisibility())
          ?.getBoundingClientRect();
        return box && [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
      }, selector)) as [number, number];
      await act('pointer', [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async type(text) {
      await act(
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
  };
}
