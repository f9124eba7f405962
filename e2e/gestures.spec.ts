import type { CDPSession, Page } from '@playwright/test';
import { onAxis } from './dataset';
import { atRest, DRAWING, toolbar, twoFrames } from './drawing';
import { expect, ready, SMALL_DESK, test } from './fixtures';

interface Point {
  readonly x: number;
  readonly y: number;
}

const pageScale = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => window.visualViewport?.scale);

/** Length of the view in the address, in ms; `null` while the view is the whole extent. */
function viewMs(page: Page): number | null {
  const [start, end] = new URL(page.url()).searchParams.get('t')?.split('..').map(Date.parse) ?? [];
  return start === undefined || end === undefined ? null : end - start;
}

async function pointOn(page: Page, selector: string, xShare: number): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is on screen`);
  return { x: box.x + box.width * xShare, y: box.y + box.height / 2 };
}

/** Moves two fingers around `middle` from `fromPx` to `toPx` apart, and their middle by `dxPx` to the right. */
async function pinch(hand: CDPSession, middle: Point, fromPx: number, toPx: number, dxPx: number) {
  const steps = 12;
  const touch = (type: 'touchStart' | 'touchMove', share: number) => {
    const half = (fromPx + (toPx - fromPx) * share) / 2;
    const x = middle.x + dxPx * share;
    return hand.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [
        { id: 1, x: x - half, y: middle.y },
        { id: 2, x: x + half, y: middle.y },
      ],
    });
  };
  await touch('touchStart', 0);
  for (let step = 1; step <= steps; step += 1) await touch('touchMove', step / steps);
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Moves one finger straight up, one step per frame: slow enough that the page does not fling. */
async function swipeUp(page: Page, hand: CDPSession, { x, y }: Point, upPx: number) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [{ x, y }]);
  for (let up = 10; up <= upPx; up += 10) {
    await touch('touchMove', [{ x, y: y - up }]);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch('touchEnd', []);
}

/** Where a test begins. */
const open = async (page: Page, path = './'): Promise<void> => {
  await page.goto(path);
  await ready(page);
};

test.describe('on a touch screen', () => {
  // Without motion, so that a place does not change after it was read.
  test.use({ hasTouch: true, reducedMotion: 'reduce' });

  const SWIPES = [
    { name: 'the overview', selector: '#timeline [role="slider"]', upPx: 80 },
    { name: 'the stage', selector: '#timeline svg[role="group"]', upPx: 250 },
  ];
  for (const { name, selector, upPx } of SWIPES) {
    test(`a finger that swipes up from ${name} scrolls the page`, async ({ page }) => {
      await page.setViewportSize(SMALL_DESK);
      await open(page);
      const hand = await page.context().newCDPSession(page);
      const { x, y } = await pointOn(page, selector, 0.3);
      await swipeUp(page, hand, { x, y }, upPx);
      // The browser takes the first 15 px to tell a scroll from a tap.
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThanOrEqual(upPx - 20);
      expect(await page.evaluate(() => window.scrollY)).toBeLessThanOrEqual(upPx);
      expect(page.url()).not.toMatch(/[?&]t=|milestones/);
    });
  }

  test('two fingers zoom and pan the stage, and the page keeps its size', async ({ page }) => {
    await open(page);
    const hand = await page.context().newCDPSession(page);
    const stage = await page.locator('#timeline svg[role="group"]').boundingBox();
    if (!stage) throw new Error('the stage is on screen');
    const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
    await pinch(hand, middle, 120, 480, 40);
    await expect(page).toHaveURL(/[?&]t=/);
    await expect.poll(() => viewMs(page)).toBeGreaterThan(0);
    expect(await pageScale(page)).toBe(1);
    expect(page.url()).not.toContain('/milestones/');
    await pinch(hand, middle, 480, 40, 0);
    await expect(page).not.toHaveURL(/[?&]t=/);
  });

  test('a pinch that began on a mark continues when a cluster replaces the mark', async ({ page }) => {
    // On the true scale the pinch zooms out more than a hundred times, so that a day is as narrow as a line.
    await open(page, './?scale=true');
    await page.locator('#timeline svg [data-cluster-key]').first().click();
    await expect.poll(() => viewMs(page)).toBeGreaterThan(0);
    const before = viewMs(page) ?? 0;
    const stage = await page.locator('#timeline svg[role="group"]').boundingBox();
    const marks = page.locator('#timeline svg a[data-milestone]');
    const boxes = await marks.evaluateAll((all) =>
      all.map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return { id: mark.getAttribute('data-milestone'), x: x + width / 2, y: y + height / 2, width };
      }),
    );
    // A main point keeps its mark where others are gathered.
    const minor = new Set(onAxis.filter(({ importance }) => importance > 1).map(({ id }) => id));
    const start = boxes.find(
      ({ id, x, width }) => stage && minor.has(id ?? '') && width < 250 && x > 200 && x < stage.width / 2,
    );
    if (!start) throw new Error('a short mark is in the left half of the day');
    const hand = await page.context().newCDPSession(page);
    await pinch(hand, { x: start.x + 200, y: start.y }, 400, 2, 0);
    await expect.poll(() => (viewMs(page) ?? 0) / before).toBeGreaterThan(100);
    await expect(page.locator(`#timeline svg a[data-milestone="${start.id}"]`)).toHaveCount(0);
  });
});

