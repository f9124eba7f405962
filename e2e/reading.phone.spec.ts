import { onAxis } from './dataset';
import { expect, ready, settled, shiftsOf, test, watchShifts } from './fixtures';

const milestone = onAxis.find((m) => m.when.dayPart === 'afternoon') ?? onAxis[0];
const id = milestone?.id ?? '';

test('a swipe that starts on the timeline scrolls the page', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number | null) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: y === null ? [] : [{ x: 180, y }] });
  await touch('touchStart', 500);
  for (let y = 480; y >= 200; y -= 20) {
    await touch('touchMove', y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch('touchEnd', null);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
});

test('a link to a milestone shows its title first', async ({ page }) => {
  await page.goto(`milestones/${id}/`);
  await ready(page);
  const heading = page.getByRole('heading', { name: milestone?.title.zh ?? '' }).first();
  await expect(heading).toBeInViewport();
});

test('no kind of page needs horizontal scroll on any phone', async ({ page }) => {
  for (const path of ['./', `milestones/${id}/`, `en/milestones/${id}/`, 'articles/press/']) {
    await page.goto(path);
    await ready(page);
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 740 });
      const contentPx = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(contentPx, `${path} at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
});

test('what a link leads to keeps its place on the screen while the page comes to life', async ({ page }) => {
  const VERTICAL = '**/assets/VerticalTimeline-*.js';
  await watchShifts(page);
  for (const [path, selector] of [
    ['milestones/premiers-mechanism/', '#timeline a[data-milestone="premiers-mechanism"]'],
    ['milestones/partnership-founding/', '#timeline a[data-milestone="partnership-founding"]'],
    ['articles/press/', '[data-article="press"] h2 a'],
  ] as const) {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(VERTICAL, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    const element = page.locator(selector).first();
    await expect(element).toBeInViewport();
    const top = async (): Promise<number> => (await element.boundingBox())?.y ?? Number.NaN;
    const before = await top();
    await element.focus();
    expect(await page.locator('#timeline a[data-card]').count(), path).toBeLessThan(12);
    release();
    await settled(page);
    await expect(page.locator('#timeline a[data-card]').nth(40)).toBeAttached();
    // A page scrolls by whole pixels of the screen.
    expect(Math.abs((await top()) - before), path).toBeLessThanOrEqual(1);
    await expect(element).toBeFocused();
    expect(await shiftsOf(page), path).toBeLessThan(0.02);
    await page.unroute(VERTICAL);
  }
});
