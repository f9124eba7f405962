import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

interface State {
  readonly name: string;
  readonly path: string;
  /** What a reader does there first. */
  readonly enter?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: 'the whole', path: './' },
  { name: 'a milestone', path: `milestones/${onAxis[0]?.id}/` },
  { name: 'English', path: 'en/milestones/talks/' },
  { name: 'how the dates were worked out', path: 'method/' },
  {
    name: 'one day, true to scale, some left out',
    path: './?scale=true&t=2026-05-20..2026-05-21&article=visa',
  },
  {
    name: 'results of a search',
    path: './',
    enter: async (page) => {
      const box = page.getByRole('combobox').locator('visible=true');
      await box.fill('免签');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'the filters',
    path: './',
    enter: async (page) => {
      await page.getByRole('button', { name: /^筛选/ }).locator('visible=true').click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    name: 'what a date comes from',
    path: 'articles/talks/',
    enter: async (page) => {
      await page.locator('[data-pane="article"] a[data-expression]').first().click();
      await expect(page.getByRole('dialog').locator('visible=true')).toBeVisible();
    },
  },
];

/**
 * What axe leaves open and is decided elsewhere, by rule; anything else that it leaves open fails.
 * - It gives up on the contrast of words wherever another box lies over or under them, as everywhere in a drawing:
 *   `forced-colors.spec.ts` reads words off what is painted.
 * - It asks whether a link that Tab does not reach is a target: `targets.spec.ts` takes each for one and measures it;
 *   links within a sentence are excepted (WCAG 2.5.8).
 */
const DECIDED_ELSEWHERE = new Set(['color-contrast', 'target-size']);

const WIDTHS: Readonly<Record<string, readonly number[]>> = { desktop: [1440, 768], phone: [360] };

for (const { name, path, enter } of STATES) {
  test(`${name}: no fault that axe can see, in either theme`, async ({ page }, { project }) => {
    for (const width of WIDTHS[project.name] ?? []) {
      await page.setViewportSize({ width, height: width < 768 ? 740 : 900 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(path);
      await ready(page);
      await enter?.(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations, incomplete } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const open = incomplete.filter(({ id }) => !DECIDED_ELSEWHERE.has(id));
        const told = [...violations, ...open].flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? 'undecided'})`,
          ),
        );
        expect(told, `at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
