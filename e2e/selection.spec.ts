import type { Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { expect, ready, test, watch } from './fixtures';

const selectedIn = (page: Page, part: string, id: string) =>
  page.locator(`${part} [data-milestone="${id}"][aria-current]`).first();

const title = (id: string): string => index.milestone.get(id)?.title.zh ?? '';

test('each mark selects its milestone, changes the path, and Back returns', async ({ page }) => {
  const isPhone = test.info().project.name === 'phone';
  await page.goto('./');
  await ready(page);
  const faults = await page.evaluate(
    async (milestones) => {
      const until = async (is: () => boolean): Promise<boolean> => {
        for (let frame = 0; frame < 300 && !is(); frame += 1) await new Promise(requestAnimationFrame);
        return is();
      };
      const isShown = (element: Element | null): boolean => element?.checkVisibility() === true;
      const start = location.pathname;
      const found: string[] = [];
      for (const [id, title] of milestones) {
        const marks = [...document.querySelectorAll(`#timeline a[data-milestone="${id}"]`)];
        const isSelected = (): boolean =>
          location.pathname === `${start}milestones/${id}/` &&
          marks.some((mark) => mark.hasAttribute('aria-current') && isShown(mark)) &&
          [...document.querySelectorAll('h1, h2, h3')].some(({ textContent }) => textContent === title);
        const isBack = (): boolean =>
          location.pathname === start && !document.querySelector('#timeline a[aria-current="true"]');
        // On the vertical timeline a detail is folded below another milestone.
        marks
          .find((mark) => !isShown(mark))
          ?.closest('details')
          ?.setAttribute('open', '');
        // An SVG element has no method `click`.
        marks.find(isShown)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        if (!(await until(isSelected))) found.push(`${id} is not selected`);
        history.back();
        if (!(await until(isBack))) found.push(`Back does not leave ${id}`);
        // Each fault waits for 300 frames: more of them would run into the time limit.
        if (found.length > 2) break;
      }
      return found;
    },
    // On the stage, details are in counted marks: `reach.spec.ts` opens those.
    onAxis.filter(({ importance }) => isPhone || importance < 3).map(({ id }) => [id, title(id)] as const),
  );
  expect(faults).toEqual([]);
});

test('a reload and a fresh browser show the same selection', async ({ page, browser, baseURL }) => {
  await page.goto('./');
  await ready(page);
  const { id } = onAxis.find((milestone) => milestone.passages.length > 1) ?? onAxis[0] ?? { id: '' };
  await page.locator(`#timeline [data-milestone="${id}"]:visible`).first().click();
  await expect(page).toHaveURL(new RegExp(`/milestones/${id}/$`));
  const heading = title(id);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(selectedIn(page, '#timeline', id)).toBeVisible();

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const fresh = await context.newPage();
  const complaints = await watch(fresh, baseURL);
  await fresh.goto(page.url());
  await ready(fresh);
  await expect(fresh.getByRole('heading', { name: heading }).first()).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
});

test('the other language opens the same milestone at the same passage', async ({ page }) => {
  const passage = onAxis
    .flatMap((milestone) => milestone.passages)
    .find(({ article }) => article === 'press');
  const [id = ''] = passage?.id.split('.') ?? [];
  await page.goto(`milestones/${id}/#${passage?.id}`);
  await ready(page);
  // On a phone it is in a menu.
  await page.locator('header a[hreflang]').dispatchEvent('click');
  await expect(page).toHaveURL(new RegExp(`/en/milestones/${id}/#${passage?.id}$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(
    page.getByRole('heading', { name: index.milestone.get(id)?.title.en ?? '' }).first(),
  ).toBeVisible();
});

test('the canonical address follows the selection, and selecting the same milestone again adds no history entry', {
  tag: '@one-engine',
}, async ({ page }) => {
  const [first, second] = onAxis;
  await page.goto(`milestones/${first?.id}/`);
  await ready(page);
  await page.locator(`#timeline a[data-milestone="${second?.id}"]:visible`).first().click();
  await expect(page).toHaveURL(new RegExp(`/milestones/${second?.id}/$`));
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveAttribute('href', new RegExp(`/milestones/${second?.id}/$`));
  const pages = await page.evaluate(() => history.length);
  await page.locator(`#timeline a[data-milestone="${second?.id}"]:visible`).first().click();
  expect(await page.evaluate(() => history.length)).toBe(pages);
});

test('a link to a passage shows its first line in the milestone, below the header', async ({ page }) => {
  await page.goto('milestones/joint-statement/#joint-statement.b');
  await ready(page);
  const place = () =>
    page.evaluate((selector) => {
      const [line] = document.querySelector(selector)?.getClientRects() ?? [];
      const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      if (!line || line.top < header || line.top > innerHeight * 0.9) return false;
      const hit = document.elementFromPoint(line.left + 4, line.top + line.height / 2);
      return hit?.closest(selector) !== null;
    }, '[data-detail] [data-passage="joint-statement.b"] mark');
  await expect.poll(place).toBe(true);
});

test('closing a milestone gives the focus to its mark, or to what stands in its place if that is filtered out', async ({
  page,
}) => {
  await page.goto('milestones/talks/');
  await ready(page);
  const close = page.getByRole('link', { name: '关闭' });
  await close.press('Enter');
  await expect(page).not.toHaveURL(/milestones/);
  await expect(page.locator('#timeline a[data-milestone="talks"]:focus')).toHaveCount(1);
  await page.goto('milestones/talks/?q=免签');
  await ready(page);
  await close.press('Enter');
  await expect(page).not.toHaveURL(/milestones/);
  await expect(page.locator(':is(#timeline, #pane-found):focus')).toHaveCount(1);
});
