import { dateInWords } from '../src/time/date-words';
import { index, onAxis } from './dataset';
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

test('a page leads to the one with every milestone, and a link to a passage to its words', async ({
  page,
  viewport,
}) => {
  const [first] = passages;
  for (const path of [`milestones/${id}/`, `articles/${first?.article}/`]) {
    await page.goto(`${path}#${first?.id}`);
    await expect(page.locator(':target')).toBeInViewport();
    await expect(page.locator(':target')).toContainText(first?.quote.slice(0, 6) ?? '');
  }
  await page.getByRole('link', { name: '回到全部时间线' }).last().click();
  await expect(page).toHaveURL(/\/$/);
  // At a desk the list has all of them. On a phone the cards have, details and undated ones included, but not what somebody said.
  const all = page.locator((viewport?.width ?? 0) < 768 ? '#timeline a[data-card]' : '[data-pane="list"] a');
  const wanted = [...index.milestones].filter(
    ({ kind }) => (viewport?.width ?? 0) >= 768 || kind !== 'statement',
  );
  await expect(all).toHaveCount(wanted.length);
  await expect(all.first()).toBeVisible();
});
