import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import jsqr from 'jsqr';
import { index, onAxis } from './dataset';
import { expect, ready, test } from './fixtures';
import { openShareMenu, shareMenu, unfold } from './share-menu';

const milestone = onAxis.find(({ id }) => id === 'talks') ?? onAxis[0];
const id = milestone?.id ?? '';
const quote = milestone?.passages[0]?.quote ?? '';

const readText = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** What the clipboard holds in one format. */
const readBytes = (page: Page, type: string): Promise<number[]> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType(wanted);
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
  }, type);

/** Width and height of a PNG, which stand at its beginning. */
function pngSize(bytes: readonly number[]): [number, number] {
  const png = Buffer.from(bytes);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Only Chromium: Firefox under Playwright saves nothing, and reports no download. */
async function saved(page: Page, button: Locator): Promise<[Download, Buffer]> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return [download, readFileSync(await download.path())];
}

/** The pixels of a picture of the page, drawn at a share of its size. */
const pixelsOf = (picture: Locator, share: number) =>
  picture.evaluate((image: HTMLImageElement, part) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * part, image.naturalHeight * part];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const {
      data = [],
      width = 0,
      height = 0,
    } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return { data: [...data], width, height };
  }, share);

/** What a page shows of its link. */
const seenIn = async (page: Page) => ({
  drawing: await page.locator('#timeline svg desc').first().textContent(),
  // Only read: all that the overview draws, its window included.
  view: await page.locator('#timeline svg [data-overview]').innerHTML(),
  marks: await page
    .locator('#timeline svg a[data-milestone]')
    .evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute('data-milestone'), mark.getAttribute('data-emphasis')].join()),
    ),
  tab: await page.getByRole('tab', { selected: true }).first().textContent(),
  filter: await page
    .getByRole('button', { name: /^(筛选|Filter)/ })
    .first()
    .textContent(),
  statements: await page
    .getByRole('button', { name: /表态|statements/ })
    .first()
    .getAttribute('aria-pressed'),
});

