import { expect, ready, test } from './fixtures';

test('a search by touch: results fit the screen, a title brings its card, a quotation its words', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const box = page.getByRole('combobox').locator('visible=true');
  await box.tap();
  await page.keyboard.type('贸易额');
  const options = page.getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(options.first().locator('mark').nth(1)).toBeVisible();
  const popup = await page.locator('[data-search-popup]').boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect(popup?.x).toBeGreaterThanOrEqual(0);
  expect((popup?.x ?? 0) + (popup?.width ?? width)).toBeLessThanOrEqual(width);
  for (const option of await options.all())
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await options.first().tap();
  await expect(page).toHaveURL(/milestones\/trade-level\//);
  await expect(box).not.toBeFocused();
  await expect(page.locator('#timeline [data-milestone="trade-level"][aria-current]')).toBeInViewport();

  // Results that are longer than the screen: the popup says how many are below.
  await page.evaluate(() => window.scrollTo(0, 0));
  await box.fill('合作');
  await expect(page.locator('[data-below]')).toHaveText(/[1-9]/);
  await box.fill('安理会');
  await page.getByRole('group', { name: /引文/ }).getByRole('option').first().tap();
  await expect(page).toHaveURL(/#xi-talks-major-powers\.a$/);
  await expect(
    page.locator('[data-pane="article"] [data-passage~="xi-talks-major-powers.a"]').first(),
  ).toBeInViewport();
});
