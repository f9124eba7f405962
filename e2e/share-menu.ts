import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** The share menu that is open. */
export const shareMenu = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^(分享|Share)$/ }).locator('visible=true');

/** Opens the share menu of the header, which shares the page that is open. */
export async function openShareMenu(page: Page): Promise<Locator> {
  const button = page.getByRole('banner').getByRole('button', { name: /^(分享|Share)/ });
  // `click` scrolls the page, as if the header were not in view.
  await button.dispatchEvent('click');
  await expect(shareMenu(page).getByRole('button').first()).toBeVisible();
  return shareMenu(page);
}

/** Unfolds a choice of the open share menu. */
export async function unfold(page: Page, name: string | RegExp): Promise<Locator> {
  const fold = shareMenu(page)
    .getByRole('group')
    .filter({ has: page.locator('summary', { hasText: name }) });
  await fold.locator('summary').click();
  await expect(fold.getByRole('button').first()).toBeVisible();
  return fold;
}
