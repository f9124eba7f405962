import AxeBuilder from '@axe-core/playwright';
import { index } from './dataset';
import { MARKS } from './drawing';
import { expect, openTab, ready, SMALL_DESK, test } from './fixtures';

const kept = '[data-pane="list"] [data-milestone]:not([data-emphasis="filtered-out"])';

test('keys alone search: / opens the box, arrows and Enter choose, Escape leaves', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const from = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await from.focus();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox');
  await expect(box).toBeFocused();
  await page.keyboard.type('安理会');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(list.getByRole('group', { name: /引文/ }).getByRole('option')).toHaveCount(2);
  await expect(list.locator('mark').first()).toHaveText('安理会');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const { violations } = await new AxeBuilder({ page }).include('header').analyze();
  expect(violations).toEqual([]);

  // Escape returns to where the focus was. The words stay in the box, and the results in the column.
  await page.keyboard.press('Escape');
  await expect(list).toBeVisible();
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
  await expect(list).toBeHidden();
});

test('words in traditional characters find the simplified ones, by keys and by link, and the marks are on the printed words', async ({
  page,
}) => {
  const marks = page.getByRole('listbox').locator('mark');
  await page.goto('./?q=联合声明');
  await ready(page);
  await expect(marks.first()).toHaveText('联合声明');
  const count = await marks.count();
  for (const words of ['聯合聲明', '联合\u200b声明', '联合声明，']) {
    await page.goto(`./?q=${encodeURIComponent(words)}`);
    await ready(page);
    await expect(marks, words).toHaveCount(count);
    await expect(marks.first(), words).toHaveText('联合声明');
    await expect(page.getByRole('combobox')).toHaveValue(words);
  }
  await page.goto('./');
  await ready(page);
  await page.getByRole('combobox').fill('聯合聲明');
  await expect(marks).toHaveCount(count);
  await page.goto('./?q=neighborly');
  await ready(page);
  await expect(marks.first()).toHaveText('neighbourly');
});

test('Escape leads back to where the search was opened, also after a look at another window', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const from = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await from.focus();
  await page.keyboard.press('/');
  const box = page.getByRole('combobox');
  // As browsers report it: the box stays the active element.
  const switchWindows = () =>
    box.evaluate((element) => {
      element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
      element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: null }));
    });
  await switchWindows();
  await page.keyboard.type('安理会');
  await switchWindows();
  await page.keyboard.press('Escape');
  await expect(from).toBeFocused();
  // A box that nothing had the focus before leads nowhere.
  await from.evaluate((element: SVGElement) => element.blur());
  await box.click();
  await page.keyboard.press('Escape');
  await expect(box).not.toBeFocused();
  await expect(from).not.toBeFocused();
});

test('results stay in the column while the drawing shows them, and one that was read leads back to them', async ({
  page,
}) => {
  await page.goto('./?tab=all');
  await ready(page);
  const box = page.getByRole('combobox');
  await box.pressSequentially('合作');
  await expect(page).toHaveURL(/\/\?tab=found&q=|\/\?q=/);
  const found = page.getByRole('tab', { name: /^结果 \d+$/ });
  await expect(found).toHaveAttribute('aria-selected', 'true');
  const options = page.getByRole('option');
  // Nothing covers what the drawing keeps.
  const covered = await page.locator(`${MARKS}:not([data-emphasis="filtered-out"])`).evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { x, y, width, height } = (mark.querySelector('rect') ?? mark).getBoundingClientRect();
      const top = document.elementFromPoint(x + width / 2, y + height / 2);
      return top?.closest('svg, a[data-milestone]') ? [] : [mark.getAttribute('data-milestone')];
    }),
  );
  expect(covered).toEqual([]);
  await expect(page.locator(`${MARKS}[data-emphasis="filtered-out"] text`).first()).toBeHidden();

  // A result far down opens its milestone; its tab has kept its place.
  await options.nth(9).scrollIntoViewIfNeeded();
  const scrolled = () => page.getByRole('listbox').evaluate((list) => list.scrollTop);
  const place = await scrolled();
  expect(place).toBeGreaterThan(0);
  await options.nth(9).click();
  await expect(page).toHaveURL(/\/milestones\/[^/]+\/\?.*q=/);
  await expect(page.locator('#tab-read')).toHaveAttribute('aria-selected', 'true');
  await openTab(page, 'found');
  expect(await scrolled()).toBe(place);
  // So does a mark that is lit.
  await page.locator(`${MARKS}[data-milestone="treaty-signing"]`).click();
  await expect(page.locator('#tab-read')).toHaveAttribute('aria-selected', 'true');
  await expect(found).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/\?q=/);
  await expect(found).toHaveAttribute('aria-selected', 'true');

  // Without words the results are gone, and the tab before is open.
  await page.getByRole('button', { name: '清空搜索' }).click();
  await expect(found).toHaveCount(0);
  await expect(page.locator('#tab-all')).toHaveAttribute('aria-selected', 'true');
  await expect(box).toBeFocused();
});

