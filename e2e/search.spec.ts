import AxeBuilder from '@axe-core/playwright';
import { index } from './dataset';
import { expect, ready, test } from './fixtures';

const kept = '[data-pane="list"] [data-milestone]:not([data-emphasis="filtered-out"])';

test('keys alone search: / opens the box, arrows and Enter choose, Escape leaves', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const from = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await from.focus();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox').locator('visible=true');
  await expect(box).toBeFocused();
  await page.keyboard.type('安理会');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(list.getByRole('group', { name: /引文/ }).getByRole('option')).toHaveCount(2);
  await expect(list.locator('mark').first()).toHaveText('安理会');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const { violations } = await new AxeBuilder({ page }).include('header').analyze();
  expect(violations).toEqual([]);

  // Escape returns to where the focus was, and the words stay in the box.
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(from).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = list.getByRole('option').nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');

  // A quotation opens its milestone, with the passage in view and focused. Escape leads back to the box.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/milestones\/xi-press-major-country-duty\/.*#xi-press-major-country-duty\.a$/);
  await expect(
    page.locator('[data-pane="article"] mark :focus, [data-pane="article"] :focus'),
  ).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(box).toBeFocused();

  // Words that no milestone quotes lead to the paragraph of the article.
  await box.fill('普京 贸易');
  await list.getByRole('group', { name: /原文/ }).getByRole('option').click();
  await expect(page).toHaveURL(/articles\/talks\/.*#talks-p6$/);
  await expect(page.locator('#talks-p6')).toBeInViewport();
  // The browser highlights the words without a change of the text.
  await expect.poll(() => page.evaluate(foundWords)).toEqual(['普京', '贸易']);
  await expect(page.locator('[data-pane="article"] [role="tab"] [data-count]')).toHaveCount(3);
  // A title leads to its milestone.
  await box.fill('visa-free ext');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/milestones\/visa-extension\//);
  await expect(list).toHaveCount(0);
});

/** The words that the browser highlights in the articles. */
function foundWords(): string[] {
  const ranges = [...(CSS.highlights.get('found') ?? [])].filter(
    ({ startContainer }) => startContainer.parentElement?.closest('[data-article]') != null,
  );
  return [...new Set(ranges.map(String))].toSorted();
}

/** How many whole rows of the list are visible above the first kept one, and whether the list is scrolled. */
function rowsAbove(kept: string): [number, boolean] {
  const list = document.querySelector('[data-pane="list"] [data-list]');
  const first = document.querySelector(kept);
  if (!list || !first) return [-1, false];
  const [edge, top] = [list, first].map((each) => each.getBoundingClientRect().top);
  const rows = [...list.querySelectorAll('[data-milestone]')].map((row) => row.getBoundingClientRect().top);
  return [rows.filter((row) => row >= (edge ?? 0) && row < (top ?? 0)).length, list.scrollTop > 0];
}

test('two filters combine, show their counts, are part of the link, and go with one click', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: /^筛选/ }).locator('visible=true').click();
  const menu = page.getByRole('dialog', { name: '筛选' }).locator('visible=true');
  await menu.getByRole('checkbox', { name: /经贸规划/ }).check();
  const inferred = menu.getByRole('checkbox', { name: /^推断/ });
  const both = [...index.milestones].filter((m) => m.track === 'economy' && m.when.basis === 'inferred');
  await expect(inferred.locator('xpath=..')).toHaveText(new RegExp(`${both.length}$`));
  await inferred.check();
  await expect(page).toHaveURL(/[?&]track=economy&basis=inferred$/);
  await expect(page.locator(kept)).toHaveCount(both.length);
  await page.reload();
  await ready(page);
  await expect(page.locator(kept)).toHaveCount(both.length);
  // The list scrolls to its first kept row.
  await expect.poll(() => page.evaluate(rowsAbove, kept)).toEqual([0, true]);

  // If nothing matches, a notice offers to drop a condition and says what there is then.
  await page.getByRole('combobox').locator('visible=true').fill('免签');
  const nothing = page.locator('[data-notice="nothing"]');
  await expect(nothing.locator('[data-relax]')).toHaveText([
    `清除搜索 ${both.length} 个里程碑`,
    '不限线索 1 个里程碑',
  ]);
  // Escape closes the results. Without results it would clear the words.
  await expect(page.getByRole('combobox').locator('visible=true')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await nothing.locator('[data-relax="q"]').click();
  await expect(nothing).toHaveCount(0);
  await expect(page.locator(kept)).toHaveCount(both.length);
  await page.getByRole('button', { name: '清除筛选' }).locator('visible=true').click();
  await expect(page).not.toHaveURL(/\?/);
  await expect(page.locator(kept)).toHaveCount(index.milestones.length);
});

test('words that are nowhere say so in one sentence, and what to clear', async ({ page }) => {
  await page.goto('en/');
  await ready(page);
  const box = page.getByRole('combobox').locator('visible=true');
  const popup = page.locator('[data-search-popup]');
  await box.fill('zeppelin');
  await expect(popup).toHaveText('No matches for “zeppelin”. Clear search');
  await popup.getByRole('button', { name: 'Clear search' }).click();
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await box.fill('zeppelin');
  await page.keyboard.press('Escape');
  const nothing = page.locator('[data-notice="nothing"]');
  await expect(nothing).toHaveText('No matches. Clear search');
  await nothing.getByRole('button').click();
  await expect(page.locator(kept)).toHaveCount(index.milestones.length);
});
