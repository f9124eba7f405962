import type { Page } from '@playwright/test';
import type { Locale, Milestone } from '../src/dataset/model/schema';
import { index } from './dataset';
import { expect, settled, test } from './fixtures';

/**
 * Every milestone is opened by its link once: every third at a desk and in Chinese, the rest on a phone and in English,
 * whose page loads twice as fast. The HTML of both languages is read in built-pages.test.ts; words.spec.ts selects every
 * milestone in both forms.
 */
const FORMS: Readonly<Record<string, { readonly locale: Locale; readonly places: readonly number[] }>> = {
  desktop: { locale: 'zh', places: [0] },
  phone: { locale: 'en', places: [1, 2] },
};
/** Each share is opened in two tabs, one page after another: a tab of its own would take longer than the page. */
const TABS = 2;

const all = [...index.milestones];

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

for (let tab = 0; tab < TABS; tab += 1) {
  test(`a link selects its milestone everywhere (part ${tab + 1} of ${TABS})`, async ({ page }, {
    project,
  }) => {
    test.setTimeout(120_000);
    const { locale = 'zh', places = [] } = FORMS[project.name] ?? {};
    const own = all.filter((_, i) => places.includes(i % 3)).filter((_, i) => i % TABS === tab);
    expect(own.length).toBeGreaterThan(10);
    for (const milestone of own) {
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
