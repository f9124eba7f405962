import { expect, ready, test } from './fixtures';

test('the words of a milestone without a date stay inside its chip, also after a change of language', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('en/');
  await ready(page);
  for (const [language, name] of [
    ['en', 'Date not stated'],
    ['zh-Hans', '日期未载明'],
  ] as const) {
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const chips = page.locator('#timeline').getByRole('list', { name, exact: true }).getByRole('link');
    await expect(chips.first()).toBeVisible();
    const roomsPx = await chips.evaluateAll((all) =>
      all.map((chip) => {
        const [box, words] = ['rect', 'text'].map((part) =>
          chip.querySelector(part)?.getBoundingClientRect(),
        );
        return (box?.right ?? 0) - (words?.right ?? 0);
      }),
    );
    expect(roomsPx.length).toBeGreaterThan(4);
    expect(Math.min(...roomsPx)).toBeGreaterThan(4);
    await page.locator('header a[hreflang]').click();
  }
});
