import type { Locator, Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { atRest, toolbar, twoFrames } from './drawing';
import { expect, ready, settled, SMALL_DESK, test } from './fixtures';

const card = (page: Page) => page.locator('[data-hover-card]');
const mark = (page: Page, id: string) => page.locator(`#timeline svg a[data-milestone="${id}"]`);
const titleOf = (id: string): string => index.milestone.get(id)?.title.zh ?? '';
const child = onAxis.find(({ partOf, importance }) => partOf !== undefined && importance < 3);

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element is not on screen');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

/** Moves the pointer to the middle of the part of a mark that is inside the drawing. */
async function rest(page: Page, node: Locator): Promise<void> {
  const [box, frame] = [await boxOf(node), await boxOf(page.locator('#timeline svg[role="group"]'))];
  const [from, to] = [Math.max(box.x, frame.x), Math.min(box.right, frame.right)];
  await page.mouse.move((from + to) / 2, box.y + box.height / 2);
}

test.describe('on a wide screen', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('./');
    await ready(page);
  });

  test('after a zoom over a mark its card opens and stays', async ({ page }) => {
    await page.keyboard.down('Control');
    await rest(page, mark(page, 'talks'));
    await page.mouse.wheel(0, -12);
    await page.keyboard.up('Control');
    await expect(card(page)).toBeVisible();
    await expect(toolbar.reset(page)).toHaveAttribute('aria-disabled', 'false');
    await atRest(page);
    await twoFrames(page);
    await expect(card(page)).toContainText(titleOf('talks'), { timeout: 1 });
  });

  test('the card of a hovered mark shows title, words, date, basis and number of quotations, inside the window and not over the mark, stays while the pointer is on it, and closes when the pointer leaves or a click selects', async ({
    page,
  }) => {
    const ids = ['talks', onAxis[0]?.id ?? '', onAxis.at(-1)?.id ?? '', child?.id ?? ''];
    for (const id of ids) {
      await rest(page, mark(page, id));
      await expect(card(page)).toContainText(titleOf(id));
      await expect(card(page)).toContainText(index.milestone.get(id)?.passages[0]?.quote ?? id);
      await expect(card(page)).toContainText(/\d+ 处引文/);
      const [at, own] = [await boxOf(card(page)), await boxOf(mark(page, id))];
      expect(at.x).toBeGreaterThanOrEqual(0);
      expect(at.right).toBeLessThanOrEqual(1440);
      expect(at.y).toBeGreaterThanOrEqual(0);
      expect(at.bottom).toBeLessThanOrEqual(900);
      expect(at.y >= own.bottom || at.bottom <= own.y, `${id} is not covered`).toBe(true);
    }
    await expect(card(page)).toContainText(`属于“${titleOf(child?.partOf ?? '')}”`);
    await expect(card(page)).toHaveAttribute('aria-hidden', 'true');

    await rest(page, mark(page, 'talks'));
    await expect(card(page)).toBeVisible();
    const at = await boxOf(card(page));
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2, { steps: 6 });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    await expect(card(page)).toContainText(titleOf('talks'));
    await page.mouse.move(5, 5);
    await expect(card(page)).toHaveCount(0);

    await rest(page, mark(page, 'talks'));
    await expect(card(page)).toBeVisible();
    await mark(page, 'talks').click();
    await expect(page).toHaveURL(/talks/);
    await expect(card(page)).toHaveCount(0);
  });

  test('the card closes when the view moves and when the page scrolls', async ({ page }) => {
    await page.setViewportSize(SMALL_DESK);
    await twoFrames(page);
    await rest(page, mark(page, 'talks'));
    await expect(card(page)).toBeVisible();
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(120);
    await page.mouse.move(5, 5);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.locator('#timeline svg a[data-milestone][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('+');
    await expect(card(page)).toHaveCount(0);
  });

  test('the card closes when other marks appear or the scale changes while the view stays', {
    tag: '@one-engine',
  }, async ({ page }) => {
    await page.getByRole('button', { name: /^表态/ }).click();
    await toolbar.scale(page, 'true').click();
    for (const _ of ['scale', 'statements']) {
      await page.locator('#timeline svg a[data-milestone][tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect(card(page)).toBeVisible();
      await page.goBack();
      await expect(card(page)).toHaveCount(0);
    }
  });
});

test('Escape closes the card first, and then clears the selection', async ({ page }) => {
  await page.goto('milestones/talks/');
  await ready(page);
  await mark(page, 'talks').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(card(page)).toContainText(titleOf('talks'));
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/milestones\/talks\/$/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
});

test('the card of a cluster shows count, range, some titles and how many more there are', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await page.goto('./?scale=true');
  await ready(page);
  const clusters = page.locator('#timeline svg [data-cluster-key]:not([data-cluster=""])');
  const counts = await clusters.evaluateAll((all) =>
    all.map((one) => Number(one.getAttribute('data-count'))),
  );
  const most = Math.max(...counts);
  expect(most).toBeGreaterThan(4);
  await rest(page, clusters.nth(counts.indexOf(most)));
  await expect(card(page)).toContainText(new RegExp(`^${most} 个里程碑，`));
  await expect(card(page).getByRole('listitem', { includeHidden: true })).toHaveCount(4);
  await expect(card(page)).toContainText(`及其他 ${most - 4} 个里程碑`);
});

test.describe('when the code of the gestures does not load', () => {
  test.use({ expectedComplaints: /Failed to load resource|dynamically imported module|Loading module/ });

  test('the card of a hovered mark still opens', async ({ page }) => {
    let loads = 0;
    page.on('request', (request) => (loads += Number(request.isNavigationRequest())));
    await page.route('**/assets/gestures-*.js', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.goto('./');
    await settled(page);
    // The page reloads once, since a newer release may have taken the script away.
    await page.evaluate(() => dispatchEvent(new Event('pointermove')));
    await expect.poll(() => loads).toBe(2);
    await ready(page);
    await expect(page.locator('svg[data-gestures="failed"]')).toBeVisible();
    await rest(page, mark(page, 'talks'));
    await expect(card(page)).toContainText(titleOf('talks'));
  });
});

test.describe('on a touch screen', { tag: '@chromium' }, () => {
  test.use({ hasTouch: true, viewport: SMALL_DESK });

  test('a tap opens no card, and a horizontal swipe shows a hint about two fingers', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    await mark(page, 'talks').tap();
    await expect(page).toHaveURL(/talks/);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
    await expect(card(page)).toHaveCount(0);
    const frame = await boxOf(page.locator('#timeline svg[role="group"]'));
    const hand = await page.context().newCDPSession(page);
    // The sheet covers the lower half.
    const y = frame.y + frame.height * 0.25;
    const swipe = async (dx: number, dy: number): Promise<void> => {
      const touch = (type: 'touchStart' | 'touchMove', share: number) =>
        hand.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: [{ id: 1, x: 700 + dx * share, y: y + dy * share }],
        });
      await touch('touchStart', 0);
      for (let i = 1; i <= 8; i += 1) await touch('touchMove', i / 8);
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const hint = page.getByText('用两指移动或缩放');
    await swipe(-250, 0);
    await expect(hint).toBeVisible();
    await expect(hint).toHaveCount(0);
    await swipe(0, -250);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(150);
    await expect(hint).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  });
});
