import type { Page } from '@playwright/test';
import { collisions, readerStyle, SPACED } from './boxes';
import { onAxis } from './dataset';
import { boxesOf, MARKS, reachToolbar, showView, toolbar, twoFrames, VIEWS } from './drawing';
import { expect, openTab, ready, test } from './fixtures';

// Without motion a view is there at once, so that one page load serves many views.
test.use({ reducedMotion: 'reduce' });

const WIDTHS = [768, 1024, 1440, 2560];

/** Boxes of the drawing that touch, and words that are cut. */
async function faultsOf(page: Page): Promise<string[]> {
  const boxes = await boxesOf(page);
  expect(boxes.length).toBeGreaterThan(5);
  return [...collisions(boxes), ...boxes.filter(({ cut }) => cut).map(({ name }) => `cut: ${name}`)];
}

const DOUBLE = ':root { font-size: 200% }';
const PAGES = [
  { path: '', doubled: [768, 1440] },
  { path: 'en/', doubled: [1024, 2560] },
];
/** Text of 200 % is checked at each width in one language. Spaced words are even longer: two widths and two views stand for all. */
const textsOf = (doubled: readonly number[]) => [
  { name: 'text 100 %', rules: '', widths: WIDTHS, views: VIEWS },
  { name: 'text 200 %', rules: DOUBLE, widths: doubled, views: VIEWS },
  {
    name: 'text 200 % and spaced',
    rules: DOUBLE + SPACED,
    widths: [768, 1440],
    views: ['whole', 'day'] as const,
  },
];

/** Buttons and words that stick out of the header or the toolbar, and bars that scroll. */
async function headFaultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['header', '#timeline [role="group"]'].flatMap((selector) => {
      const bar = document.querySelector(selector);
      if (!bar) return [`no ${selector}`];
      const { top, bottom } = bar.getBoundingClientRect();
      const out = [...bar.querySelectorAll('h1, p, button, a')].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.height > 0 && (box.top < top - 0.5 || box.bottom > bottom + 0.5);
      });
      const scrolls = bar.scrollWidth > bar.clientWidth + 1 ? [`${selector} scrolls`] : [];
      return [...scrolls, ...out.map((part) => `out of ${selector}: ${part.textContent}`)];
    }),
  );
}

for (const { path, doubled } of PAGES) {
  test(`nothing touches and no word is cut at any width, text, scale and view: /${path}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(`./${path}`);
    await ready(page);
    const faults: Record<string, string[]> = {};
    const note = (fault: string, where: string): number => (faults[fault] ??= []).push(where);
    for (const { name, rules, widths, views } of textsOf(doubled)) {
      await readerStyle(page, rules);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await twoFrames(page);
        const at = `${name}, ${width} px`;
        await reachToolbar(page).catch((fault: Error) =>
          note(/<.*intercepts pointer events/.exec(fault.message)?.[0] ?? fault.message, at),
        );
        for (const scale of ['expanded', 'true'] as const) {
          await toolbar.scale(page, scale).click();
          for (const view of views) {
            await showView(page, view);
            for (const fault of await faultsOf(page)) note(fault, `${at}, ${scale}, ${view}`);
          }
        }
        const contentPx = await page.evaluate(() => document.documentElement.scrollWidth);
        if (contentPx > width) note(`the page is ${contentPx} px wide`, at);
        for (const fault of await headFaultsOf(page)) note(fault, at);
      }
    }
    expect(faults).toEqual({});
  });
}

test('at 1440 px every milestone of importance 1 and 2 shows its label in the first view', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  for (const milestone of onAxis.filter(({ importance }) => importance < 3)) {
    const mark = page.locator(`${MARKS}[data-milestone="${milestone.id}"]`).first();
    await expect(mark).toBeVisible();
    await expect(mark).toContainText(milestone.label.zh);
  }
  // The others are counted where they belong.
  const details = onAxis.filter(({ importance }) => importance === 3);
  for (const { id, partOf, foldInto } of details) {
    await expect(page.locator(`${MARKS}[data-milestone="${id}"]`)).toHaveCount(0);
    const count = page.locator(`[data-cluster-key^="details:${partOf ?? foldInto}:"]`);
    await expect(count).toHaveAttribute('data-cluster', new RegExp(`(^| )${id}( |$)`));
  }
  await expect(page.locator(`${MARKS}[data-milestone="welcome"]`)).toContainText('欢迎仪式· 5');
});

test('the axis names no hour that no article gives, however near the view', async ({ page }) => {
  await page.goto('./?t=2026-05-20T09:00:00..2026-05-20T11:00:00');
  await ready(page);
  // Only the toolbar shows hours: the bounds of the view, which the reader chose.
  const axis = page.locator('#timeline svg[role="group"]');
  await expect(axis).toContainText('上午');
  expect(await axis.textContent()).not.toMatch(/\d:\d\d/);
});

test('a milestone that is selected in the list comes into view in the drawing', async ({ page }) => {
  await page.goto('./?t=2020..2026');
  await ready(page);
  await expect(page.locator(`${MARKS}[data-milestone="treaty-signing"]`)).toHaveCount(0);
  await openTab(page, 'all');
  await page.locator('[data-pane="list"] a[data-milestone="treaty-signing"]').click();
  await expect(page.locator(`${MARKS}[data-milestone="treaty-signing"]`)).toBeVisible();
});

test('a window that becomes narrower and then wider again shows the same picture', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const before = await boxesOf(page);
  await page.setViewportSize({ width: 1024, height: 900 });
  await twoFrames(page);
  expect(await boxesOf(page)).not.toEqual(before);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => boxesOf(page)).toEqual(before);
});
