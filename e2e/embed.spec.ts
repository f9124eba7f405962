import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { embedCode } from '../src/share/embed-code';
import { dateInWords } from '../src/time/date-words';
import { index } from './dataset';
import { twoFrames } from './drawing';
import { expect, test } from './fixtures';

const talks = index.milestone.get('talks');
if (!talks) throw new Error('the dataset has no talks');
const EMBED = 'embed/milestones/talks/';
const OUT = '在时间线上看 →';
const WIDTHS = [320, 640, 1200];

/** A message that a host has heard, and the id of the frame that it came from. */
interface Heard {
  readonly from: string;
  readonly data: unknown;
}

/**
 * What WordPress does with the embed of another site: it names a secret in the address, asks once when its page is ready, gives the frame
 * 200 to 1000 px, and follows a link to the host of the embed if the frame has the focus.
 */
function wordPress(): void {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-embed]')];
  addEventListener('message', ({ data, source }) => {
    const frame = frames.find((one) => one.contentWindow === source);
    if (!frame || data.secret !== frame.dataset['secret']) return;
    if (data.message === 'height')
      frame.height = String(Math.min(1000, Math.max(200, Math.trunc(data.value))));
    const isSameHost = () => new URL(data.value).host === new URL(frame.src).host;
    if (data.message === 'link' && isSameHost() && document.activeElement === frame) open(data.value, '_top');
  });
  for (const [i, frame] of frames.entries()) {
    frame.dataset['secret'] = `secret${i}abcd`;
    frame.src = `${frame.dataset['embed']}#?secret=${frame.dataset['secret']}`;
    frame.addEventListener('load', () =>
      frame.contentWindow?.postMessage({ message: 'ready', secret: frame.dataset['secret'] }, '*'),
    );
  }
}

function hearAll(): void {
  Object.assign(window, { heard: [] });
  addEventListener('message', ({ data, source }) => {
    const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
    (window as unknown as { heard: Heard[] }).heard.push({ from: frame?.id ?? '', data });
  });
}

/** The article of a newsroom: our code as it is pasted, and frames as WordPress makes them. */
const articleOf = (url: string): string => `<!doctype html><html lang="zh"><title>host</title>
  <style>body { margin: 0 } iframe { display: block; width: 100% }</style>
  <script>(${hearAll.toString()})()</script>
  ${embedCode({ url, title: 'talks', height: 480 }).replace('<iframe', '<iframe id="plain"')}
  ${['allow-scripts', 'allow-scripts allow-same-origin']
    .map(
      (allowed, i) =>
        `<iframe id="wordpress-${i}" sandbox="${allowed}" data-embed="${url}" height="300"></iframe>`,
    )
    .join('')}
  <iframe id="nothing-allowed" sandbox src="${url}" height="300"></iframe>
  <script>(${wordPress.toString()})()</script></html>`;

