import type { Page } from '@playwright/test';
import { DRAWING, MARKS, toolbar, twoFrames } from './drawing';
import { expect, openTab, ready, test } from './fixtures';

// Keeps the browser's limit on history calls, which Playwright disables by default.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-ipc-flooding-protection'] }),
});

declare global {
  interface Window {
    calls: number[];
  }
}

const entries = (page: Page): Promise<number> => page.evaluate(() => window.history.length);
const bounds = (page: Page) => page.locator('[data-bounds]');

/** The most calls of the history API in any ten seconds. */
const mostCalls = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      0,
      ...window.calls.map((then) => window.calls.filter((ms) => ms >= then && ms < then + 10_000).length),
    ),
  );

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.calls = [];
    for (const name of ['pushState', 'replaceState'] as const) {
      const real = History.prototype[name];
      History.prototype[name] = function counted(...args) {
        window.calls.push(performance.now());
        return real.apply(this, args);
      };
    }
  });
  await page.goto('./');
  await ready(page);
});

test('Back undoes each jump and each change of scale, one by one, and Forward repeats them', async ({
  page,
}) => {
  const before = await entries(page);
  await toolbar.stops(page).nth(1).click();
  await toolbar.stops(page).nth(3).click();
  await toolbar.scale(page, 'true').click();
  await toolbar.reset(page).click();
  await expect(page).toHaveURL(/\/\?scale=true$/);
  expect(await entries(page)).toBe(before + 4);
  await page.goBack();
  await expect(page).toHaveURL(/t=2026-05-20..2026-05-20&scale=true/);
  await page.goBack();
  await expect(page).not.toHaveURL(/scale/);
  await expect(bounds(page)).toContainText('2026年5月20日');
  await page.goBack();
  await expect(bounds(page)).toContainText('2017年—2026年');
  await page.goBack();
  await expect(page).not.toHaveURL(/[?&]t=/);
  await page.goForward();
  await expect(bounds(page)).toContainText('2017年—2026年');
});

test('the link says that statements are shown, and Back hides them again', { tag: '@one-engine' }, async ({
  page,
}) => {
  const toggle = page.getByRole('button', { name: /^表态/ });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect(page).toHaveURL(/[?&]statements=1/);
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await ready(page);
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page).not.toHaveURL(/statements/);
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
});

test('turning the wheel for long makes one history entry', async ({ page }) => {
  const before = await entries(page);
  const stage = await page.locator(DRAWING).boundingBox();
  if (!stage) throw new Error('the stage is on screen');
  await page.mouse.move(stage.x + stage.width / 2, stage.y + stage.height / 2);
  await page.keyboard.down('Control');
  for (let i = 0; i < 40; i += 1) {
    await page.mouse.wheel(0, i < 20 ? -30 : -10);
    await twoFrames(page);
  }
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/[?&]t=/);
  expect(await entries(page)).toBe(before + 1);
  // The entry holds the whole movement.
  await toolbar.stops(page).nth(1).click();
  await expect(bounds(page)).toContainText('2017年—2026年');
  const came = await entries(page);
  expect(came).toBe(before + 2);
  await page.goBack();
  await expect(bounds(page)).not.toContainText('2017年—2026年');
  await page.goBack();
  await expect(page).not.toHaveURL(/[?&]t=/);
});

test('a selection that moves the view makes one entry, and Back restores both', {
  tag: '@one-engine',
}, async ({ page }) => {
  await toolbar.stops(page).nth(3).click();
  const before = await entries(page);
  await openTab(page, 'all');
  await page
    .locator('[data-pane="list"] a[data-milestone], [data-pane="list"] [data-milestone] a')
    .first()
    .click();
  await expect(page).toHaveURL(/\/milestones\/.*t=/);
  await expect(bounds(page)).not.toContainText('2026年5月20日');
  expect(await entries(page)).toBe(before + 1);
  await page.goBack();
  await expect(page).not.toHaveURL(/milestones/);
  await expect(bounds(page)).toContainText('2026年5月20日');
});

test('Back restores a view that does not show the selected milestone', { tag: '@one-engine' }, async ({
  page,
}) => {
  await page.locator(`${MARKS}[data-milestone="treaty-signing"]`).click();
  await expect(page).toHaveURL(/\/milestones\/treaty-signing\//);
  await toolbar.stops(page).nth(3).click();
  await expect(page.locator(`${MARKS}[data-milestone="treaty-signing"]`)).toHaveCount(0);
  await page.locator(MARKS).first().click();
  await expect(page).not.toHaveURL(/treaty-signing/);
  await page.goBack();
  await expect(page).toHaveURL(/treaty-signing.*t=2026-05-20/);
  await twoFrames(page);
  await expect(bounds(page)).toContainText('2026年5月20日');
  await expect(page.locator(`${MARKS}[data-milestone="treaty-signing"]`)).toHaveCount(0);
});

test('two hundred clicks and keys make fewer than a hundred history calls', async ({ page }) => {
  await page.locator('#timeline [data-grip="body"]').focus();
  // 180 clicks and 30 keys in about two seconds. The unit tests of history-entries.ts and url-writer.ts hold the limits
  // over any length of time.
  for (let i = 0; i < 30; i += 1) {
    await page.evaluate((at) => {
      const stops = document.querySelectorAll<HTMLElement>('#timeline button[aria-pressed]');
      for (let k = 0; k < 6; k += 1) stops[(at + k) % 4]?.click();
    }, i);
    await page.keyboard.press('+');
    await twoFrames(page);
  }
  const most = await mostCalls(page);
  expect(most).toBeGreaterThan(20);
  expect(most).toBeLessThan(100);
  // The page shows the last request, and the link follows.
  await toolbar.stops(page).nth(1).click();
  await expect(bounds(page)).toContainText('2017年—2026年');
  await expect(page).toHaveURL(/t=2017..2026/);
});
