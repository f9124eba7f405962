import type { Page } from '@playwright/test';
import { collisions, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

/** The least side of a target, WCAG 2.5.8. */
const LEAST_PX = 24;

interface Target {
  readonly owner: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  /** What it may lie under: the strip is dragged anywhere, and the counted day on it is clicked. */
  readonly isGround: boolean;
  /** Over the page by design, and in no fixed place of it. */
  readonly floats: boolean;
}

/**
 * Everything a pointer can act on, as far as it is on the page and not scrolled away inside a pane. Links inside a
 * sentence are exempt, as WCAG has it. A mark is as large as what of it takes the pointer, its words included.
 */
async function targetsOf(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll(
      'a[href], button, input, select, summary, [role="button"], [role="tab"], [role="slider"]',
    );
    const clips = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return overflowX !== 'visible' || overflowY !== 'visible';
    };
    return [...all].flatMap((element, i) => {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (getComputedStyle(element).display === 'inline' && !element.closest('svg')) return [];
      const takers = element.closest('svg')
        ? [...element.querySelectorAll<SVGElement>('rect, circle, path, ellipse, polygon')].filter(
            (shape) =>
              getComputedStyle(shape).fill !== 'none' && getComputedStyle(shape).pointerEvents !== 'none',
          )
        : [element];
      if (takers.length === 0) return [];
      const boxes = takers.map((taker) => taker.getBoundingClientRect());
      const box = {
        x: Math.min(...boxes.map((one) => one.x)),
        y: Math.min(...boxes.map((one) => one.y)),
        right: Math.max(...boxes.map((one) => one.right)),
        bottom: Math.max(...boxes.map((one) => one.bottom)),
      };
      // Skip links are clipped to nothing until they have the focus.
      if (!element.closest('svg') && getComputedStyle(element).clipPath !== 'none') return [];
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (at === document.body || !clips(at)) continue;
        const pane = at.getBoundingClientRect();
        if (box.bottom <= pane.top || box.y >= pane.bottom || box.right <= pane.left || box.x >= pane.right)
          return [];
        // Cut by the edge of its pane: the rest of it is a scroll away.
        if (box.y < pane.top || box.bottom > pane.bottom || box.x < pane.left || box.right > pane.right)
          return [];
      }
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
      return [
        {
          ...box,
          owner: `${i}`,
          name: `${element.getAttribute('role') ?? element.localName} “${name}”`,
          isGround: element.getAttribute('role') === 'slider',
          floats: getComputedStyle(element).position === 'fixed',
        },
      ];
    });
  });
}

for (const path of ['./', 'milestones/talks/']) {
  test(`${path} has targets of 24 px, apart from one another, at 320, 768 and 1440 px`, async ({ page }) => {
    await page.goto(path);
    await ready(page);
    const faults: Record<string, string[]> = {};
    const note = (fault: string, where: string): number => (faults[fault] ??= []).push(where);
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await twoFrames(page);
      const targets = (await targetsOf(page)).filter(({ floats }) => !floats);
      expect(targets.length).toBeGreaterThan(20);
      for (const { name, x, y, right, bottom } of targets) {
        const [across, down] = [right - x, bottom - y];
        if (Math.min(across, down) < LEAST_PX - 0.1)
          note(`${across.toFixed(1)} × ${down.toFixed(1)} px: ${name}`, `${width} px`);
      }
      for (const fault of collisions(targets.filter(({ isGround }) => !isGround))) note(fault, `${width} px`);
    }
    expect(faults).toEqual({});
  });
}
