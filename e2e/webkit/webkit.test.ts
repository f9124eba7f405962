import { rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findTestBrowser } from '../../scripts/chromium.mjs';
import { writeDataset } from '../../scripts/make-dataset.mjs';
import { KEY, startDriver, type WebKit } from './driver';

const DIST = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'e2e-dist');
const LARGE = path.join(DIST, 'data', 'webkit-large.json');
const COUNT = 10_000;
const POLL = { timeout: 20_000, interval: 500 };
const MARK = '#timeline svg[role="group"] a[data-milestone="talks"]';

let driver: Awaited<ReturnType<typeof startDriver>>;
let server: Awaited<ReturnType<typeof preview>>;
let page: WebKit;
/** Requests whose path matches are refused: WebDriver cannot intercept them. */
let refused: RegExp | null = null;
let refusals = 0;
let root = '';

beforeAll(async () => {
  driver = await startDriver();
  server = await preview({
    build: { outDir: DIST },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
    plugins: [
      {
        name: 'refuse',
        // Before the plugin that serves the files.
        enforce: 'pre',
        configurePreviewServer: ({ middlewares }) =>
          void middlewares.use((request, response, next) => {
            if (!refused?.test(request.url ?? '')) return next();
            refusals += 1;
            response.statusCode = 503;
            response.end();
          }),
      },
    ],
  });
  root = server.resolvedUrls?.local[0] ?? '';
  writeDataset(COUNT, LARGE);
});
afterAll(async () => {
  driver.stop();
  await server.close();
  rmSync(LARGE, { force: true });
});

beforeEach(async () => {
  page = await driver.openWindow();
  await page.resize(1440, 980);
});
afterEach(async () => {
  refused = null;
  await page.close();
});

const isReady = (): boolean => document.documentElement.dataset['ready'] === '';

async function open(address: string): Promise<void> {
  await page.open(root + address);
  await page.until(isReady);
  // The gestures load at the first sign of a reader.
  await page.run(() => void dispatchEvent(new Event('pointermove')));
  await page.until(() => !document.querySelector('svg[data-gestures="waiting"]'));
}

const pathIs = (end: string): Promise<boolean> => page.until((wanted) => location.href.endsWith(wanted), end);

/** Names of all marks in their order, words of the axis and toolbar, and words of the reading column. */
const readPage = (): Record<string, string[]> => {
  const words = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim() ?? '');
  const names = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((one) => one.getAttribute('aria-label') ?? '');
  return {
    marks: names('#timeline svg[role="group"] a[data-milestone]'),
    labels: words('#timeline svg[role="group"] a[data-milestone]'),
    toolbar: words('#timeline [role="group"] button'),
    column: words('[data-pane="milestone"]'),
    header: words('header'),
  };
};

test('the pages show the same marks and words as in Chromium', async () => {
  const executablePath = findTestBrowser();
  const other = await chromium.launch(executablePath ? { executablePath } : {});
  const tab = await other.newPage({ viewport: { width: 1440, height: 900 } });
  for (const address of ['', 'milestones/talks/', 'en/']) {
    await tab.goto(root + address);
    await tab.waitForSelector('html[data-ready]', { state: 'attached' });
    const wanted = await tab.evaluate(readPage);
    expect(wanted['marks']?.length).toBeGreaterThan(30);
    await open(address);
    const height = await page.run(() => outerHeight - innerHeight);
    await page.resize(1440, 900 + height);
    await expect.poll(() => page.run(readPage), POLL).toEqual(wanted);
  }
  await other.close();
});

test('a press on a mark opens its milestone, and Back closes it', async () => {
  await open('');
  await page.click(MARK);
  await pathIs('/milestones/talks/');
  await page.until((mark) => document.querySelector(mark)?.getAttribute('aria-current') === 'true', MARK);
  await page.until(() => document.querySelector('[data-detail][data-milestone="talks"] blockquote'));
  await page.back();
  await page.until(
    () => !location.pathname.includes('milestones') && !document.querySelector('[data-detail]'),
  );
});

test('/ opens the search, Han words find their quotations, and Enter opens one', async () => {
  await open('');
  await page.type('/');
  await page.until(() => document.activeElement?.getAttribute('role') === 'combobox');
  await page.type('安理会');
  await page.until(() => document.querySelectorAll('[role="option"]').length === 2);
  await page.type(KEY.enter);
  await page.until(() => location.pathname.includes('/milestones/'));
});

test('the filter fades marks and is part of the link', async () => {
  await open('');
  await page.click('button.filter-button');
  await page.click('[role="dialog"] input[type="checkbox"]');
  await pathIs('?track=diplomacy');
  await page.until(() => document.querySelector('#timeline a[data-emphasis="filtered-out"]'));
});

