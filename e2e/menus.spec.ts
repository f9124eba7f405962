import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, SMALL_DESK, test } from './fixtures';

const id = onAxis[0]?.id ?? '';
const button = (page: Page) => page.getByRole('button', { name: /^筛选/ }).locator('visible=true');
const menu = (page: Page) => page.getByRole('dialog', { name: '筛选' });

test('the filter menu loads when the pointer comes near its button, and filters the milestones', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && asked.push(request.url()));
  await page.goto(`milestones/${id}/`);
  await ready(page);
  const scripts = (): number => asked.filter((url) => url.includes('/FilterChoices')).length;
  expect(scripts()).toBe(0);
  await button(page).hover();
  await expect.poll(scripts).toBe(1);
  await button(page).click();
  await menu(page).getByRole('checkbox').first().check();
  await expect(button(page)).toHaveAccessibleName(/^筛选：\s*元首外交/);
  await menu(page).getByRole('checkbox', { name: /普京/ }).check();
  await expect(button(page)).toHaveAccessibleName(/^筛选（2）\s*元首外交、普京/);
  const below = await button(page).evaluate((own) => own.getBoundingClientRect().bottom);
  expect((await menu(page).boundingBox())?.y).toBeGreaterThan(below);
  await menu(page).getByRole('button', { name: '清除筛选' }).click();
  await expect(button(page)).toHaveAccessibleName(/^筛选\W*$/);
  await menu(page).getByRole('button', { name: '关闭' }).click();
  await expect(menu(page)).toHaveCount(0);
  expect(scripts()).toBe(1);
});

test('the focus loads the filter menu as well, and keys open it', async ({ page }) => {
  // Here the drawing is as wide as the page, so that the menu lies over it.
  await page.setViewportSize(SMALL_DESK);
  await page.goto('./');
  await ready(page);
  // The hover card loads when the pointer comes to the first mark.
  const card = page.locator('[data-hover-card]');
  await page.locator('#timeline svg a[data-milestone="talks"]').hover();
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('checkbox').first()).toBeVisible();
  // The pointer rests on the menu. A mark is below it when the menu closes.
  const over = await menu(page).boundingBox();
  const covered = await page.locator('#timeline svg a[data-milestone]').evaluateAll((marks, menuBox) => {
    const isIn = (x: number, y: number): boolean =>
      menuBox !== null &&
      x > menuBox.x &&
      x < menuBox.x + menuBox.width &&
      y > menuBox.y &&
      y < menuBox.y + menuBox.height;
    return marks.flatMap((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const id = mark.getAttribute('data-milestone');
      return id !== null && isIn(middle.x - 4, middle.y) && isIn(middle.x + 4, middle.y)
        ? { id, ...middle }
        : [];
    });
  }, over);
  const [under] = covered;
  if (!under) throw new Error('the menu covers a mark');
  const resting = page.locator(`#timeline svg a[data-milestone="${under.id}"]`);
  await page.mouse.move(under.x, under.y);
  await page.keyboard.press('Escape');
  await expect(button(page)).toBeFocused();
  // No event tells that a card does not come: wait longer than the 250 ms that it takes.
  await page.waitForTimeout(400);
  await expect(card).toHaveCount(0);
  await expect(resting).not.toHaveAttribute('data-emphasis', 'hovered');
  await page.mouse.move(under.x + 4, under.y + 1);
  await expect(resting).toHaveAttribute('data-emphasis', 'hovered');
  await page.mouse.move(4, 4);
  await expect(resting).not.toHaveAttribute('data-emphasis', 'hovered');
});

test.describe('when the script of a menu fails to load', () => {
  test.use({ expectedComplaints: /Failed to load resource|dynamically imported module|Loading module/ });
  // The page asks the host with HEAD before it reloads. Here the host does not answer, so the page stays.
  test.beforeEach(async ({ page }) => {
    await page.route('**/assets/{FilterChoices,MarkMenu}-*.js', (route) =>
      route.fulfill({ status: 404, body: 'no' }),
    );
    await page.route('**/*', (route) =>
      route.request().method() === 'HEAD' ? route.abort('failed') : route.fallback(),
    );
  });

  test('the filter menu says so, and works when it is opened again', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await button(page).click();
    await expect(menu(page).getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.unrouteAll();
    // A browser imports the script again at once, or remembers the failure, and the page reloads first.
    await expect(async () => {
      if (!(await menu(page).isVisible())) await button(page).click();
      await expect(menu(page).getByRole('checkbox').first()).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });

  test('a shared mark leads to its first milestone', { tag: '@one-engine' }, async ({ page }) => {
    await page.goto('articles/talks/');
    await ready(page);
    const link = page.locator('[data-pane="article"] mark[data-shared] a').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });
});
