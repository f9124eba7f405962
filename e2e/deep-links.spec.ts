import type { Page } from '@playwright/test';
import type { Milestone } from '../src/dataset/model/schema';
import { index } from './dataset';
import { expect, settled, test } from './fixtures';

/** Each form opens every milestone once, in one language; the HTML of both languages is read in built-pages.test.ts. */
const LOCALES = { desktop: 'zh', phone: 'en' } as const;
/** Pages are opened one after another in one tab: a tab of its own would take longer than the page. */
const PER_TEST = 21;

const all = [...index.milestones];
const groups = Array.from({ length: Math.ceil(all.length / PER_TEST) }, (_, i) =>
  all.slice(i * PER_TEST, (i + 1) * PER_TEST),
);

async function expectSelectedEverywhere(page: Page, milestone: Milestone, title: string): Promise<void> {
  const marked = (part: string) =>
    page.locator(`${part} [data-milestone="${milestone.id}"][aria-current]`).locator('visible=true').first();
  // Where marks are gathered, the cluster that holds the milestone is selected.
  const cluster = page.locator(`#timeline [data-cluster~="${milestone.id}"][data-emphasis="selected"]`);
  await expect(marked('#timeline').or(cluster).first()).toBeVisible();
  // A phone has no list beside the timeline.
  if ((await page.locator('[data-pane="list"]:visible').count()) > 0)
    await expect(marked('[data-pane="list"]')).toBeVisible();
  await expect(page.getByRole('heading', { name: title }).first()).toBeAttached();
  const [passage] = milestone.passages;
  await expect(
    page.locator(`[data-pane="article"] mark[data-passage~="${passage?.id}"]`).first(),
  ).toHaveAttribute('data-emphasis', 'selected');
}

for (const [i, group] of groups.entries()) {
  test(`every link selects its milestone everywhere (part ${i + 1} of ${groups.length})`, async ({ page }, {
    project,
  }) => {
    test.setTimeout(120_000);
    const locale = LOCALES[project.name as keyof typeof LOCALES];
    for (const milestone of group) {
      await test.step(milestone.id, async () => {
        await page.goto(`${locale === 'en' ? 'en/' : ''}milestones/${milestone.id}/`, {
          waitUntil: 'commit',
        });
        await settled(page);
        await expectSelectedEverywhere(page, milestone, milestone.title[locale]);
      });
    }
  });
}
