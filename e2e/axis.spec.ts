import type { Locator, Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { boxesOf, DRAWING, MARKS, toolbar, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

// Without motion a view is there at once.
test.use({ reducedMotion: 'reduce' });

const AXIS = `${DRAWING} text[data-box="axis"]`;
const SIZES = [
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [1100, 700],
] as const;

const WORDS = {
  zh: { day: /2026年5月20日 · 这一天画得比三十年还宽/, evening: '晚上', gaps: ['4年', '21年'] },
  en: { day: /20 May 2026 · drawn wider than 30 years/, evening: 'Evening', gaps: ['4 y', '21 y'] },
};

/** The texts of what is not fully in view, or cut by what holds it. */
const outOfView = (parts: Locator): Promise<string[]> =>
  parts.evaluateAll(
    (all) =>
      new Promise<string[]>((done) => {
        const watcher = new IntersectionObserver((seen) => {
          watcher.disconnect();
          const out = seen.filter(({ intersectionRatio }) => intersectionRatio < 0.99);
          done(out.map(({ target }) => target.textContent ?? ''));
        });
        for (const part of all) watcher.observe(part);
      }),
  );

for (const locale of ['zh', 'en'] as const) {
  test(`on arrival every track, every main point with its label, and the axis are in view, the axis names the day, its parts and the gaps, and the main points are the darkest (${locale})`, async ({
    page,
  }) => {
    const { day, evening, gaps } = WORDS[locale];
    const main = onAxis.filter(({ importance, when }) => importance === 1 && when.edtf !== null);
    await page.goto(locale === 'en' ? 'en/' : './');
    await ready(page);
    for (const [width, height] of SIZES) {
      const at = `${width} × ${height}`;
      await page.setViewportSize({ width, height });
      await twoFrames(page);
      const words = await page.locator(AXIS).allTextContents();
      // The narrowest drawing has no room for the second half.
      if (width > 1100) expect(words, at).toContainEqual(expect.stringMatching(day));
      const evenings = words.filter((word) => word.includes(evening));
      expect(evenings, at).toHaveLength(1);
      expect(await outOfView(page.locator(AXIS)), at).toEqual([]);
      for (const track of index.dataset.tracks) {
        const list = page.locator(DRAWING).getByRole('list', { name: track.title[locale], exact: true });
        await expect(list).toBeInViewport();
      }
      const marks = page.locator(main.map(({ id }) => `${MARKS}[data-milestone="${id}"]:has(text)`).join());
      expect(await marks.count(), at).toBe(main.length);
      expect(await outOfView(marks.locator('text')), at).toEqual([]);
    }
    const contrasts = await contrastsByLevel(page);
    expect(Math.min(...contrasts[1]), 'of main points').toBeGreaterThan(Math.max(...contrasts[2]));
    await page.setViewportSize({ width: 768, height: 900 });
    await twoFrames(page);
    for (const gap of gaps) await expect(page.locator(AXIS).filter({ hasText: gap }).first()).toBeVisible();
  });
}

/** How much darker or lighter than the paper the shapes of marks are, by importance, as the ratio of WCAG 2. */
async function contrastsByLevel(page: Page): Promise<Record<1 | 2, number[]>> {
  const dated = onAxis.filter(({ when }) => when.edtf !== null);
  const levels = Object.fromEntries(dated.map(({ id, importance }) => [id, importance]));
  return page.locator(MARKS).evaluateAll((marks, levelOf) => {
    const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!brush) throw new Error('no canvas');
    const isPainted = (color: string): boolean => !/[,/] 0\)$/.test(color);
    const grounds: string[] = [];
    for (let at = marks[0]?.closest('svg')?.parentElement; at; at = at.parentElement)
      grounds.push(getComputedStyle(at).backgroundColor);
    const paper = grounds.find(isPainted) ?? 'white';
    /** Of a color over the paper. */
    const lightOf = (color: string, opacity: number): number => {
      brush.globalAlpha = 1;
      brush.fillStyle = paper;
      brush.fillRect(0, 0, 1, 1);
      brush.globalAlpha = opacity;
      brush.fillStyle = color;
      brush.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...brush.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrasts: Record<1 | 2, number[]> = { 1: [], 2: [] };
    for (const mark of marks) {
      const level = levelOf[mark.getAttribute('data-milestone') ?? ''];
      // The shape is the first thing with the color of the track.
      const shape = mark.querySelector('[class*="fill-track"]:is(rect, polygon, circle)');
      if (!shape || (level !== 1 && level !== 2)) continue;
      const { fill, opacity } = getComputedStyle(shape);
      const [a, b] = [lightOf(paper, 1), lightOf(fill, Number(opacity))];
      contrasts[level].push((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
    }
    return contrasts;
  }, levels);
}

test('milestones without a date are chips under the stage: links in the same tab stop, with hover and selection', async ({
  page,
}) => {
  const undated = [...index.milestones].filter(
    ({ when, kind }) => when.edtf === null && kind !== 'statement',
  );
  await page.goto('./');
  await ready(page);
  const list = page.locator(DRAWING).getByRole('list', { name: '日期未载明' });
  await expect(list.getByRole('link')).toHaveCount(undated.length);
  const dated = page.locator(`${MARKS}[data-milestone="visa-expiry"]`);
  const bottom = await dated.evaluate((mark) => mark.getBoundingClientRect().bottom);
  for (const { id, label } of undated) {
    const chip = page.locator(`${MARKS}[data-milestone="${id}"]`);
    await expect(chip).toContainText(label.zh);
    expect((await chip.boundingBox())?.y).toBeGreaterThan(bottom);
  }
  // The arrows go in reading order: after the first chip come milestones of the axis, after the second the third.
  const first = list.getByRole('link').nth(1);
  await first.hover();
  await expect(page.locator('[data-hover-card]')).toBeVisible();
  await first.click();
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(page).toHaveURL(/\/milestones\/[^/]+\/$/);
  await page.keyboard.press('ArrowRight');
  await expect(list.getByRole('link').nth(2)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(list.locator(':focus')).toHaveCount(0);
  await expect(page.locator(`${MARKS}:focus, ${DRAWING} [data-cluster-key]:focus`)).toHaveCount(1);
});

test('the handles of the overview answer 0 and Escape as the stage does', async ({ page }) => {
  await page.goto('milestones/talks/?t=2017..2026');
  await ready(page);
  const handle = page.getByRole('slider', { name: '视图起点' });
  await handle.focus();
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/[?&]t=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/milestones/);
  await expect(handle).toBeFocused();
});

test('the window of a single day has its handles at its edges, apart from each other', async ({ page }) => {
  await page.goto('./?t=2026-05-20..2026-05-20');
  await ready(page);
  const frame = await page
    .locator(`${DRAWING} [data-grip="body"] rect`)
    .last()
    .evaluate((rect) => rect.getBoundingClientRect().toJSON() as DOMRect);
  expect(frame.width).toBeGreaterThanOrEqual(44 - 0.1);
  for (const [edge, x] of [
    ['start', frame.left],
    ['end', frame.right],
  ] as const) {
    const grip = await page.locator(`${DRAWING} [data-grip="${edge}"] rect`).last().boundingBox();
    expect(Math.abs((grip?.x ?? 0) + (grip?.width ?? 0) / 2 - x)).toBeLessThan(4.5);
  }
});

test('the zoom ends at a part of the day, with marks in view, and the link says no finer time', async ({
  page,
}) => {
  await page.goto('./?t=2026-05-20..2026-05-20');
  await ready(page);
  const zoomIn = toolbar.zoomIn(page);
  for (let i = 0; i < 12; i += 1) {
    await zoomIn.dispatchEvent('click');
    await twoFrames(page);
    expect((await boxesOf(page)).filter(({ kind }) => kind === 'mark').length).toBeGreaterThan(0);
  }
  await expect(zoomIn).toHaveAttribute('aria-disabled', 'true');
  await expect(page).toHaveURL(/[?&]t=2026-05-20/);
  const times = [...page.url().matchAll(/T(\d\d:\d\d:\d\d)/g)].map((match) => match[1]);
  expect(times.length).toBeGreaterThan(0);
  for (const time of times) expect(time).toMatch(/^(00|12|18):00:00$/);
});

test('a filter lets the marks of the strip recede', async ({ page }) => {
  await page.goto('./?track=people');
  await ready(page);
  const marks = page.locator(`${DRAWING} [data-overview] rect[data-track]`);
  const receded = page.locator(`${DRAWING} [data-overview] [data-emphasis="filtered-out"]`);
  await expect(receded.first()).toBeAttached();
  expect(await receded.count()).toBeLessThan(await marks.count());
});

test('one Tab from Help leads to a handle of the overview that can be moved', async ({ page }) => {
  await page.goto('./');
  await ready(page);
  await page.getByRole('button', { name: '帮助' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider', { name: '视图起点' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/[?&]t=/);
  // The window can be moved now, and is a tab stop before its handles.
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('slider', { name: '视图在全程中的位置' })).toBeFocused();
});

test('rows are only as high as what is in view, and come back with the whole', async ({ page }) => {
  await page.goto('milestones/treaty-signing/');
  await ready(page);
  const height = (): Promise<number> =>
    page.locator(DRAWING).evaluate((drawing) => drawing.getBoundingClientRect().height);
  const whole = await height();
  await page.locator(`${MARKS}[data-milestone="treaty-signing"]`).focus();
  await page.keyboard.press('f');
  await expect.poll(height).toBeLessThan(whole - 100);
  await page.keyboard.press('0');
  await expect.poll(height).toBe(whole);
});
