import type { Page, Route } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const id = onAxis[0]?.id ?? '';
const DRAWING = '**/assets/Timeline-*.js';
const VERTICAL = '**/assets/VerticalTimeline-*.js';

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: 'no' });
const svg = (page: Page) => page.locator('#timeline svg:visible').first();

/** Counts page loads. */
function loadsOf(page: Page): { count: number } {
  const loads = { count: 0 };
  // Count requests of the page: its scripts are requested before it is complete.
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.count += 1;
  });
  return loads;
}

test.describe('when a newer release has taken a script away', () => {
  test.use({ expectedComplaints: /Failed to load resource|dynamically imported module/ });

  test('the page reloads and is complete', async ({ page }) => {
    const loads = loadsOf(page);
    await page.route(DRAWING, (route) => (loads.count < 2 ? missing(route) : route.continue()));
    await page.goto(`milestones/${id}/`);
    await expect.poll(() => loads.count).toBe(2);
    await ready(page);
    await expect(svg(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('and a reload does not help, the page reloads once; the pane says so and can try again', async ({
    page,
  }) => {
    const loads = loadsOf(page);
    await page.route(DRAWING, missing);
    await page.goto(`milestones/${id}/`);
    await expect.poll(() => loads.count).toBe(2);
    await ready(page);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('时间线');
    await expect(page.locator('[data-pane="milestone"] blockquote').first()).toBeVisible();
    await page.unroute(DRAWING);
    await alert.getByRole('button', { name: '重新打开这一部分' }).click();
    await expect(svg(page)).toBeVisible();
    await expect(alert).toHaveCount(0);
    // A browser imports the script again at once, or remembers the failure, and the page reloads once more.
    await ready(page);
    const loaded = loads.count;
    expect(loaded).toBeLessThanOrEqual(3);

    // Without the script of a notice, the page stays as well.
    await page.route('**/assets/LinkNotice-*.js', missing);
    await page.evaluate(() => history.pushState(null, '', '?t=rubbish'));
    await expect(alert).toContainText('提示');
    await expect(svg(page)).toBeVisible();
    await expect(page.locator('[data-pane="milestone"] blockquote').first()).toBeVisible();
    expect(loads.count).toBe(loaded);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    // React reports the boundary that it renders again on the client (error 421).
    test.use({ expectedComplaints: /Failed to load resource|dynamically imported module|421/ });
    const vertical = (page: Page) => page.locator('#timeline li a[data-milestone]:visible').first();

    test('the page reloads, and its timeline is shown', async ({ page }) => {
      const loads = loadsOf(page);
      await page.route(VERTICAL, (route) => (loads.count < 2 ? missing(route) : route.continue()));
      await page.goto(`milestones/${id}/`);
      await expect.poll(() => loads.count).toBe(2);
      await ready(page);
      await expect(vertical(page)).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
    });

    test('if a script never loads, its pane says so and can try again', async ({ page }) => {
      const loads = loadsOf(page);
      await page.route(VERTICAL, missing);
      await page.goto(`milestones/${id}/`);
      await expect.poll(() => loads.count).toBe(2);
      await ready(page);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('时间线');
      await expect(page.locator('[data-pane="milestone"] blockquote').first()).toBeVisible();
      await page.unroute(VERTICAL);
      await alert.getByRole('button', { name: '重新打开这一部分' }).click();
      await expect(alert).toHaveCount(0);
      await expect(vertical(page)).toBeVisible();
      expect(loads.count).toBeLessThanOrEqual(3);
    });

    test('until its script loads, the prerendered timeline stays', async ({ page }) => {
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route(VERTICAL, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('./', { waitUntil: 'commit' });
      await expect(vertical(page)).toBeVisible();
      await vertical(page).evaluate((link) => link.setAttribute('data-server', ''));
      await expect(page.locator('html')).not.toHaveAttribute('data-ready');
      release();
      await ready(page);
      // The same node: hydration kept it.
      await expect(vertical(page)).toHaveAttribute('data-server');
    });
  });

  test('a window that becomes narrow then loads the vertical timeline', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && asked.push(request.url()));
    await page.goto(`milestones/${id}/`);
    await ready(page);
    expect(asked.filter((url) => url.includes('/VerticalTimeline-'))).toEqual([]);
    await page.setViewportSize({ width: 400, height: 800 });
    await expect(page.locator('#timeline li a[data-milestone]:visible').first()).toBeVisible();
    expect(asked.filter((url) => url.includes('/VerticalTimeline-'))).toHaveLength(1);
  });

  test('the title of a milestone that is opened later comes with the next one, if its script failed once', async ({
    page,
  }) => {
    const loads = loadsOf(page);
    // The page reloads once for a script that does not load.
    let fails = 0;
    await page.route('**/assets/page-title-*.js', (route) => {
      if (loads.count > 1 && fails > 0) return route.continue();
      fails += loads.count > 1 ? 1 : 0;
      return missing(route);
    });
    await page.goto('./');
    await expect.poll(() => loads.count).toBe(2);
    await ready(page);
    await expect.poll(() => fails).toBe(1);
    for (const each of onAxis.slice(0, 2))
      await page.locator(`#timeline svg a[data-milestone="${each.id}"]`).click();
    await expect(page).toHaveTitle(new RegExp(onAxis[1]?.title.zh ?? ''));
  });

  for (const [name, hinder] of Object.entries({
    'where storage is refused': (page: Page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'sessionStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }),
    'where the host is silent': (page: Page) =>
      page.route('**/milestones/**', (route) =>
        route.request().method() === 'HEAD' ? route.abort('failed') : route.continue(),
      ),
  })) {
    test(`${name} the page stays as it is, with a message`, async ({ page }) => {
      const loads = loadsOf(page);
      await hinder(page);
      await page.route(DRAWING, missing);
      await page.goto(`milestones/${id}/`);
      await expect(page.getByRole('alert')).toContainText('时间线');
      await ready(page);
      await page.waitForLoadState('networkidle');
      expect(loads.count).toBe(1);
    });
  }
});
