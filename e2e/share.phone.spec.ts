import { expect, ready, test } from './fixtures';
import { openShareMenu, shareMenu, unfold } from './share-menu';

test('on a phone the sheet has the menu at hand, which hands title and link alone to the device', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: ShareData) => {
        document.documentElement.dataset['shared'] = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await page.goto('milestones/talks/?q=会谈');
  await ready(page);
  // The sheet is low, and its bar stays while the words scroll.
  const button = page.locator('[data-detail]').getByRole('button', { name: '分享' });
  await expect(button).toBeInViewport({ ratio: 1 });
  await button.tap();
  const first = shareMenu(page).getByRole('button').first();
  await expect(first).toHaveAccessibleName(/^交给其他应用/);
  await first.tap();
  const shared = await page.locator('html').getAttribute('data-shared');
  expect(JSON.parse(shared ?? '{}')).toEqual({
    title: '2026年5月20日上午 习近平同普京在人民大会堂举行会谈',
    url: new URL('milestones/talks/?q=会谈', baseURL).href,
  });
});

test('on a phone the picture shows the form of wide screens, and says so', async ({ page }) => {
  await page.goto('milestones/talks/?scale=true');
  await ready(page);
  const url = page.url();
  const menu = await openShareMenu(page);
  const fold = await unfold(page, '时间线的图');
  await expect(fold.getByText('图照宽屏的横排来画')).toBeVisible();
  const picture = fold.getByRole('img');
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(1_200);
  // The menu stays inside the window while it grows.
  const box = await menu.boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
  expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(height);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    fold.getByRole('button', { name: '存为 SVG' }).tap(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  await page.keyboard.press('Escape');
  // The drawing out of sight goes with the menu, and leaves the address alone.
  await expect(page.locator('svg[data-gestures]')).toHaveCount(0);
  expect(page.url()).toBe(url);
});
