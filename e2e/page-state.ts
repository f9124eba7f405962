import type { Page } from '@playwright/test';
import { DRAWING } from './drawing';

/** What the page shows that its address promises, and what is wrong with it. */
export interface PageState {
  readonly shown: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

/**
 * Looks at the page once it rests: a part that is still loading, an empty pane or a fault is waited for, and so is what the page is
 * `expected` to show, for up to four seconds.
 */
export async function stateOf(page: Page, expected: PageState['shown'] | null = null): Promise<PageState> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await look(page, expected);
    } catch (fault) {
      // The page was left in the meantime: look at the one that comes.
      if (tries === 4 || !/context was destroyed|navigation/.test(String(fault))) throw fault;
      await page.waitForLoadState();
    }
  }
}

const look = (page: Page, expected: PageState['shown'] | null): Promise<PageState> =>
  page.evaluate(
    async ({ drawing, wanted }) => {
      const isSeen = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
      const seen = (selector: string): HTMLElement[] =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);
      const textOf = (selector: string): string | null =>
        document.querySelector(selector)?.textContent ?? null;
      const isBlank = (element: HTMLElement): boolean => element.innerText.trim() === '';
      /** Marks, counts or, where nothing is in view, the stage that says so. */
      const isDrawn = ({ left, right }: DOMRect): boolean =>
        [
          ...document.querySelectorAll(
            `${drawing} :is([data-milestone], [data-cluster-key], g[tabindex="0"])`,
          ),
        ].some(
          (part) => part.getBoundingClientRect().left < right && part.getBoundingClientRect().right > left,
        );
      const findFaults = (): string[] => {
        const box = document.querySelector(drawing)?.getBoundingClientRect();
        return [
          ...(document.documentElement.hasAttribute('data-ready') ? [] : ['not ready']),
          ...seen('[role=alert]').map(
            (alert) => `${alert.innerText} ${alert.querySelector('textarea')?.value}`,
          ),
          ...seen('[data-pane]').flatMap((pane) => (isBlank(pane) ? [`blank: ${pane.id}`] : [])),
          ...(seen('main').some(isBlank) ? ['blank: main'] : []),
          ...(document.querySelector('.workspace') && seen('#timeline').length === 0 ? ['no timeline'] : []),
          ...(box && !isDrawn(box) ? ['blank: drawing'] : []),
        ];
      };
      const show = (): Record<string, unknown> => ({
        path: location.pathname,
        title: document.title,
        heading: textOf('h1'),
        tab: document.getElementById('text')?.dataset['tab'],
        reading: document.querySelector('[data-detail]')?.getAttribute('data-milestone'),
        bounds: textOf('[data-bounds]'),
        pressed: seen('.timeline-bar [aria-pressed=true]').map(({ textContent }) => textContent),
        words: document.querySelector<HTMLInputElement>('input[type=search]')?.value,
        found: textOf('#tab-found'),
        notices: seen('.page-notices, [data-notice]').map(({ textContent }) => textContent),
      });
      let [shown, faults, rest] = [show(), findFaults(), 0];
      for (let frames = 0; frames < 240; frames += 1) {
        await new Promise(requestAnimationFrame);
        const now = show();
        rest = JSON.stringify(now) === JSON.stringify(shown) ? rest + 1 : 0;
        shown = now;
        if (rest < 3) continue;
        faults = findFaults();
        if (faults.length === 0 && (!wanted || JSON.stringify(now) === JSON.stringify(wanted))) break;
      }
      // As it arrives on the other side.
      return { shown: JSON.parse(JSON.stringify(shown)) as Record<string, unknown>, faults };
    },
    { drawing: DRAWING, wanted: expected },
  );