test('with a filter on, numbers count what it keeps, and the arrows walk just that', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('./?q=条约&track=diplomacy');
  await ready(page);
  const options = page.getByRole('option');
  await expect(options.and(page.locator('[data-out]')).first()).toBeAttached();
  const fit = await options.and(page.locator(':not([data-out], [data-hit="more"])')).count();
  await expect(page.locator('#tab-found')).toHaveText(`结果 ${fit}`);
  const heads = await page
    .locator('[role="listbox"] [role="presentation"] span:last-child')
    .allTextContents();
  expect(heads.reduce((total, count) => total + Number(count), 0)).toBe(fit);

  await page.goto('milestones/treaty-signing/?q=条约');
  await ready(page);
  const place = page.locator('.detail-place');
  const [, total = 0] = (await place.textContent())?.split('/').map(Number) ?? [];
  expect(total).toBeGreaterThan(3);
  expect(total).toBeLessThan(index.milestones.length);
  for (let at = 1; at <= total; at += 1) {
    await expect(place).toHaveText(`${at} / ${total}`);
    await expect(page.locator('[data-step="prev"]')).toHaveCount(at === 1 ? 0 : 1);
    if (at < total) await page.locator('[data-step="next"] a').click();
  }
  await expect(page.locator('[data-step="next"]')).toHaveCount(0);
  // A faint arrow stands at the end, where no link is.
  const end = page.locator('.detail-steps > div:empty');
  expect(await end.evaluate((div) => getComputedStyle(div, '::before').rotate)).toBe('45deg');
  await page.locator('[data-step="prev"] a').click();
  await expect(end).toHaveCount(0);
  // What is filtered out has no place.
  await page.goto('milestones/banquet/?q=条约');
  await ready(page);
  await expect(place).toHaveText(`– / ${total}`);
});

test('with a filter on, the tabs count what it keeps of all, and the title stays in its line', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('en/');
  await ready(page);
  const line = async () => {
    const box = await page.locator('.page-title h1').boundingBox();
    return { y: box?.y, height: box?.height };
  };
  const before = await line();
  await page.goto('en/?track=economy');
  await ready(page);
  expect(await line()).toEqual(before);
  const quoting = [...index.milestones].filter(({ track }) => track === 'economy');
  const { articles } = index.dataset;
  const quoted = articles.filter(({ id }) =>
    quoting.some(({ passages }) => passages.some(({ article }) => article === id)),
  );
  expect(quoted.length).toBeLessThan(articles.length);
  await expect(page.locator('#tab-all')).toHaveText(`All ${quoting.length}/${index.milestones.length}`);
  await expect(page.locator('#tab-reports')).toHaveText(`Reports ${quoted.length}/${articles.length}`);
});

test('a title opens the report of the quotation below it, also after a reload', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('combobox').fill('同普');
  await page.locator('[role="option"][data-hit="talks"]').first().click();
  await expect(page).toHaveURL(/\/milestones\/talks\/.*#talks\.d$/);
  const press = page.locator('[data-article="press"]');
  await openTab(page, 'reports');
  await expect(press).toBeVisible();
  await expect(page).toHaveURL(/tab=reports/);
  await page.reload();
  await ready(page);
  await expect(press).toBeVisible();
});

