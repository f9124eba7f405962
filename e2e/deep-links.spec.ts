import type { Page } from '@playwright/test';
import type { Locale, Milestone } from '../src/dataset/model/schema';
import { index } from './dataset';
import { expect, openTab, settled, test } from './fixtures';

/**
 * Of every seven milestones one is opened by its link at a desk and in Chinese, and another one on a phone and in English.
 * What the pages of all milestones mark as selected is read from their HTML in built-pages.test.ts; workspace.spec.ts and
 * words.spec.ts select every milestone in the browser.
 */
const FORMS: Readonly<Record<string, { readonly locale: Locale; readonly place: number }>> = {
  desktop: { locale: 'zh', place: 0 },
  phone: { locale: 'en', place: 3 },
};

async function expectSelectedEverywhere(page: Page, milestone: Milestone, title: string): Promise<void> {
  const marked = (part: string) =>
    page.locator(`${part} [data-milestone="${milestone.id}"][aria-current]`).locator('visible=true').first();
  // Where marks are gathered, the cluster that holds the milestone is selected.
  const cluster = page.locator(`#timeline [data-cluster~="${milestone.id}"][data-emphasis="selected"]`);
  await expect(marked('#timeline').or(cluster).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: title }).first()).toBeAttached();
  // In the reading column, or on a phone in the sheet.
  const [first] = milestone.passages;
  await expect(page.locator(`[data-detail] [data-passage="${first?.id}"] mark`).first()).toBeVisible();
}

/** The other panes, whose tabs are opened. */
async function expectSelectedInTabs(page: Page, { id, passages: [first] }: Milestone): Promise<void> {
  await openTab(page, 'all');
  await expect(page.locator(`[data-pane="list"] a[data-milestone="${id}"]`)).toHaveAttribute('aria-current');
  await openTab(page, 'reports');
  const words = page.locator(`[data-pane="article"] mark[data-passage~="${first?.id}"]`).first();
  await expect(words).toHaveAttribute('data-emphasis', 'selected');
}

test('a link selects its milestone everywhere', async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const { locale = 'zh', place = 0 } = FORMS[project.name] ?? {};
  const own = [...index.milestones].filter((_, i) => i % 7 === place);
  expect(own.length).toBeGreaterThan(10);
  for (const milestone of own) {
    await test.step(milestone.id, async () => {
      await page.goto(`${locale === 'en' ? 'en/' : ''}milestones/${milestone.id}/`, { waitUntil: 'commit' });
      await settled(page);
      await expectSelectedEverywhere(page, milestone, milestone.title[locale]);
    });
  }
  const last = own.at(-1);
  // A phone has no list.
  if (last && project.name === 'desktop') await expectSelectedInTabs(page, last);
});
