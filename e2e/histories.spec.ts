import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { fuzz } from '../src/dataset/model/odd-datasets.fixture';
import { DRAWING } from './drawing';
import { expect, settled, test } from './fixtures';
import { stateOf } from './page-state';

/** What a reader does next. `at` and `by` choose among what is on screen, or say how far. */
interface Step {
  readonly kind: 'click' | 'wheel' | 'drag' | 'key' | 'type' | 'back' | 'forward' | 'reload';
  readonly at: number;
  readonly by: number;
}

const STARTS = [
  ...['./', 'en/', 'milestones/talks/', 'en/articles/press/', 'method/', 'nowhere/', '?q=条约&tab=found'],
  ...['?t=2020..2026&scale=true&track=diplomacy', 'en/milestones/treaty-signing/?statements=1&tab=reports'],
];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1090, height: 900 },
  { width: 800, height: 700 },
  { width: 390, height: 740 },
];
const KEYS = [
  ...[
    'Tab',
    'Shift+Tab',
    'Enter',
    'Escape',
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'Home',
    'End',
  ],
  ...['PageDown', 'Space', '+', '-', '0', '/', '?'],
];
const WORDS = ['免签', 'treaty', '2026', '年', 'zz', '習近平', '联合声明 签', ' ', '《》，', '\u200b', ''];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom<Step['kind'][]>(
    ...([
      'click',
      'click',
      'click',
      'click',
      'key',
      'key',
      'wheel',
      'drag',
      'type',
      'back',
      'back',
      'forward',
    ] as const),
    'reload',
  ),
  at: fc.nat(),
  by: fc.nat(),
});

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Clicks something of the page: first a part is chosen, so that many marks do not take all clicks. Returns what it is called. */
async function click(page: Page, { at, by }: Step): Promise<string> {
  const target = await page.evaluate(
    ([nth, part]) => {
      const controls = 'a[href], button, summary, label, [role=button], [role=option], [role=slider], input';
      const parts = new Map<Element | null, Element[]>();
      for (const element of document.querySelectorAll(controls)) {
        const { x, y, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        const isAway =
          element instanceof HTMLAnchorElement && (element.origin !== location.origin || element.target);
        // A file to take away is no page of ours.
        const isFile = element instanceof HTMLAnchorElement && /\.\w+$/.test(element.pathname);
        if (width === 0 || !hit || !element.contains(hit) || isAway || isFile) continue;
        const own = element.closest(
          'header, #timeline, .timeline-bar, [role=tablist], [data-pane], dialog, [popover]',
        );
        parts.set(own, [...(parts.get(own) ?? []), element]);
      }
      const those = [...parts.values()][(part ?? 0) % Math.max(parts.size, 1)] ?? [];
      const element = those[(nth ?? 0) % Math.max(those.length, 1)];
      if (!element) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return {
        x: x + width / 2,
        y: y + height / 2,
        name: `${name.slice(0, 40)} ${element.getAttribute('href') ?? ''}`,
      };
    },
    [at, by],
  );
  if (target) await page.mouse.click(target.x, target.y);
  return target?.name ?? 'nothing';
}

/** Turns the wheel over the drawing, or drags it. */
async function moveDrawing(page: Page, { kind, at, by }: Step): Promise<string> {
  const box = await page.evaluate(
    (drawing) => document.querySelector(drawing)?.getBoundingClientRect().toJSON(),
    DRAWING,
  );
  if (!box) return 'no drawing';
  const [x, y] = [
    box.x + 120 + (at % Math.max(Math.floor(box.width) - 130, 1)),
    box.y + Math.min(box.height, 600) / 2,
  ];
  const distance = (by % 800) - 400;
  await page.mouse.move(x, y);
  if (kind === 'wheel') {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, distance);
    await page.keyboard.up('Control');
  } else {
    await page.mouse.down();
    await page.mouse.move(x + distance, y, { steps: 3 });
    await page.mouse.up();
  }
  return `${distance} from ${Math.round(x)}`;
}

async function type(page: Page, words: string): Promise<string> {
  await page.keyboard.press('/');
  const box = page.locator('#search-input');
  if (await box.isVisible()) await box.fill(words);
  return JSON.stringify(words);
}

/** Takes a step, and says what it was. */
async function take(page: Page, one: Step): Promise<string> {
  switch (one.kind) {
    case 'click':
      return click(page, one);
    case 'key':
      await page.keyboard.press(pick(KEYS, one.at));
      return pick(KEYS, one.at);
    case 'wheel':
    case 'drag':
      return moveDrawing(page, one);
    case 'type':
      return type(page, pick(WORDS, one.at));
    case 'back':
    case 'forward': {
      // Beyond the ends there is nothing of this site.
      const can = await page.evaluate(
        (end) => (window as unknown as { navigation: Record<string, boolean> }).navigation[end],
        one.kind === 'back' ? 'canGoBack' : 'canGoForward',
      );
      if (can) await (one.kind === 'back' ? page.goBack() : page.goForward());
      return page.url();
    }
    case 'reload':
      await page.reload();
      return page.url();
  }
}

test.use({ reducedMotion: 'reduce', expectedComplaints: /404|preload/ });

// Two at a time: the machine has two cores.
for (let part = 0; part < (process.env['FUZZ'] ? 40 : 2); part += 1) {
  test(`whatever a reader does, no pane is blank, nothing throws, and a reload shows the same (${part + 1})`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(String(error.stack)));
    const { numRuns, seed } = fuzz(8, 25);
    const history = fc.record({
      start: fc.constantFrom(...STARTS),
      size: fc.constantFrom(...SIZES),
      steps: fc.array(step, { minLength: 2, maxLength: 8 }),
    });
    const property = fc.asyncProperty(history, async ({ start, size, steps }) => {
      await page.setViewportSize(size);
      await page.goto(start);
      await settled(page);
      const done = [`${start} at ${size.width}`];
      for (const one of steps) {
        done.push(`${one.kind} ${await take(page, one)}`);
        expect([(await stateOf(page)).faults, thrown], done.join('\n')).toEqual([[], []]);
      }
      // What a gesture shows last is in words once it rests. The address follows in half a second, or when the page is left.
      await expect(page.locator(`${DRAWING}[data-moving]`)).toHaveCount(0);
      await page.evaluate(() => dispatchEvent(new Event('pagehide')));
      const { shown } = await stateOf(page);
      await page.reload();
      expect(await stateOf(page, shown), `${done.join('\n')}\nreload ${page.url()}`).toEqual({
        shown,
        faults: [],
      });
    });
    await fc.assert(property, { numRuns, seed: seed + part, endOnFailure: true });
  });
}