test('Ctrl and wheel on the overview zoom the timeline, not the page', async ({ page }) => {
  await open(page);
  const slider = '#timeline [data-grip="body"]';
  const whole = await page.locator(slider).boundingBox();
  const { x, y } = await pointOn(page, slider, 0.25);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/[?&]t=/);
  expect(await pageScale(page)).toBe(1);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  // The window of the overview shrinks around the pointer.
  const nearer = await page.locator(slider).boundingBox();
  expect(nearer?.width).toBeLessThan(whole?.width ?? 0);
  expect(nearer?.x).toBeLessThanOrEqual(x);
  expect((nearer?.x ?? 0) + (nearer?.width ?? 0)).toBeGreaterThanOrEqual(x);
});

test('a sideways wheel pans a view that does not show the whole extent', async ({ page }) => {
  await open(page, './?t=2005..2014');
  const { x, y } = await pointOn(page, '#timeline [data-track]', 0.5);
  const before = viewMs(page) ?? 0;
  const startOf = () => new URL(page.url()).searchParams.get('t')?.split('..')[0] ?? '';
  await page.mouse.move(x, y);
  await page.mouse.wheel(200, 0);
  await page.mouse.wheel(200, 0);
  await expect.poll(startOf).not.toBe('2005');
  expect(startOf() > '2005').toBe(true);
  expect(before).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.scrollX)).toBe(0);
});

/** A pinch on the trackpad of a Mac, as Safari tells of it. Resolves to whether the page keeps each event from the browser. */
const pinchInSafari = (page: Page, at: Point): Promise<boolean[]> =>
  page.evaluate(
    ({ x, y }) =>
      [
        ['gesturestart', 1],
        ['gesturechange', 1.1],
        ['gesturechange', 4],
        ['gestureend', 4],
      ].map(([type, scale]) => {
        const event = new Event(String(type), { bubbles: true, cancelable: true });
        document
          .elementFromPoint(x, y)
          ?.dispatchEvent(Object.assign(event, { scale, clientX: x, clientY: y }));
        return event.defaultPrevented;
      }),
    at,
  );

for (const [place, scale, selector] of [
  // On the true scale a time is as far along the drawing as along the overview.
  ['the stage', 'true', '#timeline [data-track]'],
  ['the overview', 'expanded', '#timeline [data-grip="body"]'],
] as const)
  test(`a pinch on the trackpad of a Mac zooms ${place} about the hand in Safari`, async ({ page }) => {
    await open(page, `./?scale=${scale}`);
    const slider = page.locator('#timeline [data-grip="body"]');
    const whole = await slider.boundingBox();
    if (!whole) throw new Error('the overview is on screen');
    const share = 0.3;
    const x = whole.x + whole.width * share;
    expect(await pinchInSafari(page, { ...(await pointOn(page, selector, 0.5)), x })).toEqual([
      true,
      true,
      true,
      true,
    ]);
    await expect(page).toHaveURL(/[?&]t=/);
    const nearer = await slider.boundingBox();
    const [from, length] = [nearer?.x ?? 0, nearer?.width ?? 0];
    expect(length).toBeLessThan(whole.width);
    // The time under the hand stays there: in the overview within the part that is in view.
    const [least, most] = place === 'the stage' ? [share - 0.02, share + 0.02] : [0, 1];
    expect((x - from) / length).toBeGreaterThan(least);
    expect((x - from) / length).toBeLessThan(most);
  });

