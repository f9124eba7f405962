import type { Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { expect, ready, shiftsOf, test, watchShifts } from './fixtures';
import { lookTools, unseenAfterClicks } from './in-view';

// Without motion the card is in view at once.
test.use({ reducedMotion: 'reduce' });

const SIZES = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
];
const all = [...index.milestones].map(({ id }) => id);

for (const locale of ['zh', 'en'] as const) {
  test(`one tap shows the words of every event in the sheet, and its card above (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(locale === 'en' ? 'en/' : './');
      await ready(page);
      const faults = await unseenAfterClicks(
        page,
        onAxis.map(({ id }) => id),
      );
      expect(faults, `${size.width} × ${size.height}`).toEqual([]);
    }
  });
}

test('the buttons lead through all milestones and Back returns, card and words in view each time', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`milestones/${all[0]}/`);
  await ready(page);
  const tools = await lookTools(page);
  const faults = await page.evaluate(
    async ({ ids, tools: { frame, unseen } }) => {
      const found: string[] = [];
      const expectSeen = async (id: string): Promise<void> => {
        for (let i = 0; i < 120 && !location.pathname.endsWith(`/milestones/${id}/`); i += 1) await frame();
        if (!location.pathname.endsWith(`/milestones/${id}/`)) found.push(`${id} is not selected`);
        found.push(...(await unseen(id)));
      };
      await expectSeen(ids[0] ?? '');
      for (const id of ids.slice(1)) {
        document.querySelector<HTMLElement>('[data-step="next"] a')?.click();
        await expectSeen(id);
        if (found.length > 9) return found;
      }
      // Browsers keep 50 entries.
      for (const id of ids.toReversed().slice(1, 45)) {
        history.back();
        await expectSeen(id);
        if (found.length > 9) break;
      }
      return found;
    },
    { ids: all, tools },
  );
  expect(faults).toEqual([]);
});

/** A finger that moves over the page. */
async function swipe(
  page: Page,
  from: readonly [number, number],
  by: readonly [number, number],
  pauseMs = 0,
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number | null): Promise<unknown> =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: part === null ? [] : [{ x: from[0] + by[0] * part, y: from[1] + by[1] * part }],
    });
  await touch('touchStart', 0);
  for (const part of [0.2, 0.6, 1]) await touch('touchMove', part);
  // The sheet takes the speed of a finger from the clock: only a finger that rests is none that flicks.
  await page.waitForTimeout(pauseMs);
  await touch('touchEnd', null);
  await client.detach();
}

test('a swipe over the sheet leads to the next milestone or the previous one, through all of them', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`milestones/${all[0]}/`);
  await ready(page);
  const tools = await lookTools(page);
  for (const id of all.slice(1)) {
    await swipe(page, [280, 640], [-160, 6]);
    await expect(page).toHaveURL(new RegExp(`/milestones/${id}/$`));
    expect(
      await page.evaluate(({ wanted, tools: { unseen } }) => unseen(wanted), { wanted: id, tools }),
    ).toEqual([]);
  }
  await swipe(page, [80, 640], [160, 6]);
  await expect(page).toHaveURL(new RegExp(`/milestones/${all.at(-2)}/$`));
  // Too short, or mostly upwards.
  await swipe(page, [280, 640], [-30, 0]);
  await swipe(page, [280, 640], [-60, -90]);
  await expect(page).toHaveURL(new RegExp(`/milestones/${all.at(-2)}/$`));
});

test('a sheet that Back closes during a drag leaves nothing of the drag on the page', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.locator('#timeline a[data-milestone="talks"]').tap();
  const grip = await page.locator('.sheet-grip').boundingBox();
  const top = grip?.y ?? 0;
  await page.mouse.move(180, top + 12);
  await page.mouse.down();
  await page.mouse.move(180, top - 60, { steps: 4 });
  const panes = page.locator('.panes');
  await expect(panes).toHaveAttribute('style', /height/);
  await page.goBack();
  await expect(page.locator('.sheet-grip')).toHaveCount(0);
  await page.mouse.up();
  expect(await panes.evaluate(({ style }) => style.length)).toBe(0);
});

test('a reader who moves the page after a tap is not scrolled to the card', async ({ page }) => {
  for (const moves of [false, true]) {
    await page.goto('./');
    await ready(page);
    const movedPx = await page
      .locator('#timeline a[data-milestone="talks"]')
      .evaluate(async (card, moving) => {
        // The sheet will cover it.
        card.scrollIntoView({ block: 'end' });
        const before = window.scrollY;
        (card as HTMLElement).click();
        for (let frames = 0; frames < 60; frames += 1) {
          if (moving) document.body.dispatchEvent(new Event('touchmove', { bubbles: true }));
          await new Promise(requestAnimationFrame);
        }
        return window.scrollY - before;
      }, moves);
    if (moves) expect(movedPx).toBe(0);
    else expect(movedPx).toBeGreaterThan(100);
  }
});

const sheetTop = (page: Page): Promise<number> =>
  page.locator('.panes').evaluate((panes) => panes.getBoundingClientRect().top);

test('the sheet is pulled up and lowered by key and by finger, and a pull down closes it', async ({
  page,
}) => {
  await page.goto('milestones/talks/');
  await ready(page);
  const low = await sheetTop(page);
  const height = page.viewportSize()?.height ?? 0;
  expect(low).toBeGreaterThan(height * 0.4);
  const grip = page.getByRole('button', { name: '全高显示' });
  await expect(grip).toHaveAttribute('aria-expanded', 'false');
  await grip.press('Enter');
  await expect(grip).toHaveAttribute('aria-expanded', 'true');
  const high = await sheetTop(page);
  expect(high).toBeLessThan(height * 0.2);
  await expect(page.locator('header').first()).toBeInViewport();
  await grip.press('Enter');
  await expect.poll(() => sheetTop(page)).toBe(low);

  await swipe(page, [180, low + 12], [0, -260]);
  await expect.poll(() => sheetTop(page)).toBe(high);
  await swipe(page, [150, high + 12], [4, 260]);
  await expect.poll(() => sheetTop(page)).toBe(low);
  await expect(grip).toHaveAttribute('aria-expanded', 'false');
  // A short pull changes nothing; slow, it is no flick.
  await swipe(page, [180, low + 12], [0, 30], 300);
  await expect.poll(() => sheetTop(page)).toBe(low);
  await grip.tap();
  await expect.poll(() => sheetTop(page)).toBe(high);
  await grip.tap();
  await expect.poll(() => sheetTop(page)).toBe(low);
  await swipe(page, [180, low + 12], [0, 220]);
  await expect(page).not.toHaveURL(/milestones/);
});

test('the sheet lowers for the focus behind it, and Escape lowers it, then closes it', async ({ page }) => {
  await page.goto('milestones/talks/');
  await ready(page);
  const low = await sheetTop(page);
  const grip = page.getByRole('button', { name: '全高显示' });
  await grip.press('Enter');
  await expect(grip).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('#timeline :focus')).toHaveCount(1);
  await expect.poll(() => sheetTop(page)).toBe(low);
  await grip.press('Enter');
  await page.getByRole('tab', { name: /报道/ }).press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => sheetTop(page)).toBe(low);
  await expect(grip).toBeFocused();
  await expect(page).toHaveURL(/milestones/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
  await expect(page.locator('#timeline a[data-milestone="talks"]:focus')).toHaveCount(1);
});

test('the report opens in the sheet at the passage, and there is a way back', async ({ page }) => {
  await page.goto('milestones/treaty-extension/');
  await ready(page);
  const low = await sheetTop(page);
  await page.getByRole('link', { name: '读整篇报道' }).tap();
  const words = page.locator('[data-article] mark[data-passage~="treaty-extension.a"]').first();
  await expect(words).toBeInViewport();
  expect(await sheetTop(page)).toBeLessThan(low);
  const back = page.locator('[data-pane="article"]').getByRole('button', { name: /继续延期/ });
  await expect(back).toBeInViewport({ ratio: 1 });
  await back.tap();
  await expect(page.locator('[data-detail] blockquote mark').first()).toBeInViewport();
  await expect.poll(() => sheetTop(page)).toBe(low);
  await page.getByRole('button', { name: '全高显示' }).tap();
  await page.getByRole('tab', { name: /报道/ }).tap();
  await expect(page.locator('[data-article]')).toBeInViewport();
  // A swipe over the report turns no page.
  await swipe(page, [280, 500], [-160, 6]);
  await expect(page).toHaveURL(/treaty-extension/);
  await expect(page.getByRole('tab')).toHaveCount(2 + index.dataset.articles.length);
});

test('a page of a milestone keeps still while it loads, shows its card, and scrolls to its end', async ({
  page,
}) => {
  await watchShifts(page);
  for (const path of [
    'milestones/visa-extension/',
    'en/milestones/talks/',
    'milestones/talks/?tab=reports',
    'milestones/xi-talks-major-powers/',
    './',
    'articles/press/',
  ]) {
    await page.goto(path);
    await ready(page);
    expect(await shiftsOf(page), path).toBeLessThanOrEqual(0.02);
  }
  await page.goto('milestones/talks/');
  await ready(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const last = page.locator('#timeline a[data-card]').last();
  const [card, sheet] = [await last.boundingBox(), await sheetTop(page)];
  expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThan(sheet);
});

test('the other language shows the same card, with and without a selection', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const card = page.locator('#timeline a[data-milestone="banquet"]');
  await card.evaluate((own) => own.scrollIntoView({ block: 'center' }));
  const before = await card.boundingBox();
  // It is in a menu.
  await page.locator('header a[hreflang]').dispatchEvent('click');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect
    .poll(async () => Math.abs(((await card.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
    .toBeLessThan(200);
  await card.tap();
  await page.locator('header a[hreflang]').dispatchEvent('click');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const tools = await lookTools(page);
  expect(await page.evaluate(({ unseen }) => unseen('banquet'), tools)).toEqual([]);
});
