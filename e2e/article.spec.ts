import type { Locator } from '@playwright/test';
import { index, passagesOf } from './dataset';
import { expect, ready, test } from './fixtures';

test('dating words explain themselves, by pointer and by keys, and Escape gives the focus back', async ({
  page,
}) => {
  await page.goto('articles/press/');
  await ready(page);
  const words = page.locator('[data-pane="article"] a[data-expression]', { hasText: '连续3年' });
  await expect(words).toHaveAccessibleDescription('指2023—2025年');
  await words.focus();
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: '连续3年' });
  await expect(card).toContainText('说话时2026年尚未过完');
  await expect(card.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(words).toBeFocused();
  await words.click();
  await card.locator('a[data-milestone="trade-level"]').click();
  await expect(page).toHaveURL(/milestones\/trade-level\/$/);
  await expect(card).toHaveCount(0);
});

/** How a quotation looks. */
const lookOf = (mark: Locator) =>
  mark.evaluate((element) => {
    const { backgroundColor } = getComputedStyle(element);
    const link = element.querySelector('a');
    const line = link ? getComputedStyle(link).textDecorationLine : '';
    return { ground: !/, 0\)$|transparent/.test(backgroundColor), line: line !== 'none' };
  });
const QUIET = { ground: false, line: false };
const SHOWN = { ground: true, line: true };

test('quotations show under the pointer and the focus, all by a switch that is remembered, and a selected one always', {
  tag: '@chromium',
}, async ({ page }) => {
  await page.goto('articles/visa/');
  await ready(page);
  const marks = page.locator('[data-pane="article"] mark:not([data-emphasis])');
  const mark = page.locator('[data-pane="article"] mark[data-passage~="briefing.a"]').first();
  const look = (): Promise<typeof QUIET> => lookOf(mark);
  expect(await look()).toEqual(QUIET);
  await mark.hover();
  await expect.poll(look).toEqual(SHOWN);
  await page.mouse.move(0, 0);
  await expect.poll(look).toEqual(QUIET);
  await mark.locator('a').first().focus();
  await expect.poll(look).toEqual(SHOWN);
  await mark.locator('a').first().blur();

  const all = page.getByRole('button', { name: '标出引文' });
  await expect(all).toHaveAttribute('aria-pressed', 'false');
  await all.focus();
  await page.keyboard.press('Enter');
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  for (const one of await marks.all()) expect(await lookOf(one)).toEqual(SHOWN);
  await page.reload();
  await ready(page);
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  expect(await look()).toEqual(SHOWN);
  await all.click();
  await page.mouse.move(0, 0);
  expect(await look()).toEqual(QUIET);

  await page.goto('milestones/briefing/?tab=reports');
  await ready(page);
  await expect(mark).toHaveAttribute('data-emphasis', 'selected');
  expect(await look()).toEqual(SHOWN);
  await page.emulateMedia({ media: 'print' });
  expect((await look()).line).toBe(true);
  await page.emulateMedia({ media: null, forcedColors: 'active' });
  for (const one of await marks.all()) expect((await lookOf(one)).line).toBe(true);
});

