import type { Locator, Page } from '@playwright/test';
import { collisions } from './boxes';
import { atRest, DRAWING, toolbar, twoFrames } from './drawing';
import { expect, ready, SMALL_DESK, test } from './fixtures';

const body = (page: Page): Locator => page.getByRole('slider', { name: '视图在全程中的位置' });
const start = (page: Page): Locator => page.getByRole('slider', { name: '视图起点' });
const end = (page: Page): Locator => page.getByRole('slider', { name: '视图终点' });
/** Both ends of the view in hours from the beginning, read from the sliders: the address follows later. */
async function view(page: Page): Promise<{ from: number; to: number }> {
  await twoFrames(page);
  const [from, to] = await Promise.all(
    [start(page), end(page)].map((thumb) => thumb.getAttribute('aria-valuenow')),
  );
  return { from: Number(from), to: Number(to) };
}

declare global {
  interface Window {
    /** Where the handle is when its value changes. */
    said?: Promise<string | null>;
  }
}

async function restedView(page: Page): Promise<{ from: number; to: number }> {
  await atRest(page);
  return view(page);
}

/** Boxes on the overview that handle a pointer. */
function targets(page: Page) {
  return page.locator(DRAWING).evaluate((drawing) => {
    const boxes = [...drawing.querySelectorAll('[role="slider"], [data-cluster=""][role="button"]')].map(
      (part) => {
        const { x, y, right, bottom, width, height } =
          part.querySelector('rect')?.getBoundingClientRect() ?? new DOMRect();
        const name = part.getAttribute('aria-label') ?? '';
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        const kind = part.getAttribute('data-grip') ?? 'day';
        return { owner: name, name, kind, x, y, right, bottom, width, height, answers: part.contains(hit) };
      },
    );
    const plot =
      drawing.querySelector('[data-grip]')?.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return { boxes, left: plot.x, right: plot.right };
  });
}

async function dragBy(page: Page, thumb: Locator, dx: number) {
  const box = await thumb.locator('rect').first().boundingBox();
  if (!box) throw new Error('the thumb is not on screen');
  const [x, y] = [box.x + box.width / 2, box.y + 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step += 1) await page.mouse.move(x + (dx * step) / 5, y);
  await page.mouse.up();
}

const DAY = '?t=2026-05-20..2026-05-20';
const VIEWS = {
  'the whole timeline': '',
  'a decade': '?t=2017..2026',
  'the busiest day': DAY,
  'an hour at the beginning': '?t=1996-01-01T00:00:00..1996-01-01T01:00:00',
  'the last day': '?t=2030-12-31..2030-12-31',
};

test.describe('targets', () => {
  // Without motion a view is there at once: one page serves all of them.
  test.use({ reducedMotion: 'reduce' });

  test('on the overview are 24 px and apart, in every view and at every width', async ({ page }) => {
    await page.goto('./');
    await ready(page);
    for (const width of [768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const [name, query] of Object.entries(VIEWS)) {
        await page.evaluate((search) => history.pushState(null, '', search || location.pathname), query);
        await twoFrames(page);
        const at = `${name} at ${width} px`;
        const { boxes, left, right } = await targets(page);
        const thumbs = boxes.filter(({ kind }) => kind !== 'day');
        expect(
          thumbs.map(({ kind }) => kind),
          at,
        ).toEqual(['body', 'start', 'end']);
        for (const box of boxes) {
          expect(Math.min(box.width, box.height), `${box.name}, ${at}`).toBeGreaterThanOrEqual(24 - 0.01);
          expect(box.x, at).toBeGreaterThanOrEqual(left - 0.01);
          expect(box.right, at).toBeLessThanOrEqual(right + 0.01);
        }
        expect(collisions(thumbs), at).toEqual([]);
        expect(
          thumbs.filter((box) => !box.answers && box.kind !== 'body'),
          at,
        ).toEqual([]);
        // A cluster may lie on a wide body, which can be grabbed beside it, and never under a handle.
        const days = boxes.filter(({ kind }) => kind === 'day');
        expect(
          days.filter((box) => !box.answers),
          at,
        ).toEqual([]);
        expect(collisions(boxes.filter(({ kind }) => kind !== 'body')), at).toEqual([]);
      }
    }
  });
});

