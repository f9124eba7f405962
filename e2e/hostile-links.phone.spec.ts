import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const id = onAxis[0]?.id ?? '';

test('on a phone a broken link opens its milestone too, and says what it ignored', async ({ page }) => {
  for (const [query, words] of [
    ['t=yesterday..', 't='],
    ['data=https://elsewhere.example/data.json', '.json'],
  ] as const) {
    await page.goto(`milestones/${id}/?${query}`);
    await ready(page);
    await expect(
      page.locator(`#timeline [data-milestone="${id}"][aria-current="true"]`).first(),
    ).toBeAttached();
    await expect(page.locator('[data-notice="link"]')).toContainText(words);
  }
});

test.describe('a page that does not exist', () => {
  test.use({ expectedComplaints: /404/ });

  test('says so on a phone and leads to the whole timeline', async ({ page }) => {
    const response = await page.goto('milestones/never-was/');
    expect(response?.status()).toBe(404);
    await ready(page);
    const link = page
      .getByRole('main')
      .getByRole('link', { name: /全部|整条/ })
      .first();
    await link.click();
    await expect(page).toHaveURL(/\/$/);
    await expect(page.locator('#timeline a[data-card]').first()).toBeVisible();
  });
});
