import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

interface Box {
  name: string;
  x: number;
  y: number;
  right: number;
  bottom: number;
}

/** Boxes of what stands in the drawing as text or target. */
async function boxesOf(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGraphicsElement>('#timeline svg [data-box]')].map((element) => {
      const { x, y, right, bottom } = element.getBoundingClientRect();
      return {
        name: `${element.getAttribute('data-box')}: ${element.textContent ?? ''}`,
        x,
        y,
        right,
        bottom,
      };
    }),
  );
}

/** Half a pixel of anti-aliasing is not a collision. */
const SLACK = 0.5;

function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.x < b.right - SLACK && b.x < a.right - SLACK && a.y < b.bottom - SLACK && b.y < a.bottom - SLACK,
      )
      .map((b) => `${a.name} × ${b.name}`),
  );
}

for (const width of [768, 1024, 1440, 1920]) {
  for (const locale of ['', 'en/']) {
    for (const query of ['', '?scale=true', '?t=2026-05-20..2026-05-20', '?t=2023..2027']) {
      test(`nothing touches at ${width} px, /${locale}${query}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`./${locale}${query}`);
        await ready(page);
        const boxes = await boxesOf(page);
        expect(boxes.length).toBeGreaterThan(5);
        expect(collisions(boxes)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  }
}

test('at 1440 px every milestone of the axis has its label at first sight', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  for (const milestone of onAxis) {
    const mark = page.locator(`#timeline svg a[data-milestone="${milestone.id}"]`).first();
    await expect(mark).toBeVisible();
    await expect(mark).toContainText(milestone.label.zh);
  }
});

test('however near, the axis names no hour that no report tells', async ({ page }) => {
  await page.goto('./?t=2026-05-20T09:00:00..2026-05-20T11:00:00');
  await ready(page);
  const axis = page.locator('#timeline');
  await expect(axis).toContainText('上午');
  expect(await axis.textContent()).not.toMatch(/\d:\d\d/);
});

test('what is chosen in the list comes into view in the drawing', async ({ page }) => {
  await page.goto('./?t=2020..2026');
  await ready(page);
  await expect(page.locator('#timeline svg a[data-milestone="treaty-signing"]')).toHaveCount(0);
  await page.locator('[data-pane="list"] a[data-milestone="treaty-signing"]').click();
  await expect(page.locator('#timeline svg a[data-milestone="treaty-signing"]')).toBeVisible();
});
