import type { Page } from '@playwright/test';
import { MARKS, toolbar, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All words on screen that nothing covers, with their boxes in px. */
async function wordsOf(page: Page): Promise<Words[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: { text: string; x: number; y: number; width: number; height: number }[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (!parent || !/[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text)) continue;
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      // Words for screen readers alone are clipped to a box of 1 px.
      if (parent.getBoundingClientRect().width <= 1) continue;
      range.selectNodeContents(node);
      const box = [...range.getClientRects()][0];
      if (!box || box.width < 12 || box.height < 10 || box.x < 0 || box.y < 0) continue;
      if (box.right > innerWidth || box.bottom > innerHeight) continue;
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const drawing = parent.closest('svg');
      const clear = drawing ? drawing.contains(hit) : hit && (parent.contains(hit) || hit.contains(parent));
      if (clear) found.push({ text, x: box.x, y: box.y, width: box.width, height: box.height });
    }
    return found;
  });
}

/** Words that cannot be read in the painted picture: too little of their box contrasts with its background. */
async function unreadable(page: Page): Promise<string[]> {
  await twoFrames(page);
  const words = await wordsOf(page);
  expect(words.length).toBeGreaterThan(40);
  const png = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const reader = await page.context().newPage();
  const lost = await reader.evaluate(
    async ([png, words]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${png}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const brush = canvas.getContext('2d');
      if (!brush) throw new Error('no canvas');
      brush.drawImage(picture, 0, 0);
      const linear = (byte: number): number => (byte / 255) ** 2.2;
      return words.filter(({ x, y, width, height }) => {
        const { data } = brush.getImageData(x + 1, y + 1, width - 2, height - 2);
        const lights: number[] = [];
        for (let i = 0; i < data.length; i += 4)
          lights.push(
            0.2126 * linear(data[i] ?? 0) +
              0.7152 * linear(data[i + 1] ?? 0) +
              0.0722 * linear(data[i + 2] ?? 0),
          );
        // The background is the median. A line that crosses the box covers less of it than strokes of words.
        const ground = lights.toSorted((a, b) => a - b)[lights.length >> 1] ?? 0;
        const strokes = lights.filter((l) => {
          const [light, dark] = [Math.max(l, ground), Math.min(l, ground)];
          return (light + 0.05) / (dark + 0.05) >= 4.5;
        });
        return strokes.length < lights.length * 0.04;
      });
    },
    [png, words] as const,
  );
  await reader.close();
  return lost.map(({ text }) => text);
}

const FORCED = { contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } } as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ ...FORCED, colorScheme });

    test('focus and selection are visible, and every word can be read, also on pressed buttons and a selected mark', async ({
      page,
    }) => {
      await page.goto('./');
      await ready(page);
      expect(await unreadable(page)).toEqual([]);
      const mark = page.locator(`${MARKS}[data-milestone="talks"]`);
      const look = async (): Promise<string> => {
        await twoFrames(page);
        const box = await mark.boundingBox();
        if (!box) throw new Error('the mark is gone');
        const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
        return (await page.screenshot({ clip })).toString('base64');
      };
      const plain = await look();
      await page.keyboard.press('Tab');
      await mark.focus();
      const focused = await look();
      await page.keyboard.press('Enter');
      await expect(mark).toHaveAttribute('aria-current', 'true');
      const both = await look();
      await mark.blur();
      const selected = await look();
      expect(new Set([plain, focused, both, selected]).size).toBe(4);
      await toolbar.scale(page, 'true').click();
      expect(await unreadable(page)).toEqual([]);
    });
  });
}

test.describe('in forced colours', () => {
  test.use(FORCED);

  test('a span without a stated start is filled no farther than with colours', async ({ page }) => {
    const solid = (): Promise<(number | undefined)[]> =>
      page.locator(MARKS).evaluateAll((marks) =>
        marks
          .filter((mark) => /policy|stay-rule|russia/.test(mark.getAttribute('data-milestone') ?? ''))
          .flatMap((mark) => [...mark.querySelectorAll('rect')])
          .filter((shape) => getComputedStyle(shape).fill !== 'none')
          .flatMap((shape) => [shape.getBoundingClientRect().x, shape.getBoundingClientRect().width]),
      );
    await page.goto('./');
    await ready(page);
    const forced = await solid();
    // Three fills, and the lines under the two slim ones.
    expect(forced).toHaveLength(10);
    await page.emulateMedia({ forcedColors: 'none' });
    await twoFrames(page);
    expect(await solid()).toEqual(forced);
  });
});
