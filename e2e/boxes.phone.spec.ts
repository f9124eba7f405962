import type { Page } from '@playwright/test';
import { boxTools, collisions, readerStyle, SPACED } from './boxes';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

/** Words, cards, shapes and buttons of the vertical timeline. A card owns its words, which must stay inside it. */
async function boxesDownThePage(page: Page) {
  const tools = await boxTools(page);
  return page.locator('#timeline').evaluate((timeline, { edges }) => {
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const holders = [...timeline.querySelectorAll('a[data-milestone], button, summary')].filter(isShown);
    const keyOf = (element: Element): string => {
      const holder = element.closest('a[data-milestone], button, summary');
      return holder ? `${holders.indexOf(holder)}` : '';
    };
    const placed = (rect: DOMRect, owner: string, name: string) => ({ ...edges(rect), owner, name });
    const cards = holders.map((card) =>
      placed(card.getBoundingClientRect(), keyOf(card), `card ${card.textContent ?? ''}`),
    );
    const shapes = [...timeline.querySelectorAll('li svg[data-shape]')]
      .filter(isShown)
      .map((shape) =>
        placed(shape.getBoundingClientRect(), '', `shape of ${shape.parentElement?.textContent ?? ''}`),
      );
    const words: ReturnType<typeof placed>[] = [];
    const walk = document.createTreeWalker(timeline, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim() || !isShown(parent) || parent.closest('svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A quotation that is cut after its third line has its other lines below, where nobody sees them.
      const seen = getComputedStyle(parent).overflowY === 'visible' ? range : parent;
      words.push(placed(seen.getBoundingClientRect(), keyOf(parent), node.textContent));
    }
    const spilt = words
      .filter((word) => {
        const card = cards.find(({ owner }) => owner === word.owner);
        return (
          card && (word.x < card.x - 0.5 || word.right > card.right + 0.5 || word.bottom > card.bottom + 0.5)
        );
      })
      .map(({ name }) => `out of its card: ${name}`);
    return { boxes: [...cards, ...shapes, ...words], cards: cards.length, spilt };
  }, tools);
}

/** Sets the text size of the browser, which changes rem and the breakpoints. */
async function setTextSize(page: Page, px: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: px } });
}

for (const locale of ['', 'en/']) {
  for (const textPx of [16, 32]) {
    test(`on the vertical timeline nothing touches at any width: /${locale}, text of ${textPx} px`, async ({
      page,
    }) => {
      await setTextSize(page, textPx);
      await page.goto(`./${locale}`);
      await ready(page);
      const folds = page.locator('#timeline summary');
      for (const fold of await folds.all()) await fold.click();
      // The overview sticks to the top, over the cards that have left.
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        `${textPx}px`,
      );
      const faults: Record<string, string[]> = {};
      const note = (fault: string, where: string): number => (faults[fault] ??= []).push(where);
      const look = async (width: number, at: string): Promise<void> => {
        await page.setViewportSize({ width, height: 740 });
        const { boxes, cards, spilt } = await boxesDownThePage(page);
        expect(cards).toBeGreaterThanOrEqual(onAxis.length);
        for (const fault of [...collisions(boxes), ...spilt]) note(fault, at);
        const contentPx = await page.evaluate(() => document.documentElement.scrollWidth);
        if (contentPx > width) note(`the page is ${contentPx} px wide`, at);
      };
      // With text twice as large, a tablet and a desk show the vertical timeline as well.
      for (const width of textPx === 16 ? [320, 360, 767] : [320, 360, 768, 1440])
        await look(width, `${width} px`);
      await readerStyle(page, SPACED);
      for (const width of [320, 360]) await look(width, `${width} px, spaced`);
      expect(faults).toEqual({});
    });
  }
}
