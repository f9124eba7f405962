import { index, onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

// Without motion a selection is drawn at once.
test.use({ reducedMotion: 'reduce' });

/** At a desk and on a phone: a thousand in all. */
const STEPS = 500;

/**
 * The model: the pages visited, as a browser keeps them, and the order of reading. A step that does not exist, such as the one before the
 * first milestone, changes nothing.
 */
test('marks, neighbours, keys, Back, Forward and × lead where a model says, at random', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('./');
  await ready(page);
  const faults = await page.evaluate(
    async ([order, onTheAxis, steps]) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      const until = async (is: () => boolean): Promise<boolean> => {
        for (let i = 0; i < 120; i += 1) {
          if (is()) return true;
          await frame();
        }
        return is();
      };
      let seed = 11;
      const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;

      /** Ids of the visited pages; an empty id is the whole timeline. Chromium remembers 50: go back by 30 at most. */
      let pages = [''];
      let at = 0;
      const push = (id: string): void => {
        if (id === pages[at]) return;
        pages = [...pages.slice(Math.max(at - 30, 0), at + 1), id];
        at = pages.length - 1;
      };
      const click = (element: Element | undefined | null): void =>
        void element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      const step = (by: 1 | -1, act: () => void): void => {
        const place = order.indexOf(pages[at] ?? '');
        const to = place < 0 ? undefined : order[place + by];
        act();
        if (to !== undefined) push(to);
      };
      const press = (key: string): void =>
        void document
          .querySelector('.milestone-panel')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const actions: Record<string, () => void> = {
        mark: () => {
          const links = [...document.querySelectorAll('#timeline a[data-milestone]')].filter((link) =>
            link.checkVisibility({ visibilityProperty: true }),
          );
          const link = links[random(links.length)];
          click(link);
          push(link?.getAttribute('data-milestone') ?? '');
        },
        next: () => step(1, () => click(document.querySelector('[data-step="next"] a'))),
        previous: () => step(-1, () => click(document.querySelector('[data-step="prev"] a'))),
        '.': () => step(1, () => press('.')),
        ',': () => step(-1, () => press(',')),
        back: () => {
          if (at > 0) history.back();
          at = Math.max(at - 1, 0);
        },
        forward: () => {
          if (at < pages.length - 1) history.forward();
          at = Math.min(at + 1, pages.length - 1);
        },
        close: () => {
          const link = document.querySelector('.detail-close');
          click(link);
          if (link) push('');
        },
      };
      const names = [
        'mark',
        'mark',
        'next',
        'next',
        'previous',
        '.',
        ',',
        'back',
        'back',
        'forward',
        'close',
      ];
      const isInside = (box: DOMRect | undefined): boolean =>
        box !== undefined &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        box.right > 0 &&
        box.left < innerWidth;
      const shown = (selector: string): DOMRect | undefined =>
        [...document.querySelectorAll(selector)]
          .find((one) => one.checkVisibility({ visibilityProperty: true }))
          ?.getBoundingClientRect();
      /** What of the page does not agree with the model; empty if all does. */
      const wrong = (): string => {
        const id = pages[at] ?? '';
        if (location.pathname !== (id === '' ? '/' : `/milestones/${id}/`)) return `at ${location.pathname}`;
        const detail = document.querySelector('[data-detail]')?.getAttribute('data-milestone') ?? '';
        if (detail !== id) return `shows ${detail}`;
        if (id === '') return document.querySelector('#timeline [aria-current]') ? 'a mark is selected' : '';
        if (!isInside(shown('[data-detail] blockquote mark'))) return 'its words are out of view';
        const mark = onTheAxis.includes(id)
          ? (shown(`#timeline a[data-milestone="${id}"][aria-current]`) ??
            shown(`#timeline [data-cluster~="${id}"]`))
          : shown('#timeline [aria-current], #timeline [data-emphasis="selected"]');
        return isInside(mark) ? '' : 'its mark is out of view';
      };
      const found: string[] = [];
      for (let i = 0; i < steps && found.length < 5; i += 1) {
        const name = names[random(names.length)] ?? 'mark';
        const from = pages[at];
        actions[name]?.();
        if (!(await until(() => wrong() === ''))) {
          found.push(`step ${i}, ${name} from ${from} to ${pages[at]}: ${wrong()}`);
          break;
        }
      }
      return found;
    },
    [[...index.milestones].map(({ id }) => id), onAxis.map(({ id }) => id), STEPS] as const,
  );
  expect(faults).toEqual([]);
});