test('the description of the axis follows a zoom once the zoom rests', async ({ page }) => {
  await open(page);
  const description = page.locator('#timeline svg desc');
  const before = await description.textContent();
  const { x, y } = await pointOn(page, '#timeline [data-track]', 0.5);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(description).not.toHaveText(before ?? '');
  // Each piece in view has its part of the description as its title, and the pieces fill the plot.
  const titles = page.locator('#timeline svg g > rect > title');
  await expect(titles).not.toHaveCount(0);
  const all = (await description.textContent()) ?? '';
  for (const title of await titles.allTextContents()) expect(all).toContain(title);
  const { left, right } = await titles.evaluateAll((list) => {
    const boxes = list.map((title) => (title.parentElement ?? title).getBoundingClientRect());
    return {
      left: Math.min(...boxes.map((box) => box.left)),
      right: Math.max(...boxes.map((box) => box.right)),
    };
  });
  const plot = await page.locator('#timeline-plot > rect').evaluate((rect) => rect.getAttribute('width'));
  expect(right - left).toBeCloseTo(Number(plot), 0);
  // The buttons follow the view that the gesture left.
  for (const name of ['缩小', '显示全部'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveAttribute('aria-disabled', 'false');
  await expect(page.getByRole('button', { name: '全部', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
});

const MOVES = {
  zoom: async (page: Page) => {
    await page.keyboard.down('Control');
    for (let i = 0; i < 3; i += 1) await page.mouse.wheel(0, -10);
    await page.keyboard.up('Control');
  },
  drag: async (page: Page, { x, y }: Point) => {
    await page.mouse.down();
    for (const dx of [6, 12, 18, 24]) await page.mouse.move(x - dx, y);
    await page.mouse.up();
  },
};
for (const [name, move] of Object.entries(MOVES))
  test(`during a ${name} each bar and each word of the axis is where the drawing at rest has it`, async ({
    page,
  }) => {
    await open(page, './?t=1996..2026-12');
    const point = await pointOn(page, DRAWING, 0.6);
    await page.mouse.move(point.x, point.y);
    /** Left and right edges inside the plot, by milestone or word, and the bounds in words, which change when the drawing is rendered. */
    const read = () =>
      page.evaluate((drawing) => {
        const plotRight = document.querySelector(drawing)?.getBoundingClientRect().right ?? 0;
        const plotPx = Number(document.querySelector('#timeline-plot > rect')?.getAttribute('width'));
        const places: Record<string, number[]> = {};
        for (const part of document.querySelectorAll(`${drawing} [data-bar], ${drawing} [data-box=axis]`)) {
          const { left, right } = part.getBoundingClientRect();
          const mark = part.closest('[data-milestone]')?.getAttribute('data-milestone');
          if (left > plotRight - plotPx && right < plotRight)
            places[mark ?? part.textContent] = [left, right];
        }
        return { places, bounds: document.querySelector('[data-bounds]')?.textContent };
      }, DRAWING);
    const before = await read();
    await move(page, point);
    await twoFrames(page);
    const during = await read();
    expect(during.bounds).toBe(before.bounds);
    await expect.poll(async () => (await read()).bounds).not.toBe(before.bounds);
    const after = await read();
    const both = Object.keys(during.places).filter((key) => after.places[key]);
    expect(both.length).toBeGreaterThan(15);
    const off = (at: Record<string, number[]>, key: string): number =>
      Math.max(...[0, 1].map((edge) => Math.abs((at[key]?.[edge] ?? 0) - (after.places[key]?.[edge] ?? 0))));
    // A px and a half: bars grow by whole px. Words of the axis may find another place, but most of them do not.
    const bars = both.filter((key) => /^[a-z]/.test(key));
    expect(bars.filter((key) => off(during.places, key) > 1.5)).toEqual([]);
    expect(both.filter((key) => off(during.places, key) > 1.5).length).toBeLessThan(3);
    expect(bars.filter((key) => off(before.places, key) > 4).length).toBeGreaterThan(8);
  });

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('the whole is drawn as at first after a gesture that ended near it', async ({ page }) => {
    await open(page);
    const axis = () =>
      page
        .locator(`${DRAWING} [data-box=axis]`)
        .evaluateAll((words) => words.map((word) => [word.textContent, word.getBoundingClientRect().x]));
    const before = await axis();
    const { x, y } = await pointOn(page, DRAWING, 0.6);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -80);
    await page.keyboard.up('Control');
    await expect(toolbar.reset(page)).toHaveAttribute('aria-disabled', 'false');
    await atRest(page);
    const reset = await toolbar.reset(page).elementHandle();
    // All in one evaluation: a quarter of a second later the gesture would be at rest.
    await page.evaluate(
      async ([drawing, button, clientX, clientY]) => {
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        const options = { ctrlKey: true, clientX, clientY, bubbles: true, cancelable: true };
        for (const deltaY of [80, 80, -12]) {
          document.querySelector(drawing)?.dispatchEvent(new WheelEvent('wheel', { deltaY, ...options }));
          await frame();
          await frame();
        }
        if (button instanceof HTMLElement) button.click();
      },
      [DRAWING, reset, x, y] as const,
    );
    await expect(toolbar.reset(page)).toHaveAttribute('aria-disabled', 'true');
    await expect.poll(axis).toEqual(before);
  });
});

test('Escape leaves the history alone while nothing is selected', async ({ page }) => {
  await open(page);
  const mark = page.locator('#timeline svg a[data-milestone][tabindex="0"]');
  await mark.focus();
  const length = () => page.evaluate(() => window.history.length);
  const before = await length();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/milestones\//);
  // The selection adds one entry. Escape before it added none.
  expect(await length()).toBe(before + 1);
  await page.goBack();
  await expect(page).not.toHaveURL(/milestones/);
});
