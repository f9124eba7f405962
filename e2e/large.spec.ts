import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, ready, test } from './fixtures';

const COUNT = 450;
const folder = mkdtempSync(join(tmpdir(), 'large-'));
const file = join(folder, 'made.json');
execFileSync(process.execPath, ['scripts/make-dataset.mjs', String(COUNT), file]);
const body = readFileSync(file);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Every page preloads the site's own dataset, which a page with `?data=` does not use.
test.use({ expectedComplaints: /was preloaded using link preload but not used/ });

/** The route matches the path alone, because the address of the page names the file as well. */
async function openMade(page: Page, tab: 'all' | 'reports'): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/data/made.json',
    (route) => route.fulfill({ contentType: 'application/json', body }),
  );
  await page.goto(`./?data=/data/made.json&tab=${tab}`);
  await ready(page);
}

const rows = (page: Page) => page.locator('[data-pane="list"] ol a[data-milestone]');
const ordinal = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.getAttribute('data-ordinal') ?? -1));

test('a long list keeps few rows in the page; keys reach both ends, and the focus stays', async ({
  page,
}) => {
  await openMade(page, 'all');
  await expect(rows(page).first()).toBeAttached();
  expect(await rows(page).count()).toBeLessThanOrEqual(60);
  await expect(page.locator('[data-pane="list"] ol li').first()).toHaveAttribute(
    'aria-setsize',
    String(COUNT),
  );
  await rows(page).and(page.locator('[tabindex="0"]')).focus();
  await page.keyboard.press('End');
  await expect.poll(() => ordinal(page)).toBe(COUNT - 1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => ordinal(page)).toBe(COUNT - 2);
  // Tab leaves the list, and comes back to the row that had the focus.
  await page.keyboard.press('Tab');
  expect(await ordinal(page)).toBe(-1);
  await page.keyboard.press('Shift+Tab');
  expect(await ordinal(page)).toBe(COUNT - 2);
  // A row that is scrolled away keeps the focus, and keys go on from it.
  await page.locator('[data-pane="list"] ol').evaluate((list) => {
    const scroller = list.parentElement?.parentElement;
    if (scroller) scroller.scrollTop = 0;
  });
  await expect(rows(page).and(page.locator('[data-ordinal="0"]'))).toBeAttached();
  expect(await ordinal(page)).toBe(COUNT - 2);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/milestones\/m-/);
  expect(await rows(page).count()).toBeLessThanOrEqual(60);
});

test('articles that are too many for tabs are found by name', async ({ page }) => {
  await openMade(page, 'reports');
  const panel = page.locator('[data-pane="article"]');
  await panel.getByRole('combobox').fill('报道7');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('region', { name: '报道7' })).toBeVisible();
  await panel.getByRole('link', { name: '下一篇' }).click();
  await expect(panel.getByRole('region', { name: '报道8' })).toBeVisible();
});
