import type { Page } from '@playwright/test';
import { expect, ready, test } from './fixtures';

test.use({ colorScheme: 'dark' });

/** The lightest red, green or blue at the right edge of the reading column, where its scrollbar is, from 0 to 255. */
async function lightestAtEdge(page: Page): Promise<number> {
  const pane = await page.locator('[data-pane="milestone"]').boundingBox();
  if (!pane) throw new Error('the pane is not on screen');
  const clip = { x: pane.x + pane.width - 12, y: pane.y + 40, width: 12, height: pane.height - 80 };
  const png = (await page.screenshot({ clip })).toString('base64');
  const reader = await page.context().newPage();
  const lightest = await reader.evaluate(async (png) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${png}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const brush = canvas.getContext('2d');
    brush?.drawImage(picture, 0, 0);
    const { data = [] } = brush?.getImageData(0, 0, picture.width, picture.height) ?? {};
    return Math.max(...[...data].filter((_, i) => i % 4 < 3));
  }, png);
  await reader.close();
  return lightest;
}

test('the page is as dark as the system, its scrollbars too, until the reader chooses', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  const html = page.locator('html');
  await expect(html).toHaveCSS('background-color', 'rgb(23, 21, 18)');
  const lightest = await lightestAtEdge(page);
  expect(lightest).toBeGreaterThan(20);
  expect(lightest).toBeLessThan(180);
  await page.getByRole('button', { name: /^明暗/ }).click();
  await expect(html).toHaveCSS('background-color', 'rgb(250, 247, 240)');
  await page.reload();
  await ready(page);
  await expect(html).toHaveCSS('background-color', 'rgb(250, 247, 240)');
});
