import type { JSHandle, Page } from '@playwright/test';

export interface LookTools {
  readonly frame: () => Promise<number>;
  /** Whether a pointer hits the element somewhere along the middle of a box. */
  readonly isHit: (element: Element, box: DOMRect) => boolean;
  /** The mark, card or cluster that shows a milestone. */
  readonly markOf: (id: string) => Element | undefined;
  /**
   * Waits until a milestone and its words are shown, and says what is out of view or covered: its mark or card, or its first quotation,
   * of which the first three lines count. Header and sheet cover what is behind them.
   */
  readonly unseen: (id: string) => Promise<string[]>;
}

/** Helpers for functions that run in the page, which cannot reach a module of the tests. */
export function lookTools(page: Page): Promise<JSHandle<LookTools>> {
  return page.evaluateHandle(() => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const boxOf = (selector: string): DOMRect | undefined =>
      document.querySelector(selector)?.getBoundingClientRect();
    const shown = (selector: string): Element | undefined =>
      [...document.querySelectorAll(selector)].find((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
    const markOf = (id: string): Element | undefined =>
      shown(`#timeline a[data-milestone="${id}"]`) ?? shown(`#timeline [data-cluster~="${id}"]`);
    const isHit = (element: Element, { left, top, width, height }: DOMRect): boolean =>
      Array.from({ length: 9 }, (_, i) => left + (width * (i + 0.5)) / 9).some((x) =>
        element.contains(document.elementFromPoint(x, top + height / 2)),
      );
    const look = (id: string): string[] => {
      const detail = document.querySelector(`[data-detail][data-milestone="${id}"]`);
      const panes = document.querySelector('.panes');
      const isSheet = panes !== null && getComputedStyle(panes).position === 'fixed';
      const head = Math.max(
        boxOf('header')?.bottom ?? 0,
        isSheet ? (boxOf('#timeline figure')?.bottom ?? 0) : 0,
      );
      const foot = isSheet ? panes.getBoundingClientRect().top : innerHeight;
      const isInside = ({ left, top, right, bottom }: DOMRect, from: number, to: number): boolean =>
        left >= 0 && right <= innerWidth && top >= from && bottom <= to;
      const faults: string[] = [];
      const mark = markOf(id);
      const box = mark?.getBoundingClientRect();
      if (!mark || !box || !isInside(box, head, foot)) faults.push(`${id}: its mark is out of view`);
      else if (!isHit(mark, box)) faults.push(`${id}: its mark is covered`);
      const quote = detail?.querySelector('blockquote p > mark');
      const lines = [...(quote?.getClientRects() ?? [])].slice(0, 3);
      if (!quote || lines.length === 0) faults.push(`${id}: no quotation`);
      else if (!lines.every((line) => isInside(line, isSheet ? foot : 0, innerHeight)))
        faults.push(`${id}: its words are out of view`);
      else if (!lines.every((line) => isHit(quote, line))) faults.push(`${id}: its words are covered`);
      return faults;
    };
    const unseen = async (id: string): Promise<string[]> => {
      for (let i = 0; i < 120 && look(id).length > 0; i += 1) await frame();
      // What is in view must stay there.
      await frame();
      await frame();
      return look(id);
    };
    return { frame, isHit, markOf, unseen };
  });
}

/** Selects each milestone by one click, on its mark or card if it has one, and says what is not in view then. */
export async function unseenAfterClicks(page: Page, ids: readonly string[]): Promise<string[]> {
  const tools = await lookTools(page);
  return page.evaluate(
    async ({ all, tools: { frame, markOf, unseen } }) => {
      const faults: string[] = [];
      /** The row of the list, whose tab is opened, or on a phone a card that is folded away. */
      const rowOf = async (id: string): Promise<Element | null> => {
        const row = (): Element | null =>
          document.querySelector(`:is([data-pane="list"], #timeline) a[data-milestone="${id}"]`);
        if (!row()) document.getElementById('tab-all')?.click();
        for (let i = 0; i < 120 && !row(); i += 1) await frame();
        return row();
      };
      for (const id of all) {
        const mark = markOf(id);
        // A click on a counted mark opens it. Its members are chosen in the list.
        const target = mark?.matches('a') ? mark : await rowOf(id);
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        faults.push(...(await unseen(id)));
        // Each fault waits for 120 frames.
        if (faults.length > 9) break;
      }
      return faults;
    },
    { all: ids, tools },
  );
}