test.describe('with a clipboard', { tag: '@chromium' }, () => {
  test.beforeEach(async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  test('a copied link opens exactly the view that it was copied from, without the trackers of the address', async ({
    page,
    context,
  }) => {
    for (const path of [
      `milestones/${id}/?t=2026-05-20..2026-05-20T18:00:00&scale=true&statements=1&tab=all&speaker=xi`,
      `?t=2001..2026&track=treaty,diplomacy&q=条约`,
      `en/articles/talks/?kind=meeting#${milestone?.passages[0]?.id}`,
    ]) {
      const [query, hash = ''] = path.split('#');
      const tracked = `${query}${query?.includes('?') ? '&' : '?'}utm_source=x&fbclid=1&from=singlemessage&isappinstalled=0#${hash}`;
      await page.goto(tracked);
      await ready(page);
      await expect(page.locator('[data-notice="link"]')).toHaveCount(0);
      const menu = await openShareMenu(page);
      await menu.getByRole('button', { name: /眼前所见|as you see it/ }).click();
      await expect(menu.getByRole('status').filter({ hasText: /链接已复制|Link copied/ })).toBeVisible();
      const link = await readText(page);
      expect(decodeURI(link)).toBe(
        new URL(path, new URL('/', page.url())).href.replace(/%[\dA-F%]+/g, decodeURI),
      );
      await menu.getByRole('button', { name: /只到这一页|this page alone/ }).click();
      await expect.poll(() => readText(page)).toBe(new URL(new URL(link).pathname, link).href);
      const other = await context.newPage();
      await other.setViewportSize(page.viewportSize() ?? { width: 1440, height: 900 });
      await other.goto(link);
      await ready(other);
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await expect.poll(() => seenIn(other)).toEqual(await seenIn(page));
      expect(other.url()).toBe(link);
      await other.close();
    }
  });

  test('quotation, pictures and embed code are in the clipboard as the menu says', async ({ page }) => {
    await page.goto(`milestones/${id}/`);
    await ready(page);
    const url = page.url();
    await page.locator('[data-detail]').getByRole('button', { name: '分享' }).click();
    const menu = shareMenu(page);
    // Without view and filter one link is enough.
    await expect(menu.getByRole('button', { name: /^复制链接/ })).toHaveCount(1);
    await menu.getByRole('button', { name: /^复制引文/ }).click();
    await expect(menu.getByRole('status').filter({ hasText: '引文已复制' })).toBeVisible();
    expect(await readText(page)).toBe(
      `“${quote}”（《中俄关系进入更有作为更快发展的新阶段》，新华社，2026年5月20日）\n${url}#${milestone?.passages[0]?.id}`,
    );
    expect(Buffer.from(await readBytes(page, 'text/html')).toString()).toContain(`<a href="${url}#`);

    const card = await unfold(page, '图片卡');
    await card.getByRole('button', { name: '复制图片' }).click();
    await expect(card.getByRole('status').filter({ hasText: '图片已复制' })).toBeVisible();
    expect(pngSize(await readBytes(page, 'image/png'))).toEqual([1200, 630]);
    const [file] = await saved(page, card.getByRole('button', { name: '保存图片' }));
    expect(file.suggestedFilename()).toBe(`cards-${id}.zh.png`);

    const embed = await unfold(page, '嵌入代码');
    await embed.getByRole('button', { name: '复制代码' }).click();
    await expect(embed.getByRole('status').filter({ hasText: '代码已复制' })).toBeVisible();
    expect(await readText(page)).toContain(`<iframe src="${new URL(`/embed/milestones/${id}/`, url).href}"`);
    expect(await readText(page)).toBe(await embed.getByRole('textbox').inputValue());

    const view = await unfold(page, '时间线的图');
    await view.getByRole('button', { name: '复制图片' }).click();
    await expect(view.getByRole('status').filter({ hasText: '图片已复制' })).toBeVisible();
    const shown = await view
      .getByRole('img')
      .evaluate((image: HTMLImageElement) => [2 * image.naturalWidth, 2 * image.naturalHeight]);
    expect(pngSize(await readBytes(page, 'image/png'))).toEqual(shown);
  });
});

test('S opens the menu unless the reader types, Escape closes it, and its code loads only then', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && asked.push(request.url()));
  await page.goto('./');
  await ready(page);
  const box = page.getByRole('combobox');
  await box.press('s');
  await expect(box).toHaveValue('s');
  await box.fill('');
  expect(asked.filter((url) => url.includes('ShareChoices'))).toEqual([]);
  const mark = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await mark.focus();
  await page.keyboard.press('s');
  await expect(shareMenu(page).getByRole('button', { name: /^复制链接/ })).toBeVisible();
  // It has the focus, and keys reach and open the choices that unfold.
  await expect(shareMenu(page).getByRole('button', { name: /^复制链接/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shareMenu(page).getByRole('img', { name: /^二维码/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shareMenu(page)).toHaveCount(0);
  await expect(mark).toBeFocused();
  expect(asked.filter((url) => url.includes('ShareChoices'))).toHaveLength(1);
});

test('the QR code is read back to the address of what is seen, at half size too', async ({ page }) => {
  await page.goto(`milestones/${id}/?scale=true&track=diplomacy&q=会谈`);
  await ready(page);
  await openShareMenu(page);
  const picture = (await unfold(page, '二维码')).getByRole('img');
  await expect(picture).toHaveJSProperty('complete', true);
  for (const share of [1, 0.5]) {
    const { data, width, height } = await pixelsOf(picture, share);
    expect(jsqr(new Uint8ClampedArray(data), width, height)?.data).toBe(page.url());
  }
});

test('the picture of the view has everything written out, in either theme, and its source at its foot', {
  tag: '@chromium',
}, async ({ page }) => {
  await page.goto(`milestones/${id}/?t=2026-05-20..2026-05-20&track=diplomacy`);
  await ready(page);
  await openShareMenu(page);
  const fold = await unfold(page, '时间线的图');
  const [file, bytes] = await saved(page, fold.getByRole('button', { name: '存为 SVG' }));
  expect(file.suggestedFilename()).toMatch(new RegExp(`-${id}\\.svg$`));
  await expect(fold.getByRole('status').filter({ hasText: '图片已保存' })).toBeVisible();
  const svg = bytes.toString();
  // Nothing that only the page knows.
  expect(svg).not.toMatch(
    /var\(|class=|style=|<foreignObject|<image|<script|data-|oklab|light-dark|@font-face/,
  );
  expect(svg).toMatch(/#faf7f0/);
  expect(svg).toContain(page.url().replaceAll('&', '&amp;'));
  expect(svg).toContain(index.dataset.version);
  const marks = await page
    .locator('#timeline svg a[data-milestone]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(marks).not.toEqual([]);
  for (const href of marks) expect(svg).toContain(`href="${new URL(href ?? '', page.url()).href}"`);
  // Every reference leads to something in the file.
  const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  for (const [, wanted] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(wanted);

  const drawn = await fold
    .getByRole('img')
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  const [, once] = await saved(page, fold.getByRole('button', { name: '存为 PNG', exact: true }));
  expect(pngSize([...once])).toEqual(drawn);
  await fold.getByRole('radio', { name: '深色' }).check();
  const [, twice] = await saved(page, fold.getByRole('button', { name: '存为 PNG 2×' }));
  expect(pngSize([...twice])).toEqual(drawn.map((px) => 2 * px));
  await expect
    .poll(async () => (await pixelsOf(fold.getByRole('img'), 0.1)).data.slice(0, 3))
    .toEqual([0x17, 0x15, 0x12]);
  // The page itself keeps its theme and its one drawing.
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(page.locator('svg[data-gestures]')).toHaveCount(1);
});

test.describe('of another dataset', { tag: '@chromium' }, () => {
  // Every page preloads the site's own dataset, which a page with `?data=` does not use.
  test.use({ expectedComplaints: /was preloaded using link preload but not used/ });

  test('the picture and the link of the view are shared, and no card or embed that there is not', async ({
    page,
  }) => {
    const body = readFileSync('public/data/partnership.json');
    await page.route(
      ({ pathname }) => pathname === '/data/other.json',
      (route) => route.fulfill({ contentType: 'application/json', body }),
    );
    await page.goto(`milestones/${id}/?data=/data/other.json`);
    await ready(page);
    const menu = await openShareMenu(page);
    await expect(menu.locator('summary', { hasText: /图片卡|嵌入代码/ })).toHaveCount(0);
    const fold = await unfold(page, '时间线的图');
    const [, svg] = await saved(page, fold.getByRole('button', { name: '存为 SVG' }));
    expect(svg.toString()).toContain('?data=/data/other.json');
  });
});

test.describe('when the address has a slip', () => {
  test.use({ expectedComplaints: /404/ });

  test('the page offers what it may mean', async ({ page }) => {
    for (const path of ['milestones/talk/', 'milestones/talkz/', 'milestone/talks', 'en/talks/']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await ready(page);
      const offer = page.locator('[data-not-found]').getByRole('listitem').getByRole('link').first();
      await offer.click();
      await expect(page, path).toHaveURL(/\/milestones\/talks\/$/);
      await expect(page.locator('[data-not-found]')).toHaveCount(0);
    }
  });
});
