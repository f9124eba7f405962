import type { Page } from '@playwright/test';
import type { Locale, Milestone } from '../src/dataset/model/schema';
import { dateInWords } from '../src/time/date-words';
import { index } from './dataset';
import { expect, ready, test } from './fixtures';

const LOCALES = ['zh', 'en'] as const;
/** Pages are opened one after another in one browser tab: a tab for each would cost more than the page. */
const AT_ONCE = 14;

const groups = Array.from({ length: Math.ceil(index.milestones.length / AT_ONCE) }, (_, i) =>
  [...index.milestones].slice(i * AT_ONCE, (i + 1) * AT_ONCE),
);

/** Relative to the base of the project, so that the same journey proves a site under a path of its own. */
const address = (locale: Locale, id: string): string => `${locale === 'en' ? 'en/' : ''}milestones/${id}/`;

async function readsWithoutScripts(page: Page, milestone: Milestone, locale: Locale): Promise<void> {
  const { edtf, dayPart } = milestone.when;
  const response = await page.goto(address(locale, milestone.id));
  expect(response?.status()).toBe(200);
  const panel = page.locator('[data-pane="milestone"]');
  await expect(panel.getByRole('heading', { name: milestone.title[locale] }).first()).toBeVisible();
  await expect(panel).toContainText(dateInWords(edtf, locale, dayPart));
  for (const passage of milestone.passages) {
    await expect(panel.locator(`[data-passage="${passage.id}"]`)).toContainText(passage.quote);
    await expect(page.locator(`[id="${passage.id}"]`)).toHaveCount(1);
  }
}

async function isSelectedEverywhere(page: Page, milestone: Milestone, locale: Locale): Promise<void> {
  await page.goto(address(locale, milestone.id));
  await ready(page);
  const marked = (part: string) =>
    page.locator(`${part} [data-milestone="${milestone.id}"][aria-current]`).first();
  // Where it is too crowded for its own mark, the counted mark that holds it says so.
  const counted = page.locator(`#timeline [data-cluster~="${milestone.id}"][data-emphasis="selected"]`);
  await expect(marked('#timeline').or(counted).first()).toBeVisible();
  await expect(marked('[data-pane="list"]')).toBeVisible();
  const heading = page
    .locator('[data-pane="milestone"]')
    .getByRole('heading', { name: milestone.title[locale] });
  await expect(heading.first()).toBeVisible();
  const [first] = milestone.passages;
  await expect(
    page.locator(`[data-pane="article"] mark[data-passage~="${first?.id}"]`).first(),
  ).toHaveAttribute('data-emphasis', 'selected');
}

for (const [i, group] of groups.entries()) {
  for (const locale of LOCALES) {
    const part = `part ${i + 1} of ${groups.length}, ${locale}`;

    test(`every link to a milestone can be read without JavaScript (${part})`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      for (const milestone of group) {
        await test.step(milestone.id, () => readsWithoutScripts(page, milestone, locale));
      }
      expect(complaints).toEqual([]);
      await context.close();
    });

    test(`every link selects its milestone everywhere (${part})`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const milestone of group) {
        await test.step(milestone.id, () => isSelectedEverywhere(page, milestone, locale));
      }
    });
  }
}
