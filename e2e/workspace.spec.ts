import type { Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { DRAWING, toolbar, twoFrames } from './drawing';
import { expect, ready, shiftsOf, test, watchShifts } from './fixtures';
import { lookTools, unseenAfterClicks } from './in-view';

// Without motion a selection is drawn at once, so that one page serves every milestone.
test.use({ reducedMotion: 'reduce' });

const ids = onAxis.map(({ id }) => id);

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1100, height: 700 },
];

for (const locale of ['zh', 'en'] as const) {
  test(`one click shows the mark and the words of every milestone, at every size of a desk (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(locale === 'en' ? 'en/' : './');
    await ready(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await twoFrames(page);
      expect(await unseenAfterClicks(page, ids), `${size.width} × ${size.height}`).toEqual([]);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
  });
}

test('an English reader sees the first quotation and our translation of every milestone without scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const [first] = index.milestones;
  await page.goto(`en/milestones/${first?.id}/`);
  await ready(page);
  const tools = await lookTools(page);
  const faults = await page.evaluate(
    async ({ all, tools: { frame, isHit } }) => {
      const found: string[] = [];
      for (const id of all) {
        const detailOf = (): Element | null =>
          document.querySelector(`[data-detail][data-milestone="${id}"]`);
        for (let i = 0; i < 120 && !detailOf(); i += 1) await frame();
        const detail = detailOf();
        const card = detail?.querySelector('li[data-passage]');
        const bar = detail?.querySelector('.detail-actions')?.getBoundingClientRect();
        const gloss = card?.querySelector('p[lang="en"]')?.getBoundingClientRect();
        if (!gloss || !bar || gloss.bottom > bar.top) found.push(`${id}: its translation is out of view`);
        const words = card?.querySelector('p > mark');
        const [line] = words?.getClientRects() ?? [];
        if (!words || !line || !isHit(words, line)) found.push(`${id}: its words are out of view`);
        const next = detail?.querySelector<HTMLElement>('[data-step="next"] a');
        if (next && !isHit(next, next.getBoundingClientRect())) found.push(`${id}: its next link is covered`);
        next?.click();
        // Each missing milestone waits for 120 frames.
        if (found.length > 9) break;
      }
      return found;
    },
    { all: [...index.milestones].map(({ id }) => id), tools },
  );
  expect(faults).toEqual([]);
});

test('the rest of a long paragraph unfolds, and is there on paper', async ({ page }) => {
  await page.goto('en/milestones/treaty-signing/');
  await ready(page);
  const card = page.locator('[data-detail] li[data-passage]').first();
  const rest = card.getByText('中俄两国签署睦邻友好合作条约，以法律形式');
  const button = card.getByRole('button', { name: 'Whole paragraph' });
  await expect(card.locator('p > mark')).toBeInViewport();
  await expect(rest).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(rest).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await button.click();
  await expect(rest).toBeVisible();
  await button.click();
  await expect(rest).toBeHidden();
});

test('on a smaller screen one click shows the mark and, in the sheet, the words of every milestone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const size of [
    { width: 1024, height: 768 },
    { width: 768, height: 1024 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('./');
    await ready(page);
    expect(await unseenAfterClicks(page, ids), `${size.width} × ${size.height}`).toEqual([]);
  }
});

test('on a smaller screen the mouse drags the sheet up by its grip, where list and reports are tabs', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('milestones/talks/');
  await ready(page);
  const grip = page.getByRole('button', { name: '全高显示' });
  const heightOf = async (): Promise<number> => (await page.locator('.panes').boundingBox())?.height ?? 0;
  const low = await heightOf();
  const box = await grip.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 100, { steps: 4 });
  // It follows the pointer.
  expect(await heightOf()).toBeCloseTo(low + 100, -1);
  await page.mouse.move(x, y - 200, { steps: 4 });
  await page.mouse.up();
  await expect(grip).toHaveAttribute('aria-expanded', 'true');
  expect(await heightOf()).toBeGreaterThan(600);
  await tab(page, /全部/).click();
  await pane(page, 'list').locator('a[data-milestone="banquet"]').click();
  await expect(page.locator('[data-detail][data-milestone="banquet"] blockquote mark')).toBeInViewport();
  await grip.click();
  await expect.poll(heightOf).toBe(low);
  await expect(page.locator(`${DRAWING} a[data-milestone="banquet"]`)).toBeInViewport();
});

const tab = (page: Page, name: RegExp) =>
  page.getByRole('tablist', { name: '阅读栏' }).getByRole('tab', { name });
const pane = (page: Page, name: string) => page.locator(`[data-pane="${name}"]`);

test('the page is as high as the window, and becomes the page that scrolls on smaller screens and with large text', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const scrolls = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await twoFrames(page);
    expect(await scrolls()).toBe(false);
    await expect(pane(page, 'milestone')).toBeVisible();
    await expect(pane(page, 'list')).toBeHidden();
    await expect(page.locator(`${DRAWING} text`, { hasText: '2026年5月20日' }).first()).toBeInViewport();
  }
  for (const size of [
    { width: 1099, height: 900 },
    { width: 1440, height: 639 },
  ]) {
    await page.setViewportSize(size);
    await twoFrames(page);
    expect(await scrolls()).toBe(true);
    await expect(page.getByRole('separator')).toBeHidden();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
  await expect.poll(scrolls).toBe(true);
});

test('tabs follow the keys and the link, and the list keeps its place', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await tab(page, /读/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, /全部/)).toBeFocused();
  await expect(pane(page, 'list')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(pane(page, 'list')).toBeVisible();
  await expect(page).toHaveURL(/\?tab=all$/);
  await expect(page.getByRole('tabpanel', { name: /全部/ })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await expect(page).toHaveURL(/\?tab=reports$/);
  await expect(pane(page, 'article')).toBeVisible();

  await page.goto(`./?tab=all`);
  await ready(page);
  const list = pane(page, 'list').locator('[data-list]');
  // It remembers its place once its code is there.
  const first = list.locator('a[data-milestone]').first();
  await expect(async () => {
    await page.mouse.move(0, 0);
    await first.hover();
    await expect(first).toHaveAttribute('data-emphasis', 'hovered', { timeout: 500 });
  }).toPass();
  await list.evaluate((own) => own.scrollTo(0, 700));
  await tab(page, /读/).click();
  await expect(list).toHaveCount(0);
  await tab(page, /全部/).click();
  expect(await list.evaluate((own) => own.scrollTop)).toBe(700);
  const row = pane(page, 'list').locator('a[data-milestone]:visible').nth(25);
  const chosen = await row.getAttribute('data-milestone');
  await row.click();
  // A choice shows the words, and the keyboard goes on there.
  await expect(page).toHaveURL(/\/milestones\/[a-z-]+\/$/);
  await expect(page.locator('[data-detail]')).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement?.closest('[data-pane="milestone"]') !== null)).toBe(
    true,
  );
  await page.goBack();
  await expect(pane(page, 'list')).toBeVisible();
  // It comes back with the chosen row in view.
  await expect(list.locator(`a[data-milestone="${chosen}"]`)).toBeInViewport();

  await page.goto('milestones/talks/?tab=words');
  await ready(page);
  await expect(pane(page, 'milestone')).toBeVisible();
  await expect(page.locator('[data-notice="link"]')).toContainText('tab=words');
});

test('a report that is opened beside a milestone is in the link', async ({ page }) => {
  const reports = pane(page, 'article').getByRole('tab');
  const press = page.locator('[data-article="press"]');
  await page.goto('milestones/treaty-extension/?tab=reports');
  await ready(page);
  await expect(page.locator('[data-article="talks"]')).toBeVisible();
  await reports.nth(1).click();
  await expect(press).toBeVisible();
  await expect(page).toHaveURL(/\/milestones\/treaty-extension\/\?tab=reports#treaty-extension\.b$/);
  await page.reload();
  await ready(page);
  await expect(press).toBeVisible();
  await reports.nth(2).click();
  await page.reload();
  await ready(page);
  await expect(page.locator('[data-article="visa"]')).toBeVisible();
  await page.goBack();
  await expect(press).toBeVisible();
  await reports.nth(0).click();
  await expect(page).toHaveURL(/\/milestones\/treaty-extension\/\?tab=reports$/);
});

test('the report opens at the passage, Escape and a button lead back, and an article has its report open', async ({
  page,
}) => {
  const inView = (selector: string) =>
    expect
      .poll(() =>
        page.evaluate((wanted) => {
          const [line] = document.querySelector(wanted)?.getClientRects() ?? [];
          const hit = line && document.elementFromPoint(line.left + 4, line.top + line.height / 2);
          return hit?.closest(wanted) !== null && hit !== undefined;
        }, selector),
      )
      .toBe(true);
  await page.goto('milestones/joint-statement/#joint-statement.b');
  await ready(page);
  // A link to a passage opens at its words.
  await inView('[data-detail] [data-passage="joint-statement.b"] mark');
  await page.getByRole('link', { name: '读整篇报道' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?tab=reports#joint-statement\.a$/);
  await inView('mark[data-passage~="joint-statement.a"]');
  await page.keyboard.press('Escape');
  await expect(pane(page, 'milestone')).toBeVisible();
  await expect(page.getByRole('link', { name: '读整篇报道' })).toBeFocused();
  await page
    .locator('[data-detail] [data-passage="joint-statement.b"]')
    .getByRole('link', { name: '在报道中看' })
    .click();
  await inView('mark[data-passage~="joint-statement.b"]');
  await pane(page, 'article')
    .getByRole('button', { name: index.milestone.get('joint-statement')?.title.zh ?? '' })
    .click();
  await expect(page.locator('[data-detail]')).toBeInViewport();

  await page.goto('articles/visa/');
  await expect(page.locator('[data-article="visa"] h2')).toBeInViewport();
  await ready(page);
  await expect(page.locator('[data-article="visa"] h2')).toBeInViewport();
});

test('× and a click on empty ground close a milestone, a drag does not, and the drawing keeps its box', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const before = await page.locator(DRAWING).boundingBox();
  const select = async (): Promise<void> => {
    await page.locator(`${DRAWING} a[data-milestone="talks"]`).click();
    await expect(page).toHaveURL(/milestones\/talks/);
  };
  await select();
  expect(await page.locator(DRAWING).boundingBox()).toEqual(before);
  await page.getByRole('link', { name: '关闭' }).click();
  await expect(page).not.toHaveURL(/milestones/);

  await select();
  await toolbar.zoomIn(page).click();
  /** A place of the stage that no mark takes. */
  const findGround = () =>
    page.locator(DRAWING).evaluate((drawing) => {
      const { left, right, top, bottom } = drawing.getBoundingClientRect();
      for (let y = bottom - 60; y > top + 120; y -= 6)
        for (let x = right - 120; x > left + 200; x -= 20)
          if (!document.elementFromPoint(x, y)?.closest('a, [role="button"], [data-overview]'))
            return { x, y };
      return { x: 0, y: 0 };
    });
  const ground = await findGround();
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  await page.mouse.move(ground.x - 80, ground.y, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/milestones\/talks\/\?t=/);
  const free = await findGround();
  await page.mouse.click(free.x, free.y);
  await expect(page).not.toHaveURL(/milestones/);
});

test('the divider follows the pointer and the keys, and the next visit remembers it', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const divider = page.getByRole('separator');
  const widthPx = async (): Promise<number> => (await pane(page, 'milestone').boundingBox())?.width ?? 0;
  const own = await widthPx();
  expect(own).toBeGreaterThan(455);
  const box = await divider.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 6, 400);
  await page.mouse.down();
  await page.mouse.move((box?.x ?? 0) - 94, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(widthPx).toBeCloseTo(own + 100, -1);
  await divider.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(widthPx).toBeCloseTo(own + 76, -1);
  await expect(divider).toHaveAttribute('aria-valuenow', `${Math.round((100 * (own + 76)) / 1440)}`);
  await page.reload();
  await ready(page);
  expect(await widthPx()).toBeCloseTo(own + 76, -1);
  await divider.dblclick();
  await expect.poll(widthPx).toBe(own);
  // Neither side can be closed.
  await divider.press('Home');
  await expect.poll(widthPx).toBeLessThan(1440 - 600);
  await divider.press('End');
  await expect.poll(widthPx).toBeGreaterThan(340);
});

test('no page of the workspace moves while it loads', async ({ page }) => {
  await watchShifts(page);
  for (const path of [
    'milestones/talks/',
    'en/milestones/visa-extension/',
    'articles/press/',
    './?tab=all',
  ]) {
    await page.goto(path);
    await ready(page);
    expect(await shiftsOf(page), path).toBeLessThanOrEqual(0.02);
  }
});
