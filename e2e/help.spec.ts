import type { Page } from '@playwright/test';
import { expect, ready, test } from './fixtures';

const dialog = (page: Page) => page.getByRole('dialog', { name: '怎样使用时间线' });
const tabStop = (page: Page) => page.locator('#timeline svg a[data-milestone][tabindex="0"]');

test('? opens the help unless the reader is typing, and Escape gives the focus back', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const box = page.getByRole('combobox');
  await box.press('Shift+?');
  await expect(box).toHaveValue('?');
  await expect(dialog(page)).toHaveCount(0);
  await box.fill('');
  await page.locator('#tab-reports').press('Shift+?');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('#tab-reports')).toBeFocused();
  await tabStop(page).focus();
  await page.keyboard.press('Shift+?');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByText('PageDown')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(tabStop(page)).toBeFocused();
});

test('a button opens the help; the button in the help closes it, and a press beside it that did not begin inside', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const button = page.getByRole('button', { name: '帮助', exact: true });
  await button.click();
  await dialog(page).getByRole('button', { name: '关闭' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();

  await button.click();
  const box = await dialog(page).boundingBox();
  if (!box) throw new Error('the help is on screen');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, box.y + 60);
  await page.mouse.up();
  await expect(dialog(page)).toBeVisible();
  await page.mouse.click(box.x - 40, box.y + 60);
  await expect(dialog(page)).toHaveCount(0);
});

test('the script of the help loads when the help opens, which is in the language of the page', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && asked.push(request.url()));
  await page.goto('en/');
  await ready(page);
  expect(asked.filter((url) => url.includes('Help'))).toEqual([]);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'How to use the timeline' })).toBeVisible();
  expect(asked.filter((url) => url.includes('Help'))).toHaveLength(1);
});
