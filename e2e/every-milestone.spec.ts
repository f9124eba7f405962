import { dateInWords } from '../src/time/date-words';
import { index } from './dataset';
import { expect, ready, test } from './fixtures';

const LOCALES = ['zh', 'en'] as const;

/** Relative to the base of the project, so that the same journey proves a site under a path of its own. */
const address = (locale: (typeof LOCALES)[number], id: string): string =>
  `${locale === 'en' ? 'en/' : ''}milestones/${id}/`;

test.describe('every link to a milestone', () => {
  for (const milestone of index.milestones) {
    for (const locale of LOCALES) {
      const { edtf, dayPart } = milestone.when;
      const date = dateInWords(edtf, locale, dayPart);

      test(`${milestone.id} (${locale}) can be read without JavaScript`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          javaScriptEnabled: false,
          ...(baseURL ? { baseURL } : {}),
        });
        const page = await context.newPage();
        const response = await page.goto(address(locale, milestone.id));
        expect(response?.status()).toBe(200);
        const panel = page.getByRole('region', {
          name: locale === 'zh' ? '里程碑详情' : 'Milestone',
          exact: true,
        });
        await expect(panel.getByRole('heading', { name: milestone.title[locale] }).first()).toBeVisible();
        await expect(panel).toContainText(date);
        for (const passage of milestone.passages) {
          await expect(panel.locator(`[data-passage="${passage.id}"]`)).toContainText(passage.quote);
          await expect(page.locator(`[id="${passage.id}"]`)).toHaveCount(1);
        }
        await context.close();
      });

      test(`${milestone.id} (${locale}) is selected everywhere`, async ({ page }) => {
        await page.goto(address(locale, milestone.id));
        await ready(page);
        const marked = (part: string) =>
          page.locator(`${part} [data-milestone="${milestone.id}"][aria-current]`).first();
        await expect(marked('#timeline')).toBeVisible();
        await expect(marked('[data-pane="list"]')).toBeVisible();
        await expect(
          page
            .locator('[data-pane="milestone"]')
            .getByRole('heading', { name: milestone.title[locale] })
            .first(),
        ).toBeVisible();
        const [first] = milestone.passages;
        await expect(
          page.locator(`[data-pane="article"] mark[data-passage~="${first?.id}"]`).first(),
        ).toHaveAttribute('data-emphasis', 'selected');
      });
    }
  }
});
