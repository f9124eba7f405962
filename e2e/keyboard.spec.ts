import { index, onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

test('the timeline is one tab stop; arrows walk, Enter selects, Escape clears', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const first = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  const start = await first.getAttribute('data-milestone');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('#timeline svg a[data-milestone]:focus');
  await expect(focused).toHaveCount(1);
  const next = await focused.getAttribute('data-milestone');
  expect(next).not.toBe(start);
  expect(page.url()).not.toContain('/milestones/');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/milestones/${next}/$`));
  await expect(
    page.getByRole('status').filter({ hasText: index.milestone.get(next ?? '')?.title.zh ?? '' }),
  ).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
});

test('/ opens the search, which narrows the list', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.keyboard.press('/');
  await page.keyboard.type('免签');
  await expect(page).toHaveURL(/q=/);
  await expect(
    page.locator('[data-pane="list"] [data-milestone]:not([data-emphasis="ghost"])').first(),
  ).toBeVisible();
  await expect(page.locator('#timeline [data-emphasis="ghost"]').first()).toBeAttached();
});

test('a milestone can be copied as a link, and the copy says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = onAxis[0]?.id ?? '';
  await page.goto(`milestones/${id}/?scale=true`);
  await ready(page);
  await page.getByRole('button', { name: '复制链接' }).first().click();
  await expect(page.getByText('已复制').first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(new URL(`milestones/${id}/?scale=true`, baseURL).href);
});

test('from a mark to its words is one tab and Enter', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.locator('#timeline svg a[data-milestone][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/milestones/);
  await expect(page.locator('[data-selection-bar]')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#milestone-title')).toBeFocused();
  await expect(page.locator('#milestone-title')).toBeInViewport();
  await expect(page.locator('[data-selection-bar]')).toHaveCount(0);
});
