import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

interface State {
  readonly name: string;
  readonly path: string;
  /** What a reader does before the check. */
  readonly enter?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'the whole timeline', path: './' },
  { name: 'a milestone', path: `milestones/${onAxis[0]?.id}/` },
  { name: 'English', path: 'en/milestones/talks/' },
  { name: 'the page about dates', path: 'method/' },
  {
    name: 'one day on the true scale, some milestones filtered out',
    path: './?scale=true&t=2026-05-20..2026-05-21&article=visa',
  },
  {
    name: 'search results',
    path: './',
    enter: async (page) => {
      const box = page.getByRole('combobox').locator('visible=true');
      await box.fill('免签');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the filter menu',
    path: './',
    enter: async (page) => {
      await page.getByRole('button', { name: /^筛选/ }).locator('visible=true').click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'the card that explains a date',
    path: 'articles/talks/',
    enter: async (page) => {
      await page.locator('[data-pane="article"] a[data-expression]').first().click();
      await expect(page.getByRole('dialog').locator('visible=true')).toBeVisible();
    },
  },
];

/**
 * Rules whose open questions other tests answer. An open question of any other rule is a fault.
 * - color-contrast: axe cannot decide where another box lies over or under the words, which is everywhere in a drawing.
 *   `forced-colors.spec.ts` reads words off the painted picture.
 * - target-size: axe asks whether a link that Tab does not reach is a target. `targets.spec.ts` measures each of them;
 *   links within a sentence are exempt (WCAG 2.5.8).
 */
const DECIDED_ELSEWHERE = new Set(['color-contrast', 'target-size']);

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDTHS: Readonly<Record<string, readonly number[]>> = { desktop: [1440, 768], phone: [360] };

for (const { name, path, enter } of STATES) {
  test(`${name}: no fault that axe can see, in either theme`, async ({ page }, { project }) => {
    for (const width of WIDTHS[project.name] ?? []) {
      await page.setViewportSize({ width, height: width < 768 ? 740 : 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await ready(page);
      await enter?.(page);
      const faultsOf = async (axe: AxeBuilder): Promise<string[]> => {
        // The other mode opens a page to merge the results of frames; these pages have no frames.
        const { violations, incomplete } = await axe.setLegacyMode().analyze();
        const open = incomplete.filter(({ id }) => !DECIDED_ELSEWHERE.has(id));
        return [...violations, ...open].flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? 'undecided'})`,
          ),
        );
      };
      expect(await faultsOf(new AxeBuilder({ page }).withTags(WCAG)), `at ${width} px`).toEqual([]);
      // The dark theme has other colours and the same elements.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(
        await faultsOf(new AxeBuilder({ page }).withRules('color-contrast')),
        `at ${width} px, dark`,
      ).toEqual([]);
    }
  });
}
