import type { Locator, Page } from '@playwright/test';
import { expect, ready, test } from './fixtures';

/** The key as an input method reports it while it composes, and as Safari does after the end of the composition. */
const ORDERS = [
  { isComposing: true, keyCode: 13 },
  { isComposing: true, keyCode: 229 },
  { isComposing: false, keyCode: 229 },
] as const;

async function pressComposing(target: Locator, key: string): Promise<void> {
  for (const order of ORDERS)
    await target.dispatchEvent('keydown', { key, bubbles: true, cancelable: true, ...order });
}

const MARK = '#timeline svg a[data-milestone]:not([data-milestone="talks"])';

/** A key that does something at each of these places when no input method has it. */
const KEYS: readonly (readonly [key: string, place: string, prepare: (page: Page) => Promise<Locator>])[] = [
  ['Escape', 'a mark', async (page) => page.locator(MARK).first()],
  ['.', 'a mark', async (page) => page.locator(MARK).first()],
  ['ArrowRight', 'a tab', async (page) => page.locator('#tab-read')],
  ['/', 'the page', async (page) => page.locator('body')],
  ['Escape', 'the page', async (page) => page.locator('#tab-all')],
  ['ArrowLeft', 'the divider', async (page) => page.getByRole('separator')],
];

for (const [key, place, prepare] of KEYS) {
  test(`${key} on ${place} does nothing while an input method has it`, async ({ page }) => {
    await page.goto('milestones/talks/');
    await ready(page);
    const target = await prepare(page);
    if (place !== 'the page') await target.focus();
    const state = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return [location.pathname, activeElement?.id, activeElement?.ariaLabel, activeElement?.ariaValueNow];
      });
    const before = await state();
    await pressComposing(target, key);
    expect(await state()).toEqual(before);
    // The first Escape closes the card of the mark, if that has opened meanwhile.
    await expect(async () => {
      await target.dispatchEvent('keydown', { key, bubbles: true, cancelable: true });
      await expect.poll(state, { timeout: 1_000 }).not.toEqual(before);
    }).toPass();
  });
}

test('Enter and Escape of an input method leave the search where it is', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const box = page.getByRole('combobox');
  await box.fill('免签');
  const list = page.getByRole('listbox');
  await expect(list).toBeVisible();
  const address = page.url();
  for (const key of ['Enter', 'Escape', 'ArrowDown']) {
    await pressComposing(box, key);
    await expect(box, key).toBeFocused();
    await expect(list, key).toBeVisible();
    await expect(box, key).toHaveValue('免签');
    expect(await box.getAttribute('aria-activedescendant'), key).toBeNull();
  }
  await expect(page).not.toHaveURL(/milestones/);
  expect(new URL(page.url()).pathname).toBe(new URL(address).pathname);
  await box.press('Enter');
  await expect(page).toHaveURL(/milestones/);
});
