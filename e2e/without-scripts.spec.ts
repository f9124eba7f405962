import { dateInWords } from '../src/time/date-words';
import { onAxis } from './dataset';
import { expect, test } from './fixtures';

const milestone = onAxis.find(({ passages }) => passages.length > 1);
if (!milestone) throw new Error('no milestone has two quotations');
const { id, title, when, passages } = milestone;

// The fixture fails a page that complains, such as of a style that the policy refuses.
test.use({ javaScriptEnabled: false, expectedComplaints: /was preloaded using link preload but not used/ });

test('a report shows its quotations, and in English the translation below each', async ({ page }) => {
  for (const prefix of ['', 'en/']) {
    await page.goto(`${prefix}articles/visa/`);
    const link = page.locator('[data-article] mark a').first();
    await expect(link).toHaveCSS('text-decoration-line', 'underline');
    const gloss = page.locator('[data-article] [data-gloss]').first();
    if (prefix === '') await expect(gloss).toHaveCount(0);
    else await expect(gloss).toBeVisible();
    await expect(page.locator('[data-article] button:visible')).toHaveCount(0);
  }
});

for (const locale of ['zh', 'en'] as const) {
  test(`a page of a milestone is read without JavaScript (${locale})`, async ({ page }) => {
    await page.goto(`${locale === 'en' ? 'en/' : ''}milestones/${id}/`);
    const panel = page.locator('[data-pane="milestone"]');
    await expect(panel.getByText(title[locale]).locator('visible=true').first()).toBeVisible();
    await expect(panel.getByText(dateInWords(when.edtf, locale, when.dayPart)).first()).toBeVisible();
    for (const { quote } of passages) await expect(panel.getByText(quote).first()).toBeVisible();
    await expect(page.locator('a[data-milestone]:visible').first()).toBeVisible();
  });
}