test('both ends of the window are sliders with their instant as text, and keys move them', async ({
  page,
}) => {
  await page.goto('./?t=2010..2019');
  await ready(page);
  await expect(start(page)).toHaveAttribute('aria-valuetext', '2010年1月');
  await expect(end(page)).toHaveAttribute('aria-valuetext', '2019年12月');
  await start(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(start(page)).toHaveAttribute('aria-valuetext', '2011年1月');
  await expect(end(page)).toHaveAttribute('aria-valuetext', '2019年12月');
  await page.keyboard.press('Home');
  await expect(start(page)).toHaveAttribute('aria-valuetext', '1996年1月');
  // One end stops an hour before the other.
  await page.keyboard.press('End');
  await expect(start(page)).toHaveAttribute('aria-valuetext', '2019年12月31日 晚上');
  for (const thumb of [start(page), body(page), end(page)]) {
    const [least, now, most] = await Promise.all(
      ['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map((name) => thumb.getAttribute(name)),
    );
    expect(Number(least)).toBeLessThanOrEqual(Number(now));
    expect(Number(now)).toBeLessThanOrEqual(Number(most));
  }
});

test('a handle says where a key sends it while it is still on its way', async ({ page }) => {
  await page.goto('./?t=2010..2019');
  await ready(page);
  const handle = start(page);
  await handle.focus();
  await handle.evaluate((node) => {
    window.said = new Promise((resolve) => {
      new MutationObserver(() => resolve(node.getAttribute('transform'))).observe(node, {
        attributeFilter: ['aria-valuenow'],
      });
    });
  });
  await page.keyboard.press('ArrowRight');
  const whenSaid = await page.evaluate(() => window.said);
  await restedView(page);
  await expect(handle).toHaveAttribute('aria-valuetext', '2011年1月');
  expect(whenSaid).not.toBe(await handle.getAttribute('transform'));
});

test('a drag of a handle resizes the window, a drag of its body moves it, a click beside it centres it', async ({
  page,
}) => {
  await page.goto('./?t=2005..2014');
  await ready(page);
  const before = await view(page);
  await dragBy(page, end(page), -120);
  await expect.poll(async () => (await view(page)).to).toBeLessThan(before.to);
  const shorter = await restedView(page);
  expect(shorter.from).toBe(before.from);
  await dragBy(page, body(page), 90);
  await expect.poll(async () => (await view(page)).from).toBeGreaterThan(before.from);
  const later = await restedView(page);
  expect(Math.abs(later.to - later.from - (shorter.to - shorter.from))).toBeLessThanOrEqual(1);
  const strip = await page.locator(`${DRAWING} [data-grip]`).first().locator('..').boundingBox();
  if (!strip) throw new Error('the strip is on screen');
  await page.mouse.click(strip.x + 60, strip.y + 8);
  await expect.poll(async () => (await view(page)).to).toBeLessThan(later.from);
});

test('a handle never crosses the other one', async ({ page }) => {
  await page.goto('./?t=2005..2006');
  await ready(page);
  await dragBy(page, start(page), 600);
  await expect
    .poll(async () => {
      const { from, to } = await view(page);
      return to - from;
    })
    .toBeLessThanOrEqual(86_400_000 + 3_600_000);
  await expect(end(page)).toHaveAttribute('aria-valuetext', /^2006年12月31日|^2007年1月1日/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: SMALL_DESK });

  test('a finger along the overview moves a handle, a finger across it scrolls the page', async ({
    page,
  }) => {
    await page.goto('./?t=2005..2014');
    await ready(page);
    const before = await view(page);
    const hand = await page.context().newCDPSession(page);
    const box = await end(page).locator('rect').first().boundingBox();
    if (!box) throw new Error('the handle is on screen');
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const swipe = async (dx: number, dy: number) => {
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
      for (let step = 1; step <= 10; step += 1)
        await hand.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          touchPoints: [{ x: at.x + (dx * step) / 10, y: at.y + (dy * step) / 10 }],
        });
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe(-150, 0);
    await expect.poll(async () => (await view(page)).to).toBeLessThan(before.to - 3 * 365 * 24);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    const after = await restedView(page);
    at.x = box.x - 400;
    await swipe(0, -90);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(40);
    expect(await view(page)).toEqual(after);
  });
});

test('the bounds of the view are shown in words beside the buttons, and everything fits', async ({
  page,
}) => {
  for (const [width, path] of [
    [1024, './'],
    [1024, 'en/'],
    [1440, 'en/'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${path}?t=2026-05-12..2026-09-23`);
    await ready(page);
    const words = path === './' ? '2026年5月12日—2026年9月23日' : '12 May 2026 to 23 Sep 2026';
    const bounds = page.locator('[data-bounds]');
    await expect(bounds).toContainText(words);
    await expect(bounds).toBeInViewport({ ratio: 1 });
    const spilt = await bounds.evaluate(({ parentElement: bar }) =>
      bar ? bar.scrollWidth - bar.clientWidth : 1,
    );
    expect(spilt).toBeLessThanOrEqual(0);
    await toolbar.stops(page).first().click();
    await twoFrames(page);
    await expect(bounds).toContainText('1996');
  }
});