test('clearing the words opens the tab before them only on the page where they were typed', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('./articles/press/');
  await ready(page);
  await page.getByRole('combobox').pressSequentially('合作');
  await expect(page.locator('#tab-found')).toHaveAttribute('aria-selected', 'true');
  await page.locator('.page-title a').click();
  await expect(page).toHaveURL(/:\d+\/\?.*q=/);
  await expect(page.locator('#tab-found')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: '清空搜索' }).click();
  await expect(page.locator('#tab-read')).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('white space, punctuation and what is invisible are no search', { tag: '@one-engine' }, async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const box = page.getByRole('combobox');
  for (const words of [' ', '《》', '，', '\u200b', '免签', ' 、']) {
    await box.fill(words);
    const isSearch = words === '免签';
    await expect(page.locator('#tab-found'), words).toHaveCount(isSearch ? 1 : 0);
    await expect(page.locator(isSearch ? '#tab-found' : '#tab-read'), words).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(page.locator(`[data-pane="${isSearch ? 'found' : 'milestone'}"]`), words).toContainText(
      /\S/,
    );
  }
});

test('a link with words opens their results, or the milestone that it names', async ({ page }) => {
  await page.goto('./?q=免签');
  await ready(page);
  await expect(page.locator('#tab-found')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('option').first()).toBeVisible();
  // One Tab leads from the tab to the results, and the arrows choose there.
  await page.locator('#tab-found').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/milestones/);
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.goBack();
  await expect(page.locator(`${MARKS}[data-emphasis="filtered-out"]`).first()).toBeAttached();
  await page.goto('./milestones/visa-extension/?q=免签');
  await ready(page);
  await expect(page.locator('#tab-read')).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#tab-found')).toBeVisible();
  // The other language keeps tab, selection and words.
  await openTab(page, 'found');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/milestones\/visa-extension\/\?q=.*tab=found/);
  await expect(page.getByRole('tab', { name: /^Results \d+$/ })).toHaveAttribute('aria-selected', 'true');
});

test('where the page scrolls, the results are a popup below the box, which Escape closes', async ({
  page,
}) => {
  await page.setViewportSize(SMALL_DESK);
  await page.goto('./?q=免签');
  await ready(page);
  const popup = page.locator('[data-search-popup]');
  await expect(popup).toHaveCount(0);
  await page.getByRole('combobox').click();
  const below = await page.getByRole('combobox').evaluate((box) => box.getBoundingClientRect().bottom);
  await expect.poll(async () => (await popup.boundingBox())?.y).toBeGreaterThan(below);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
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

test('two filters combine, show their counts, are part of the link, and go with one click', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('./?tab=all');
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
  await page.getByRole('combobox').fill('免签');
  const nothing = page.locator('[data-notice="nothing"]');
  await expect(nothing.locator('[data-relax]')).toHaveText([
    `清除搜索 ${both.length} 个里程碑`,
    '不限线索 1 个里程碑',
  ]);
  await nothing.locator('[data-relax="q"]').click();
  await expect(nothing).toHaveCount(0);
  await expect(page.locator(kept)).toHaveCount(both.length);
  await page.getByRole('button', { name: '清除筛选' }).locator('visible=true').click();
  await expect(page).toHaveURL(/\?tab=all$/);
  await expect(page.locator(kept)).toHaveCount(index.milestones.length);
});

test('words that are nowhere say so in one sentence, and what to clear', { tag: '@one-engine' }, async ({
  page,
}) => {
  await page.goto('en/');
  await ready(page);
  const box = page.getByRole('combobox');
  // One sentence, in the column.
  const nothing = page.locator('[data-notice="nothing"]').locator('visible=true');
  await box.fill('zeppelin');
  await expect(page.locator('[data-pane="found"]')).toHaveText('No matches. Clear search');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(nothing).toHaveCount(1);
  await nothing.getByRole('button', { name: 'Clear search' }).click();
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  await expect(page.locator('#tab-read')).toHaveAttribute('aria-selected', 'true');
  // With the column closed, above the drawing.
  await box.fill('zeppelin');
  await openTab(page, 'read');
  await expect(nothing).toHaveText('No matches. Clear search');
  await nothing.getByRole('button').click();
  await openTab(page, 'all');
  await expect(page.locator(kept)).toHaveCount(index.milestones.length);
});
