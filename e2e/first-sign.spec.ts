import type { Page } from '@playwright/test';
import { expect, settled, test } from './fixtures';

// `ready` of the fixtures gives a sign of a reader. Here the reader has just opened the page.

/** A click of an assistive technology: no pointer event comes before it. */
const clickAlone = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    });

test('a link to a report shows it, and it answers the first hand that comes', async ({ page }) => {
  await page.goto('articles/press/');
  await settled(page);
  await expect(page.locator('[data-article="press"] h2')).toBeInViewport();
  const all = page.getByRole('button', { name: '标出引文' });
  await expect(async () => {
    // The first press may come before the code, and is lost then.
    await all.click();
    await expect(all).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
  }).toPass();
});

test('a click without a pointer opens the list, and Back after a reload shows the start', async ({
  page,
}) => {
  await page.goto('./');
  await settled(page);
  if ((page.viewportSize()?.width ?? 0) >= 768) {
    await clickAlone(page, '#tab-all');
    await expect(page.locator('[data-pane="list"] a[data-milestone]').first()).toBeVisible();
    await page.goBack();
    await page.goto('./');
  }
  await clickAlone(page, '#timeline a[data-milestone="talks"]');
  await expect(page.locator('[data-detail]')).toBeVisible();
  await page.reload();
  await settled(page);
  await page.goBack();
  await expect(page.locator('[data-orientation]')).toContainText('怎么读');
});

test('a page that the reader left before its code came is none of the next page', async ({ page }) => {
  let comes = (): void => {};
  const code = new Promise<void>((resolve) => (comes = resolve));
  await page.route(/\/assets\/ArticlePanel-/, async (route) => {
    await code;
    await route.continue();
  });
  await page.goto('articles/press/');
  await settled(page);
  await clickAlone(page, '.page-title a');
  await expect(page).toHaveURL(/:\d+\/$/);
  comes();
  // React complains of HTML that was made for another address. In tabs the report is closed by now.
  if ((page.viewportSize()?.width ?? 0) >= 768) return;
  const all = page.getByRole('button', { name: '标出引文' });
  await expect(async () => {
    await all.click();
    await expect(all).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
  }).toPass();
});

test.describe('where its code does not load', () => {
  test.use({ expectedComplaints: /Failed to load resource/ });

  test('a report stays readable, and works once the code comes', async ({ page }) => {
    await page.route(/\/assets\/ArticlePanel-/, (route) => route.abort());
    await page.goto('articles/visa/');
    await settled(page);
    const failed = page.waitForEvent('requestfailed');
    await page.evaluate(() => dispatchEvent(new Event('pointermove')));
    await failed;
    await expect(page.locator('[data-article="visa"]')).toContainText(
      '中方决定将对俄罗斯免签政策延长至明年底',
    );
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.unroute(/\/assets\/ArticlePanel-/);
    const all = page.getByRole('button', { name: '标出引文' });
    await expect(async () => {
      await all.click();
      await expect(all).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
    }).toPass();
  });
});
