import type { Page } from '@playwright/test';
import { readerStyle, SPACED } from './boxes';
import { twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

/** Words in the panels that are cut, stick out of their panel or lie on other words. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly block: Element;
      readonly text: string;
      readonly box: DOMRect;
    }
    const faults: string[] = [];
    for (const pane of document.querySelectorAll('[data-pane]')) {
      const within = pane.getBoundingClientRect();
      if (within.width === 0) continue;
      const lines: Line[] = [];
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        // Words for screen readers are clipped on purpose, and a sticky head covers the rows that scroll below it.
        if (!parent?.checkVisibility() || text === '' || parent.closest('.sr-only, svg, h3.sticky')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
        if (boxes.some(({ left, right }) => left < within.left - 1 || right > within.right + 1))
          faults.push(`out of its panel: ${text}`);
        let block: Element = parent;
        while (getComputedStyle(block).display.startsWith('inline') && block.parentElement)
          block = block.parentElement;
        for (let at: Element | null = parent; at && at !== pane; at = at.parentElement) {
          const { overflowX } = getComputedStyle(at);
          if (overflowX === 'visible' || overflowX === 'auto') continue;
          if (at.scrollWidth > at.clientWidth + 1 || at.scrollHeight > at.clientHeight + 1)
            faults.push(`cut: ${text}`);
        }
        lines.push(...boxes.map((box) => ({ block, text: text.slice(0, 24), box })));
      }
      // The box of a line is higher than its letters, which fill its middle.
      const core = ({ top, bottom, height }: DOMRect) => [top + height * 0.2, bottom - height * 0.2] as const;
      lines.forEach((a, i) => {
        const [top, bottom] = core(a.box);
        for (const b of lines.slice(i + 1)) {
          if (a.block === b.block) continue;
          const [upper, lower] = core(b.box);
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          if (across > 1 && upper < bottom && top < lower) faults.push(`${a.text} lies on ${b.text}`);
        }
      });
    }
    return faults;
  });
}

for (const locale of ['', 'en/']) {
  test(`words that are twice as large and spaced out can all be read: /${locale}`, async ({ page }) => {
    const faults: Record<string, string[]> = {};
    await page.goto(`./${locale}milestones/treaty-signing/`);
    await ready(page);
    await readerStyle(page, `:root { font-size: 200% }${SPACED}`);
    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await twoFrames(page);
      for (const fault of await faultsOf(page)) (faults[fault] ??= []).push(`${width} px`);
      const contentPx = await page.evaluate(() => document.documentElement.scrollWidth);
      if (contentPx > width) (faults[`the page is ${contentPx} px wide`] ??= []).push(`${width} px`);
    }
    expect(faults).toEqual({});
  });
}
