import type { Page } from '@playwright/test';
import { boxTools, collisions, type Placed } from './boxes';
import { onAxis } from './dataset';
import { CLUSTERS, DRAWING, MARKS, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

/** The shortest side that a target may have (WCAG 2.5.8). */
const LEAST_PX = 24;
/** Kinds of targets in the timeline; a target is of the first kind whose selector matches. */
const KINDS = {
  mark: MARKS,
  grip: `${DRAWING} [role="slider"]`,
  cluster: `${DRAWING} [role="button"]`,
  card: '#timeline a[data-card]',
  button: '#timeline button',
} as const;
type Kind = keyof typeof KINDS;

interface Target extends Placed {
  readonly kind: Kind | 'elsewhere';
  /** Others may lie on it: the window of the overview can be dragged also where its handles and a cluster lie on it. */
  readonly isGround: boolean;
  /** Fixed parts lie over the page, at no fixed place of it: their targets are compared with one another only. */
  readonly over: 'page' | 'sheet' | 'button';
}

/**
 * Everything that a pointer can act on, tab stop or not, unless a pane has scrolled it away. Links inside a sentence are
 * exempt (WCAG 2.5.8). A mark is as large as all its shapes that receive the pointer, its words included. Where the count
 * of its details lies on it, only the larger part beside the count is its target.
 */
async function targetsOf(page: Page): Promise<Target[]> {
  const tools = await boxTools(page);
  return page.evaluate(
    ({ tools: { edges, around }, kinds }) => {
      const all = document.querySelectorAll(
        'a[href], button, input, select, summary, [role="button"], [role="tab"], [role="slider"]',
      );
      const clips = (element: Element): boolean => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return overflowX !== 'visible' || overflowY !== 'visible';
      };
      /** The element that may clip it: of an absolute one not the parent. */
      const holderOf = (element: Element): Element | null =>
        element instanceof HTMLElement && getComputedStyle(element).position === 'absolute'
          ? element.offsetParent
          : element.parentElement;
      return [...all].flatMap((element, i) => {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
        if (getComputedStyle(element).display === 'inline' && !element.closest('svg')) return [];
        const takers = element.closest('svg')
          ? [...element.querySelectorAll<SVGElement>('rect, circle, path, ellipse, polygon')].filter(
              (shape) => {
                const { fill, pointerEvents } = getComputedStyle(shape);
                // With these two values a shape receives the pointer without being painted.
                return /^(all|fill)$/.test(pointerEvents) || (fill !== 'none' && pointerEvents !== 'none');
              },
            )
          : [element];
        const whole = around(takers.map((taker) => edges(taker.getBoundingClientRect())));
        if (!whole) return [];
        const box = { ...whole };
        // Skip links are clipped until they have the focus.
        if (!element.closest('svg') && getComputedStyle(element).clipPath !== 'none') return [];
        for (let at = holderOf(element); at; at = holderOf(at)) {
          if (at === document.body || !clips(at)) continue;
          const pane = at.getBoundingClientRect();
          if (box.bottom <= pane.top || box.y >= pane.bottom || box.right <= pane.left || box.x >= pane.right)
            return [];
          // The edge of its pane cuts it: the reader scrolls to see all of it.
          if (box.y < pane.top || box.bottom > pane.bottom || box.x < pane.left || box.right > pane.right)
            return [];
        }
        const count = document.querySelector(
          `[data-cluster-key^="details:${element.getAttribute('data-milestone') ?? ''}:"] rect`,
        );
        if (count) {
          const on = edges(count.getBoundingClientRect());
          const isOver = on.x < box.right && on.right > box.x && on.y < box.bottom && on.bottom > box.y;
          if (isOver && on.x - box.x > box.right - on.right) box.right = on.x;
          else if (isOver) box.x = on.right;
        }
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
        return [
          {
            ...box,
            owner: `${i}`,
            name: `${element.getAttribute('role') ?? element.localName} “${name}”`,
            isGround: element.getAttribute('data-grip') === 'body',
            over:
              getComputedStyle(element).position === 'fixed'
                ? ('button' as const)
                : element.closest('.panes') !== null &&
                    getComputedStyle(element.closest('.panes') ?? element).position === 'fixed'
                  ? ('sheet' as const)
                  : ('page' as const),
            kind: kinds.find(([, selector]) => element.matches(selector))?.[0] ?? ('elsewhere' as const),
          },
        ];
      });
    },
    { tools, kinds: Object.entries(KINDS) as [Kind, string][] },
  );
}

/** Checks that no part of the timeline is missing among the targets. Marks count although they are no tab stops. */
async function expectAllOfTimeline(
  page: Page,
  targets: readonly Target[],
  width: number,
  where: string,
): Promise<void> {
  const tally = (kind: Kind): number => targets.filter((target) => target.kind === kind).length;
  if (width < 768) {
    expect(tally('card'), `cards ${where}`).toBe(onAxis.length);
    // At least the button that shows statements.
    expect(tally('button'), `buttons ${where}`).toBeGreaterThanOrEqual(1);
    return;
  }
  const counts = await page
    .locator(CLUSTERS)
    .evaluateAll((all) => all.map((mark) => Number(mark.getAttribute('data-count'))));
  const members = counts.reduce((sum, count) => sum + count, 0);
  expect(tally('mark') + members, `marks and members of clusters ${where}`).toBe(onAxis.length);
  // One more cluster is on the overview, not on the stage.
  expect(tally('cluster'), `clusters ${where}`).toBe(counts.length + 1);
  // The window of the overview and its two handles.
  expect(tally('grip'), `grips ${where}`).toBe(3);
  // Four views, statements, two scales, zoom out, zoom in, show all, help.
  expect(tally('button'), `buttons ${where}`).toBe(11);
}

test('pages have targets of 24 px, apart from one another, at 320, 768 and 1440 px', async ({ page }) => {
  const faults: Record<string, string[]> = {};
  const note = (fault: string, where: string): number => (faults[fault] ??= []).push(where);
  for (const path of ['./', 'milestones/talks/', 'en/milestones/talks/']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    await ready(page);
    for (const width of [1440, 768, 320]) {
      const where = `${path} at ${width} px`;
      await page.setViewportSize({ width, height: 900 });
      await twoFrames(page);
      // The vertical timeline has a script of its own.
      if (width < 768) {
        await expect(page.locator(KINDS.card)).toHaveCount(onAxis.length);
        // Details are folded below another card.
        for (const fold of await page.locator('#timeline summary').all()) await fold.click();
        await page.evaluate(() => window.scrollTo(0, 0));
      }
      const all = await targetsOf(page);
      const [targets, sheet] = [
        all.filter(({ over }) => over === 'page'),
        all.filter(({ over }) => over === 'sheet'),
      ];
      await expectAllOfTimeline(page, targets, width, where);
      // At least its grip, the two neighbours, closing, and the three actions.
      const hasSheet = width < 1100 && path !== './';
      expect(sheet.length >= 7, `targets of the sheet, ${where}`).toBe(hasSheet);
      for (const { name, x, y, right, bottom } of [...targets, ...sheet]) {
        const [across, down] = [right - x, bottom - y];
        if (Math.min(across, down) < LEAST_PX - 0.1)
          note(`${across.toFixed(1)} × ${down.toFixed(1)} px: ${name}`, where);
      }
      for (const together of [targets, sheet])
        for (const fault of collisions(together.filter(({ isGround }) => !isGround))) note(fault, where);
    }
  }
  expect(faults).toEqual({});
});
