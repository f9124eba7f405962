import { expect, ready, searchBox, test } from './fixtures';

test('a search by touch: results fill the window, a title brings its card, a quotation its words', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const box = await searchBox(page);
  await expect(box).toBeFocused();
  await page.keyboard.type('贸易额');
  const options = page.getByRole('option');
  await expect(options).toHaveCount(2);
  await expect(options.first().locator('mark').nth(1)).toBeVisible();
  const popup = page.locator('[data-search-popup]');
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const header = await page.locator('header').first().boundingBox();
  const top = Math.round(header?.height ?? 0) - 1;
  expect(await popup.boundingBox()).toEqual({ x: 0, y: top, width, height: height - top });
  for (const option of await options.all())
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await options.first().tap();
  await expect(page).toHaveURL(/milestones\/trade-level\//);
  await expect(box).toBeHidden();
  await expect(page.locator('#timeline [data-milestone="trade-level"][aria-current]')).toBeInViewport();

  // Results that are longer than the screen: the popup says how many are below.
  await searchBox(page);
  await box.fill('合作');
  await expect(page.locator('[data-below]')).toHaveText(/[1-9]/);
  await box.fill('安理会');
  await page.getByRole('group', { name: /引文/ }).getByRole('option').first().tap();
  await expect(page).toHaveURL(/#xi-talks-major-powers\.a$/);
  await expect(
    page.locator('[data-pane="article"] [data-passage~="xi-talks-major-powers.a"]').first(),
  ).toBeInViewport();
});

test('search and sharing stay at hand while the page scrolls, and closing the search leads back', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  await page.locator('#timeline a[data-milestone="talks"]').scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(300);
  await expect(page.getByRole('button', { name: '分享' }).first()).toBeInViewport({ ratio: 1 });
  const box = await searchBox(page);
  await box.fill('免签');
  await expect(page.getByRole('option').first()).toBeInViewport();
  await page.getByRole('button', { name: '清空搜索' }).dispatchEvent('click');
  await page.getByRole('button', { name: '关闭搜索' }).dispatchEvent('click');
  await expect(box).toBeHidden();
  const scrollY = () => page.evaluate(() => window.scrollY);
  expect(await scrollY()).toBe(scrolled);
  const open = page.getByRole('button', { name: '搜索里程碑与原文' });
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(open).toBeFocused();
  expect(await scrollY()).toBe(scrolled);
  // Tab leaves the box, and closes it.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(box).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
});

test('closing the search with words left in the box keeps the place among the cards that remain', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const card = page.locator('#timeline a[data-milestone="visa-extension"]');
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const top = () => card.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  const box = await searchBox(page);
  await box.fill('免签');
  await expect(page.getByRole('option').first()).toBeInViewport();
  await page.getByRole('button', { name: '关闭搜索' }).dispatchEvent('click');
  await expect(box).toBeHidden();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test('what is filtered out leaves the page, which says how much is shown and clears it', async ({ page }) => {
  await page.goto('./?q=免签');
  await ready(page);
  const cards = page.locator('#timeline a[data-card]');
  await expect(cards.first()).toBeVisible();
  await expect(page.locator('#timeline [data-emphasis="filtered-out"]')).toHaveCount(0);
  await expect(page.locator('#timeline').getByText('略去').locator('visible=true')).toHaveCount(0);
  const shown = await cards.count();
  await expect(page.getByText(/^显示 \d+ \/ 84 个里程碑$/).locator('visible=true')).toBeVisible();
  await page.getByRole('button', { name: '清除搜索' }).tap();
  expect(await cards.count()).toBeGreaterThan(shown);
  // The filter is in the menu of the header.
  await page.getByRole('button', { name: '菜单' }).tap();
  await page.getByRole('button', { name: /^筛选/ }).tap();
  await page.getByRole('checkbox', { name: /经贸规划/ }).tap();
  await expect(page).toHaveURL(/track=economy/);
  // Closing it closes the menu too, which would cover what is kept.
  await page.getByRole('dialog', { name: '筛选' }).getByRole('button', { name: '关闭' }).tap();
  await expect(page.locator('#head-menu')).toBeHidden();
  await page.getByRole('button', { name: '清除筛选' }).locator('visible=true').tap();
  await expect(page).not.toHaveURL(/\?/);
});

test('asked for statements, the first screen says where they stand and leads there', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '表态 42 条' }).tap();
  const places = page.locator('#timeline ul a');
  await expect(places.last()).toBeInViewport({ ratio: 1 });
  await expect(places).toHaveText([/^外交部例行记者会 · 2$/, /^两国元首会谈 · 18$/, /^共同会见记者 · 22$/]);
  await places.nth(1).tap();
  await expect(page.locator('#timeline a[data-card="talks"]')).toBeInViewport();
});

test('the other language keeps the card that stands below the header', async ({ page }) => {
  await page.goto('./?scale=true');
  await ready(page);
  const card = page.locator('#timeline a[data-milestone="visa-extension"]');
  await card.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const top = () => card.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  // `tap` scrolls the page, as if the header were not in view.
  await page.getByRole('button', { name: '菜单' }).dispatchEvent('click');
  await page.getByRole('link', { name: 'English', exact: true }).dispatchEvent('click');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/en\/\?scale=true$/);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});
