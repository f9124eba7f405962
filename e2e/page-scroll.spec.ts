import { expect, ready, SMALL_DESK, test } from './fixtures';

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await ready(page);
});

test('a plain wheel over the stage or the overview scrolls the page by as much as it turned', async ({
  page,
}) => {
  await page.setViewportSize(SMALL_DESK);
  const places = [
    { name: 'the stage', locator: page.locator('#timeline'), position: { x: 200, y: 200 } },
    {
      name: 'the overview',
      locator: page.locator('#timeline [data-grip="body"]'),
      position: { x: 200, y: 12 },
    },
  ];
  for (const { name, locator, position } of places) {
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await locator.hover({ position });
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, 250);
    await expect.poll(() => page.evaluate(() => window.scrollY), name).toBe(before + 250);
  }
  await expect(page).toHaveURL(/\/$/);
});

test('Ctrl and wheel zoom, the page does not scroll, and a selection right after keeps the view', async ({
  page,
}) => {
  // The mark under the pointer grows.
  const mark = page.locator('#timeline svg a[data-milestone="talks"]');
  const before = await mark.boundingBox();
  await mark.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/[?&]t=/);
  await expect.poll(async () => (await mark.boundingBox())?.width).toBeGreaterThan(before?.width ?? Infinity);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -60);
  await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await mark.click();
  await expect(page).toHaveURL(/\/milestones\/talks\/\?t=/);
  const view = new URL(page.url()).searchParams.get('t');
  await page.reload();
  await ready(page);
  expect(new URL(page.url()).searchParams.get('t')).toBe(view);
});

test('a button zooms in, a drag pans without selecting, and a button shows the whole extent', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^放大/ }).click();
  await expect(page).toHaveURL(/[?&]t=/);
  const before = new URL(page.url()).searchParams.get('t');
  await page.mouse.move(800, 300);
  await page.mouse.down();
  await page.mouse.move(600, 300, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => new URL(page.url()).searchParams.get('t')).not.toBe(before);
  expect(page.url()).not.toContain('/milestones/');
  await page.getByRole('button', { name: '全部', exact: true }).click();
  await expect(page).not.toHaveURL(/[?&]t=/);
});
