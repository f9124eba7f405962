import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const id = onAxis[0]?.id ?? '';

test.describe('when a pane breaks', () => {
  test.use({ expectedComplaints: /broken on purpose/ });

  test('a broken timeline leaves the text readable', async ({ page }) => {
    await page.addInitScript(() => {
      window.ResizeObserver = class {
        constructor() {
          throw new Error('broken on purpose');
        }
      } as unknown as typeof ResizeObserver;
    });
    await page.goto(`milestones/${id}/`);
    await expect(page.getByRole('alert').filter({ hasText: '时间线' })).toBeVisible();
    await expect(page.locator('[data-pane="milestone"] blockquote').first()).toBeVisible();
    await expect(page.getByRole('alert').getByRole('textbox')).toHaveValue(/broken on purpose/);
  });
});

test.describe('in a browser that refuses storage and the clipboard', () => {
  test('the page works and shows the link to copy by hand', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`milestones/${id}/`);
    await ready(page);
    await page.getByRole('button', { name: /^明暗/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', { name: '分享' }).first().click();
    await expect(page.locator('textarea[readonly]').first()).toHaveValue(new RegExp(`/milestones/${id}/$`));
  });
});

test.describe('a reader with a chosen theme', () => {
  test.use({ expectedComplaints: /Failed to load resource/ });
  test('sees no page in the other theme, even before the app starts', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.route(/\/assets\/index-/, (route) => route.abort());
    await page.goto('./');
    const ground = () =>
      page.evaluate(() =>
        getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number),
      );
    expect(Math.max(...((await ground()) ?? [255]))).toBeLessThan(60);
  });
});
