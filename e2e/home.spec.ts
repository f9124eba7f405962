import { index } from './dataset';
import { expect, ready, shiftsOf, test, watchShifts } from './fixtures';

const { finding, standfirst = [] } = index.dataset;
const first = [...index.milestones].filter(({ importance }) => importance === 1);

for (const locale of ['zh', 'en'] as const) {
  test(`the page says what the reports tell, and leads from each clause and key milestone to the words (${locale})`, async ({
    page,
  }) => {
    await page.goto(locale === 'en' ? 'en/' : './');
    await ready(page);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toHaveText(finding?.[locale] ?? '');
    const before = await heading.boundingBox();
    const panel = page.locator('[data-pane="milestone"]');
    for (const { milestone = '', ...clause } of standfirst) {
      await panel.getByRole('link', { name: clause[locale] }).click();
      await expect(panel.locator(`[data-detail][data-milestone="${milestone}"]`)).toBeVisible();
      await expect(heading).toHaveText(finding?.[locale] ?? '');
      await page.goBack();
    }
    await expect(panel.locator('ol a')).toHaveCount(first.length);
    await panel.locator(`ol a[data-milestone="${first[0]?.id}"]`).focus();
    await page.keyboard.press('Enter');
    // The link is gone: the keyboard goes on from the heading.
    await expect(panel.getByRole('heading', { name: first[0]?.title[locale] ?? '' })).toBeFocused();
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await heading.boundingBox()).toEqual(before);
  });
}

test('the page keeps still while it loads', async ({ page }) => {
  await watchShifts(page);
  for (const path of ['./', 'en/']) {
    await page.goto(path);
    await ready(page);
    expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02);
  }
});