test('in English each marked sentence has its translation below, and the reader chooses original, both or English', async ({
  page,
}) => {
  await page.goto('en/articles/talks/');
  await ready(page);
  const passage = index.passage.get('treaty-extension.a')?.passage;
  if (!passage) throw new Error('the treaty is not extended');
  const report = page.locator('[data-article]');
  const words = page.locator('mark[data-passage~="treaty-extension.a"]').first();
  const gloss = report.getByText(passage.gloss.en, { exact: false });
  await expect(gloss).toBeVisible();
  expect(await gloss.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  expect(await words.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('zh-Hans');
  const [above, below] = [await words.boundingBox(), await gloss.boundingBox()];
  if (!above || !below) throw new Error('the words or their English have no box');
  const nextWords = await page.locator('mark[id="small-format.a"]').boundingBox();
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height - 1);
  expect(below.y + below.height).toBeLessThanOrEqual(nextWords?.y ?? 0);
  await expect(report.getByText('The English is our translation')).toBeVisible();

  const choice = page.getByRole('group', { name: 'Language of the report' });
  const choose = (name: string) => choice.getByRole('button', { name });
  await choose('Original').click();
  await expect(gloss).toBeHidden();
  await expect(words).toBeVisible();
  await choose('English').click();
  await expect(words).toBeHidden();
  await expect(gloss).toBeVisible();
  await page.reload();
  await ready(page);
  await expect(choose('English')).toHaveAttribute('aria-pressed', 'true');
  await expect(words).toBeHidden();

  // Alone, the English leads to the milestone, and the milestone to the English.
  await gloss.click();
  await expect(page).toHaveURL(/\/en\/milestones\/treaty-extension\/$/);
  await page.locator('[data-detail] li[data-passage="treaty-extension.a"] a').last().click();
  await expect(gloss).toBeInViewport();
  await expect(gloss).toBeFocused();
  await choose('Both').click();
  await expect(words).toBeVisible();
  await expect(gloss).toBeVisible();
});

test('copied text equals the source, character by character', async ({ page }) => {
  for (const { id, blocks } of index.dataset.articles) {
    await page.goto(`articles/${id}/`);
    await ready(page);
    const quotes = passagesOf(id).map(
      ({ passage }) => [passage, index.passage.get(passage)?.passage.quote ?? ''] as const,
    );
    const found = await page.evaluate(
      ([passages, texts]) => {
        const copied = (from: Node, to: Node): string => {
          const range = document.createRange();
          range.setStartBefore(from);
          range.setEndAfter(to);
          const selection = getSelection();
          selection?.removeAllRanges();
          selection?.addRange(range);
          return selection?.toString() ?? '';
        };
        const wrong: string[] = [];
        for (const [passage, quote] of passages) {
          const marks = [...document.querySelectorAll(`article mark[data-passage~="${passage}"]`)];
          const [first, last] = [marks[0], marks.at(-1)];
          if (!first || !last || copied(first, last) !== quote) wrong.push(passage);
        }
        for (const [block, text] of texts) {
          const element = document.querySelector(`article [data-block="${block}"]`);
          if (!element || copied(element, element).trim() !== text) wrong.push(`block ${block}`);
        }
        const article = document.querySelector('[data-article]');
        const whole = article ? copied(article, article) : '';
        for (const [block, text] of texts) if (!whole.includes(text)) wrong.push(`${block} of the whole`);
        return { wrong, numbers: whole.split('\n').filter((line) => /^\s*\d+\s*$/.test(line)) };
      },
      [quotes, blocks.map(({ id: block, text }) => [block, text] as const)] as const,
    );
    expect(found).toEqual({ wrong: [], numbers: [] });
  }
});

test('the text of an article has a readable size, leading and line length at every width', async ({
  page,
}) => {
  await page.goto('articles/press/');
  await ready(page);
  for (const width of [1440, 1024, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const set = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-article] p[data-block^="p"]')].map((block) => {
        const { fontSize, lineHeight, fontStyle, letterSpacing } = getComputedStyle(block);
        const px = Number.parseFloat(fontSize);
        const gap = block.closest('div')?.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
        return {
          px,
          perLine: block.clientWidth / px,
          leading: Number.parseFloat(lineHeight) / px,
          apart: block.getBoundingClientRect().top - gap,
          plain: fontStyle === 'normal' && letterSpacing === 'normal',
          lang: block.lang,
        };
      }),
    );
    expect(set.length).toBeGreaterThan(5);
    for (const { px, perLine, leading, plain, lang } of set) {
      expect(px).toBeGreaterThanOrEqual(17);
      expect(px).toBeLessThanOrEqual(19);
      expect(perLine).toBeLessThanOrEqual(40);
      expect(leading).toBeGreaterThanOrEqual(1.7);
      expect(leading).toBeLessThanOrEqual(1.9);
      expect({ plain, lang }).toEqual({ plain: true, lang: 'zh-Hans' });
    }
    for (const { apart, px } of set.slice(1)) expect(apart).toBeGreaterThanOrEqual(px * 0.75);
  }
});

test('full stop and comma lead from milestone to milestone, and the focus stays on the same link', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('milestones/welcome/');
  await ready(page);
  const idOf = (rel: string) => page.locator(`[data-step="${rel}"] a`).getAttribute('data-milestone');
  const ids = [await idOf('prev'), await idOf('next')];
  await page.locator('[data-step="next"] a').focus();
  await page.keyboard.press('.');
  await expect(page).toHaveURL(new RegExp(`/milestones/${ids[1]}/$`));
  // The address changes before the panel does.
  await expect(page.locator('[data-detail]')).toHaveAttribute('data-milestone', ids[1] ?? '');
  await expect(page.locator('[data-step="next"] a')).toBeFocused();
  await page.keyboard.press(',');
  await expect(page).toHaveURL(/\/milestones\/welcome\/$/);
  await expect(page.locator('[data-step="prev"] a')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/milestones/${ids[0]}/$`));
  await expect(page.locator('[data-step="prev"] a')).toBeFocused();
});
