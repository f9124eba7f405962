import type { Page } from '@playwright/test';
import { index } from './dataset';
import { expect, ready, test } from './fixtures';

const focused = (page: Page) => page.locator('#timeline a[data-card]:focus');
const idOf = (page: Page) => focused(page).getAttribute('data-milestone');
const stops = (page: Page) => page.locator('#timeline a[data-card]:not([tabindex="-1"])');

test('the cards are one tab stop; arrows, Home and End move the focus, which opens nothing', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  await expect(stops(page)).toHaveCount(1);
  const ids = await page
    .locator('#timeline a[data-card]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-milestone')));
  await stops(page).focus();
  expect(await idOf(page)).toBe(ids[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await idOf(page)).toBe(ids[2]);
  await page.keyboard.press('ArrowUp');
  expect(await idOf(page)).toBe(ids[1]);
  await page.keyboard.press('End');
  expect(await idOf(page)).toBe(ids.at(-1));
  await expect(focused(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  expect(await idOf(page)).toBe(ids[0]);
  expect(page.url()).not.toContain('/milestones/');
  await expect(stops(page)).toHaveCount(1);
});

test('PageUp and PageDown move by a period: a year or a part of the day', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await stops(page).focus();
  const period = () =>
    focused(page).evaluate((card) => card.closest('[data-period]')?.getAttribute('data-period'));
  const seen = [await period()];
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('PageDown');
    const now = await period();
    if (now === seen.at(-1)) break;
    seen.push(now);
  }
  expect(seen.length).toBeGreaterThan(5);
  const last = await idOf(page);
  await page.keyboard.press('End');
  expect(await period()).toBe(seen.at(-1));
  await page.keyboard.press('PageUp');
  expect(await period()).toBe(seen.at(-2));
  expect(await idOf(page)).not.toBe(last);
});

test('Enter and Space open a card and keep its focus, comma and full stop go to the next, Escape closes', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  await stops(page).focus();
  await page.keyboard.press('ArrowDown');
  const first = await idOf(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/milestones/${first}/$`));
  const quote = index.milestone.get(first ?? '')?.passages[0]?.quote ?? '';
  await expect(page.locator('[data-detail]').getByText(quote).first()).toBeInViewport();
  expect(await idOf(page)).toBe(first);
  await page.keyboard.press('.');
  await expect(page).not.toHaveURL(new RegExp(`/milestones/${first}/$`));
  const second = await idOf(page);
  await expect(page).toHaveURL(new RegExp(`/milestones/${second}/$`));
  await expect(focused(page)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press(',');
  await expect(page).toHaveURL(new RegExp(`/milestones/${first}/$`));
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
  expect(await idOf(page)).toBe(first);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect(page).toHaveURL(new RegExp(`/milestones/${second}/$`));
  // With nothing selected they go on from the card that has the focus.
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
  expect(await idOf(page)).toBe(second);
  await page.keyboard.press(',');
  await expect(page).toHaveURL(new RegExp(`/milestones/${first}/$`));
});

test('the overview shows the time of the cards on screen', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const seen = page.locator('#timeline [data-seen]');
  const x = async (): Promise<number> => Number(await seen.getAttribute('x'));
  await stops(page).focus();
  await page.keyboard.press('Home');
  await expect(seen).toHaveCount(1);
  await expect.poll(x).toBeLessThan(100);
  const year = page.locator('#timeline a[data-card]').filter({ hasText: '会见记者' }).first();
  await year.scrollIntoViewIfNeeded();
  await expect.poll(x).toBeGreaterThan(700);
  await expect(page.locator('#timeline figcaption')).toBeInViewport();
});
