import type { Locator, Page } from '@playwright/test';
import { toolbar } from './drawing';
import { expect, openTab, ready, settled, test } from './fixtures';

const bounds = (page: Page) => page.locator('[data-bounds]');
const mark = (page: Page, id: string) => page.locator(`#timeline svg a[data-milestone="${id}"]`);
const themeButton = (page: Page) => page.getByRole('button', { name: /^明暗/ });

test.describe('where the history refuses every entry', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
    }),
  );

  test('a selection loads its page, with view and filter in the address, and Back returns', async ({
    page,
  }) => {
    await page.goto('./');
    await ready(page);
    await toolbar.stops(page).nth(1).click();
    await expect(bounds(page)).toContainText('2017年—2026年');
    await openTab(page, 'all');
    await expect(page.locator('#tab-all')).toHaveAttribute('aria-selected', 'true');
    await mark(page, 'talks').click();
    await expect(page).toHaveURL(/\/milestones\/talks\/\?.*t=2017..2026/);
    await settled(page);
    await expect(bounds(page)).toContainText('2017年—2026年');
    await expect(page.locator('[data-detail]')).toBeVisible();
    await page.goBack();
    await settled(page);
    await expect(page).not.toHaveURL(/milestones/);
    await expect(mark(page, 'talks')).not.toHaveAttribute('aria-current', 'true');
  });

  test('the other language and a search keep what is on screen', async ({ page }) => {
    await page.goto('milestones/talks/');
    await ready(page);
    await page.getByRole('combobox').fill('免签');
    await expect(page.locator('[data-pane="found"]')).toContainText('免签');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await expect(page).toHaveURL(/\/en\/milestones\/talks\/\?.*q=/);
    await settled(page);
    await expect(page.getByRole('combobox')).toHaveValue('免签');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test('where storage throws, choices hold until the page is left', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await page.goto('articles/visa/');
  await ready(page);
  await themeButton(page).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: '标出引文' }).click();
  await page.getByRole('separator').press('ArrowLeft');
  await mark(page, 'talks').click();
  await expect(page).toHaveURL(/milestones\/talks/);
  // As after the back-forward cache: nothing is stored, so nothing is taken over.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('html')).toHaveAttribute('data-quotations', 'all');
});

test('a choice in another tab holds in this one, also after the back-forward cache', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await ready(page);
  const other = await context.newPage();
  await other.goto('./');
  await ready(other);
  await themeButton(other).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(themeButton(page)).toHaveAccessibleName(/浅色/);
  await themeButton(page).click();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(themeButton(other)).toHaveAccessibleName(/深色/);
  await other.close();
  // A page in the cache hears of no other tab.
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    localStorage.removeItem('theme');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(themeButton(page)).toHaveAccessibleName(/跟随系统/);
});

test('a page that is kept for Back writes its view into the address, and comes back with it', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  await toolbar.stops(page).nth(1).click();
  await toolbar.stops(page).nth(3).click();
  const address = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    const { search } = location;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return search;
  });
  expect(address).toContain('t=2026-05-20..2026-05-20');
  await expect(bounds(page)).toContainText('2026年5月20日');
  await toolbar.stops(page).nth(1).click();
  await expect(page).toHaveURL(/t=2017..2026/);
});

test('a menu or the help that is open is not printed, and is open afterwards', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const menu = page.getByRole('dialog', { name: '筛选' });
  await page.getByRole('button', { name: /^筛选/ }).locator('visible=true').click();
  await menu.getByRole('checkbox').first().check();
  const print = async (): Promise<void> => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  };
  const leave = async (): Promise<void> => {
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  };
  await print();
  await expect(menu).toBeHidden();
  await leave();
  await expect(menu.getByRole('checkbox').first()).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/track=/);
  await page.getByRole('button', { name: '帮助', exact: true }).click();
  const help = page.getByRole('dialog', { name: '怎样使用时间线' });
  await expect(help).toBeVisible();
  await print();
  await expect(help).toBeHidden();
  await leave();
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
});

test('a page that begins in a hidden tab is whole once it is shown', async ({ page }) => {
  await page.addInitScript(() => {
    // A hidden tab draws no frames.
    const frames: FrameRequestCallback[] = [];
    const real = window.requestAnimationFrame.bind(window);
    let hidden = true;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
    window.requestAnimationFrame = (frame) => (hidden ? frames.push(frame) : real(frame));
    Object.assign(window, {
      showTab: () => {
        hidden = false;
        for (const frame of frames) real(frame);
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });
  await page.goto('milestones/talks/?t=2017..2026');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).not.toHaveAttribute('data-ready');
  await page.evaluate(() => (window as unknown as { showTab: () => void }).showTab());
  await settled(page);
  await expect(bounds(page)).toContainText('2017年—2026年');
  await expect(page).toHaveURL(/t=2017..2026/);
  await expect(mark(page, 'talks')).toHaveAttribute('aria-current', 'true');
  await ready(page);
  await toolbar.stops(page).nth(0).click();
  await expect(page).not.toHaveURL(/[?&]t=/);
});

test.describe('with `zoom: 2` on the page', () => {
  test.use({ reducedMotion: 'reduce' });
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      new MutationObserver((_changes, watcher) => {
        watcher.disconnect();
        document.documentElement.style.setProperty('zoom', '2');
      }).observe(document, { childList: true });
    }),
  );

  const boxOf = async (one: Locator) => {
    const box = await one.boundingBox();
    if (!box) throw new Error('it is on the page');
    return { ...box, right: box.x + box.width, bottom: box.y + box.height };
  };
  const drag = async (page: Page, grip: Locator, dx: number): Promise<number> => {
    const { x, y, width, height } = await boxOf(grip);
    const from = { x: x + width / 2, y: y + Math.min(height / 2, 200) };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + dx, from.y, { steps: 4 });
    await page.mouse.up();
    return (await boxOf(grip)).x - x;
  };

  for (const [name, width, height] of [
    ['the page that scrolls', 1440, 900],
    ['the workspace', 2600, 1600],
  ] as const)
    test(`${name} has all in reach, and menus and handles stand where the hand is`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('./');
      await ready(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const drawing = await boxOf(page.locator('#timeline svg[role="group"]'));
      expect(drawing.right).toBeLessThanOrEqual(width);
      const opener = page.locator('.head-menu-open:visible, .filter-button:visible').first();
      await opener.click();
      const menu = page.locator(':popover-open').first();
      await expect(menu).toBeVisible();
      const [over, from] = [await boxOf(menu), await boxOf(opener)];
      expect(over.x).toBeGreaterThanOrEqual(0);
      expect(over.right).toBeLessThanOrEqual(width);
      expect(over.bottom).toBeLessThanOrEqual(height);
      expect(over.y - from.bottom).toBeLessThan(20);
      await page.keyboard.press('Escape');
      const grip = page.locator('#timeline [data-grip="start"]');
      if (name === 'the workspace')
        expect(await drag(page, page.getByRole('separator'), -100)).toBeCloseTo(-100, -1);
      // At the edge the handle is narrower.
      await drag(page, grip, 100);
      expect(await drag(page, grip, 200)).toBeCloseTo(200, -1);
      await toolbar.reset(page).click();
      const marks = page.locator('#timeline svg a[data-milestone]');
      for (const one of [marks.first(), marks.last()]) {
        await one.click();
        await expect(one).toHaveAttribute('aria-current', 'true');
        await page.keyboard.press('Escape');
        await expect(one).not.toHaveAttribute('aria-current');
      }
      await page.locator('footer:visible').last().scrollIntoViewIfNeeded();
      await expect(page.locator('footer:visible').last()).toBeInViewport();
    });
});