test('the theme can be chosen and stays after a reload', async () => {
  await open('');
  const paper = (): string => getComputedStyle(document.documentElement).backgroundColor;
  expect(await page.run(paper)).toBe('rgb(250, 247, 240)');
  for (let press = 0; press < 2; press += 1) await page.click('button[aria-label^="明暗"]');
  expect(await page.run(paper)).toBe('rgb(23, 21, 18)');
  await open('en/');
  expect(await page.run(paper)).toBe('rgb(23, 21, 18)');
});

test('the other language opens the same milestone', async () => {
  await open('milestones/talks/');
  await page.click('header a[hreflang="en"]');
  await pathIs('/en/milestones/talks/');
  await page.until(() => document.documentElement.lang === 'en' && /talks/.test(document.title));
});

test('keys walk along the marks, open one, and close it', async () => {
  await open('');
  await page.run(() =>
    document.querySelector<SVGElement>('#timeline svg a[data-milestone][tabindex="0"]')?.focus(),
  );
  await page.type(KEY.right + KEY.enter);
  await page.until(() => location.pathname.includes('/milestones/'));
  await page.type(KEY.escape + KEY.escape);
  await page.until(() => !location.pathname.includes('/milestones/'));
});

test('a wheel zooms with Ctrl, and leaves the view alone without it', async () => {
  await open('');
  const turn = (ctrlKey: boolean): void => {
    const drawing = document.querySelector('#timeline svg[role="group"]');
    const { x, y, width, height } = drawing?.getBoundingClientRect() ?? new DOMRect();
    const [clientX, clientY] = [x + width / 2, y + height / 2];
    drawing?.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -60, ctrlKey, clientX, clientY, bubbles: true, cancelable: true }),
    );
  };
  const bounds = (): string => document.querySelector('[data-bounds]')?.textContent ?? '';
  const whole = await page.run(bounds);
  await page.run(turn, false);
  expect(await page.run(bounds)).toBe(whole);
  await page.run(turn, true);
  await page.until(() => location.search.includes('t='));
  expect(await page.run(bounds)).not.toBe(whole);
});

test(`${COUNT} milestones are read by the worker, counted and searched`, async () => {
  await open('?data=/data/webkit-large.json');
  await page.until((count) => document.body.textContent.replaceAll(',', '').includes(`${count}`), COUNT);
  expect(await page.run(() => document.querySelectorAll('*').length)).toBeLessThan(1_500);
  await page.type('/');
  await page.type('会谈');
  await page.until(() => document.querySelector('[role="option"] mark')?.textContent === '会谈');
});

test('a menu whose script was refused at first opens later', async () => {
  refused = /FilterChoices/;
  await open('');
  const filter = 'button.filter-button';
  await page.click(filter);
  await expect.poll(() => refusals, POLL).toBeGreaterThan(0);
  refused = null;
  // The page imports the script again, or reloads first.
  await expect
    .poll(async () => {
      if (await page.run(() => document.querySelector('[role="dialog"] input[type="checkbox"]') !== null))
        return true;
      await page.click(filter);
      return false;
    }, POLL)
    .toBe(true);
});

test('a link to a milestone can be read without scripts', async () => {
  await page.close();
  page = await driver.openWindow('--enable-javascript=false');
  await page.open(`${root}milestones/talks/`);
  const words = await page.until(() => document.querySelector('[data-detail] blockquote')?.textContent);
  expect(words).toContain('两国元首一致同意');
  expect(await page.run(isReady)).toBe(false);
});

/** How much darkness a part of a picture has. */
async function inkIn(png: string, x: number, y: number, width: number, height: number): Promise<number> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  brush?.drawImage(picture, -x, -y);
  const { data = [] } = brush?.getImageData(0, 0, width, height) ?? {};
  return [...data].reduce((sum, value, i) => (i % 4 === 0 ? sum + 255 - value : sum), 0);
}

test('no digit is painted over another', async () => {
  await open('');
  const inkOfTitle = async (): Promise<number> => {
    const box = await page.run(() => {
      const { x, y, width, height } = document.querySelector('h1')?.getBoundingClientRect() ?? new DOMRect();
      return [x, y, width, height].map(Math.round) as [number, number, number, number];
    });
    return page.run(inkIn, await page.picture(), ...box);
  };
  const printed = await inkOfTitle();
  // Characters in boxes of their own stand side by side. With digits over each other the title has 0.8 % less ink.
  await page.run(() => {
    const title = document.querySelector('h1');
    const boxes = [...(title?.textContent ?? '')].map((character) => {
      const box = document.createElement('span');
      box.textContent = character;
      box.style.display = 'inline-block';
      return box;
    });
    title?.replaceChildren(...boxes);
  });
  expect(printed / (await inkOfTitle())).toBeGreaterThan(0.998);
});
