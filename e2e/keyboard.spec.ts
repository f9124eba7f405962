import type { Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { expect, openTab, ready, SMALL_DESK, test } from './fixtures';

declare global {
  interface Window {
    astray?: Promise<{ readonly astray: number; readonly gone: boolean }>;
  }
}

test('the timeline is one tab stop; arrows move the focus, Enter selects, Escape clears', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const first = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await expect(first).toHaveCount(1);
  await first.focus();
  const start = await first.getAttribute('data-milestone');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('#timeline svg a[data-milestone]:focus');
  await expect(focused).toHaveCount(1);
  const next = await focused.getAttribute('data-milestone');
  expect(next).not.toBe(start);
  expect(page.url()).not.toContain('/milestones/');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/milestones/${next}/$`));
  await expect(
    page.getByRole('status').filter({ hasText: index.milestone.get(next ?? '')?.title.zh ?? '' }),
  ).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
});

test('comma and full stop go on from the mark with the focus, and work with Escape outside the drawing too', async ({
  page,
}) => {
  const [first, second, third] = onAxis;
  await page.goto('./');
  await ready(page);
  await page.locator('#timeline svg a[data-milestone][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('.');
  await expect(page).toHaveURL(new RegExp(`/milestones/${third?.id}/$`));
  await page.locator('#tab-read').focus();
  await page.keyboard.press(',');
  await expect(page).toHaveURL(new RegExp(`/milestones/${second?.id}/$`));
  await page.keyboard.press(',');
  await expect(page).toHaveURL(new RegExp(`/milestones/${first?.id}/$`));
  // Escape closes a menu first.
  await page.getByRole('button', { name: '筛选' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/milestones/);
  await page.locator('#tab-all').press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
});

test('/ opens the search, which filters drawing and list', async ({ page }) => {
  await page.goto('./?tab=all');
  await ready(page);
  await page.keyboard.press('/');
  await page.keyboard.type('免签');
  await expect(page).toHaveURL(/q=/);
  await openTab(page, 'all');
  await expect(
    page.locator('[data-pane="list"] [data-milestone]:not([data-emphasis="filtered-out"])').first(),
  ).toBeVisible();
  await expect(page.locator('#timeline [data-emphasis="filtered-out"]').first()).toBeAttached();
});

test('where the page scrolls, one Tab leads from a mark to the sheet with its words', async ({ page }) => {
  await page.setViewportSize(SMALL_DESK);
  await page.goto('./');
  await ready(page);
  await page.locator('#timeline svg a[data-milestone][tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/milestones/);
  await expect(page.locator('[data-detail] blockquote mark').first()).toBeInViewport();
  await page.keyboard.press('Tab');
  const grip = page.getByRole('button', { name: '全高显示' });
  await expect(grip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grip).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('tab', { name: /^全部/ })).toBeVisible();
  // The skip link leads there as well.
  await page.locator('a[href="#text"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#text')).toBeFocused();
});

const TAB_STOP = '#timeline svg [tabindex="0"]:is(a[data-milestone], [data-cluster-key])';
const FOCUSED = '#timeline svg :is(a[data-milestone], [data-cluster-key]):focus';

/** The id of the milestone or the key of the cluster that has the focus; `null` outside the stage. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const held = document.activeElement;
    return held?.getAttribute('data-cluster-key') ?? held?.getAttribute('data-milestone') ?? null;
  });

const viewOf = (page: Page): string | null => new URL(page.url()).searchParams.get('t');

/** Waits until nothing in the drawing moves any more. */
async function settled(page: Page): Promise<void> {
  const places = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('#timeline svg :is([data-milestone], [data-cluster-key])')]
        .map((node) => JSON.stringify(node.getBoundingClientRect()))
        .join(),
    );
  let last = '';
  await expect
    .poll(async () => {
      const [before, now] = [last, await places()];
      last = now;
      return before === now;
    })
    .toBe(true);
}

test('Home and End go to the ends, Page keys go by busy stretch, and focus alone opens and scrolls nothing', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.locator(TAB_STOP).focus();
  await page.keyboard.press('Home');
  const first = await focused(page);
  expect(first).toBe(onAxis[0]?.id);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(onAxis.at(-1)?.id);
  await page.keyboard.press('Home');
  const there: (string | null)[] = [first];
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('PageDown');
    const now = await focused(page);
    if (now === there.at(-1)) break;
    there.push(now);
  }
  // Fewer steps than milestones, and more than one stretch.
  expect(there.length).toBeGreaterThan(3);
  expect(there.length).toBeLessThan(onAxis.length / 2);
  expect(new Set(there).size).toBe(there.length);
  for (const id of there.toReversed().slice(1)) {
    await page.keyboard.press('PageUp');
    expect(await focused(page)).toBe(id);
  }
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(FOCUSED)).toHaveCount(1);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(page.url()).not.toContain('/milestones/');
});

test('plus, minus, 0, F, comma and full stop change view and selection, only while the timeline has the focus', async ({
  page,
}) => {
  const at = onAxis.findIndex(({ id }) => id === 'talks');
  const [here, next] = [onAxis[at]?.id ?? '', onAxis[at + 1]?.id ?? ''];
  await page.goto(`milestones/${here}/`);
  await ready(page);
  await page.keyboard.press('+');
  await page.keyboard.press('.');
  expect(page.url()).toMatch(new RegExp(`/milestones/${here}/$`));
  await page.locator(TAB_STOP).focus();
  await page.keyboard.press('+');
  await expect.poll(() => viewOf(page)).not.toBeNull();
  await page.keyboard.press('-');
  await expect.poll(() => viewOf(page)).toBeNull();
  await page.keyboard.press('f');
  await expect.poll(() => viewOf(page)).not.toBeNull();
  await page.keyboard.press('0');
  await expect.poll(() => viewOf(page)).toBeNull();
  await page.keyboard.press('.');
  await expect(page).toHaveURL(new RegExp(`/milestones/${next}/`));
  await page.keyboard.press(',');
  await expect(page).toHaveURL(new RegExp(`/milestones/${here}/`));
});

test('a view is announced once, when it rests, and not when the page opens', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const status = page.getByRole('status');
  await page.getByRole('group', { name: '视图范围' }).getByRole('button').last().click();
  await expect(status.filter({ hasText: /^视图：2026年5月20日，\d+ 个里程碑$/ })).toHaveCount(1);
  await page.goto('./?t=2026-05-20..2026-05-20');
  await ready(page);
  await settled(page);
  await expect(status.filter({ hasText: '视图' })).toHaveCount(0);
});

test.describe('where marks are gathered into clusters', () => {
  test.use({ viewport: { width: 768, height: 900 } });

  const clusters = (page: Page) => page.locator('#timeline svg [data-cluster-key]:not([data-cluster=""])');

  for (const by of ['key', 'click'] as const)
    test(`a cluster that is opened by ${by} gives the focus to the first of its members`, async ({
      page,
    }) => {
      await page.goto('./?scale=true');
      await ready(page);
      const mark = clusters(page).first();
      const members = ((await mark.getAttribute('data-cluster')) ?? '').split(' ');
      if (by === 'click') await mark.click();
      else {
        await mark.focus();
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => viewOf(page)).not.toBeNull();
      await settled(page);
      const held = page.locator(FOCUSED);
      await expect(held).toHaveCount(1);
      const shown = (
        (await held.getAttribute('data-milestone')) ??
        (await held.getAttribute('data-cluster')) ??
        ''
      ).split(' ');
      const first = await page.evaluate(
        (ids) =>
          ids.find((id) =>
            document.querySelector(
              `#timeline svg a[data-milestone="${id}"], #timeline svg [data-cluster~="${id}"][data-cluster-key]`,
            ),
          ),
        members,
      );
      expect(shown).toContain(first);
    });

  test('a zoom that gathers the focused mark moves the focus to the cluster, and back when the cluster opens', {
    tag: '@one-engine',
  }, async ({ page }) => {
    await page.goto('./?scale=true&t=2026-05-20..2026-05-20');
    await ready(page);
    const mark = page.locator('#timeline svg a[data-milestone="banquet"]');
    await mark.focus();
    await page.keyboard.press('0');
    await settled(page);
    const held = page.locator(FOCUSED);
    await expect(held).toHaveAttribute('data-cluster', /(^| )banquet( |$)/);
    // Like the wheel, this does not take the focus.
    await page.getByRole('group', { name: '视图范围' }).getByRole('button').last().dispatchEvent('click');
    await expect(mark).toBeFocused();
  });

  test('a key that is held down opens a milestone once', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await page.locator(TAB_STOP).focus();
    const length = (): Promise<number> => page.evaluate(() => window.history.length);
    const before = await length();
    await page.keyboard.down('Enter');
    for (let i = 0; i < 5; i += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(page).toHaveURL(/milestones/);
    expect(await length()).toBe(before + 1);
  });
});

test('the focus stays in the drawing when its mark leaves long before the next one comes into view', {
  tag: '@one-engine',
}, async ({ page }) => {
  // The selected mark is visible all the way and can be the tab stop.
  await page.goto('milestones/partnership-decades/?t=2001-01-01..2001-12-31&scale=true');
  await ready(page);
  const mark = (id: string) => page.locator(`#timeline svg a[data-milestone="${id}"]`);
  await mark('treaty-signing').focus();
  await page.evaluate(() => {
    const held = document.activeElement;
    window.astray = new Promise((resolve) => {
      let astray = 0;
      const started = performance.now();
      requestAnimationFrame(function look() {
        if (document.activeElement === document.body) astray += 1;
        const gone = held?.isConnected === false;
        if (performance.now() - started < 1_500) requestAnimationFrame(look);
        else resolve({ astray, gone });
      });
    });
  });
  await page.keyboard.press('PageDown');
  const { astray, gone } = (await page.evaluate(() => window.astray)) ?? { astray: -1, gone: false };
  expect(gone, 'the mark that had the focus is gone').toBe(true);
  expect(astray, 'frames in which nothing had the focus').toBe(0);
});