let host: Server;
let body = '';
test.beforeAll(async () => {
  host = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => void host.close());

async function openHost(page: Page, html: string): Promise<void> {
  body = html;
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
}

/** The height of a frame, and of the page in it. */
const heightsOf = async (page: Page, id: string) => {
  const frame = page.locator(`#${id}`);
  return {
    frame: await frame.evaluate((element) => element.clientHeight),
    page: await frame
      .contentFrame()
      .locator('body')
      .evaluate((element) => Math.ceil(element.getBoundingClientRect().height)),
  };
};

const heardBy = (page: Page): Promise<Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

test.describe('an embed in the page of another site', () => {
  test.use({ expectedComplaints: /^request to http:\/\/127\.0\.0\.1|^Blocked script execution in|sandbox/ });

  test('shows the words with their style in every frame, and its height is right at every width', async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openHost(page, articleOf(new URL(EMBED, baseURL).href));
    for (const id of ['plain', 'wordpress-0', 'wordpress-1', 'nothing-allowed']) {
      const frame = page.locator(`#${id}`).contentFrame();
      await expect(frame.getByRole('heading', { name: talks.title.zh }), id).toBeVisible();
      await expect(frame.locator('.date'), id).toHaveText(
        dateInWords(talks.when.edtf, 'zh', talks.when.dayPart),
      );
      await expect(frame.locator('blockquote'), id).toHaveText(talks.passages.map(({ quote }) => quote));
      await expect(frame.locator('html'), id).toHaveCSS('background-color', 'rgb(250, 247, 240)');
    }
    for (const width of WIDTHS) {
      const before = (await heardBy(page)).length;
      await page.setViewportSize({ width, height: 800 });
      for (const id of ['plain', 'wordpress-0', 'wordpress-1']) {
        // Out of view, a browser lays a frame out only once.
        await page.locator(`#${id}`).scrollIntoViewIfNeeded();
        await expect(async () => {
          const heights = await heightsOf(page, id);
          expect(heights.frame, `${id} at ${width} px`).toBe(heights.page);
        }).toPass({ timeout: 10_000 });
      }
      // A page that grows with its frame would go on.
      for (let i = 0; i < 10; i += 1) await twoFrames(page);
      const heard = await heardBy(page);
      for (const id of ['plain', 'wordpress-0', 'wordpress-1']) {
        const told = heard.filter(
          ({ from, data }) => from === id && JSON.stringify(data).includes('datawrapper'),
        );
        const since = heard.slice(before).filter((one) => told.includes(one));
        expect(told.length, `${id} has told its height`).toBeGreaterThan(0);
        expect(since.length, `${id} at ${width} px`).toBeLessThanOrEqual(3);
      }
    }
  });

  test('tells its height in the forms of Datawrapper, AMP, Medium and WordPress', {
    tag: '@one-engine',
  }, async ({ page, baseURL }) => {
    await openHost(page, articleOf(new URL(EMBED, baseURL).href));
    const frame = page.locator('#wordpress-0');
    await expect
      .poll(async () => (await heardBy(page)).filter(({ from }) => from === 'wordpress-0').length)
      .toBeGreaterThanOrEqual(4);
    const { page: height } = await heightsOf(page, 'wordpress-0');
    const src = await frame.getAttribute('src');
    const told = (await heardBy(page)).filter(({ from }) => from === 'wordpress-0').map(({ data }) => data);
    expect(told.slice(0, 4)).toEqual([
      { 'datawrapper-height': { talks: height } },
      { sentinel: 'amp', type: 'embed-size', height },
      JSON.stringify({ src, context: 'iframe.resize', height }),
      { message: 'height', value: height, secret: 'secret0abcd' },
    ]);
  });

  test('leads out to the full page, in a window of its own or through WordPress', {
    tag: '@one-engine',
  }, async ({ page, baseURL }) => {
    const html = articleOf(new URL(EMBED, baseURL).href);
    await openHost(page, html);
    const opened = page.waitForEvent('popup');
    await page.locator('#plain').contentFrame().getByRole('link', { name: OUT }).click();
    const popup = await opened;
    await expect(popup).toHaveURL(`${baseURL}milestones/talks/`);
    await popup.close();
    // The window inherits the sandbox of this frame.
    await openHost(
      page,
      html
        .replace('sandbox="allow-scripts"', 'sandbox="allow-scripts allow-popups"')
        .replace(/ data-embed="/, ' src="'),
    );
    const sandboxed = page.waitForEvent('popup');
    await page.locator('#wordpress-0').contentFrame().getByRole('link', { name: OUT }).click();
    await expect((await sandboxed).getByRole('heading', { name: talks.title.zh }).first()).toBeVisible();
    await (await sandboxed).close();
    for (const id of ['wordpress-0', 'wordpress-1']) {
      await openHost(page, html);
      await page.locator(`#${id}`).contentFrame().getByRole('link', { name: OUT }).click();
      await expect(page).toHaveURL(`${baseURL}milestones/talks/`);
    }
  });
});

test.describe('the full page', () => {
  test.use({
    expectedComplaints: /^request to http:\/\/127\.0\.0\.1|frame-ancestors|framing|status of 404/i,
  });

  test('refuses to be framed, and the page of unknown addresses stays plain in a frame', async ({
    page,
    baseURL,
  }) => {
    const frames = ['', 'en/', 'milestones/talks/', 'embed/', 'nowhere/', 'embed/nowhere/'].map(
      (below) => `<iframe title="${below}" src="${new URL(below, baseURL).href}"></iframe>`,
    );
    await openHost(page, `<!doctype html><title>host</title>${frames.join('')}`);
    // The load event of the host comes after those of its frames.
    const shown = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.locator('main').count()),
    );
    expect(shown).toEqual([0, 0, 0, 1, 1, 1]);
    for (const below of ['nowhere/', 'embed/nowhere/']) {
      const frame = page.locator(`iframe[title="${below}"]`).contentFrame();
      await expect(frame.getByRole('heading', { name: '没有这一页' }), below).toBeVisible();
      // The first script of the page sets it where the app is to start.
      await expect(frame.locator('html'), below).not.toHaveAttribute('data-scripts');
    }
  });
});

test.describe('an embed', () => {
  test('is light until its address asks for another theme @chromium', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const [light, dark] = ['rgb(250, 247, 240)', 'rgb(23, 21, 18)'];
    for (const [query, colour] of [
      ['', light],
      ['?theme=dark', dark],
      ['?theme=light', light],
      ['?theme=auto', dark],
      ['?theme=blue', light],
    ] as const) {
      await page.goto(EMBED + query);
      await expect(page.locator('html'), query).toHaveCSS('background-color', colour);
    }
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  for (const path of ['embed/', 'en/embed/', EMBED, `en/${EMBED}`]) {
    test(`has no fault that axe can see, and no words that are cut: ${path} @chromium`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 800 });
      for (const theme of ['light', 'dark']) {
        await page.goto(`${path}?theme=${theme}`);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      const cut = await page.locator('svg text').evaluateAll((texts) =>
        texts.flatMap((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < 0 || right > innerWidth ? [text.textContent] : [];
        }),
      );
      expect(cut).toEqual([]);
    });
  }
});
