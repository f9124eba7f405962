import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { twoFrames } from './drawing';
import { expect, ready, searchBox, test } from './fixtures';
import { openShareMenu, unfold } from './share-menu';

/** What a reader opens on a page. */
interface Overlay {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** Where it is: the rest of the page is checked without it. */
  readonly parts: readonly string[];
}

interface State {
  readonly name: string;
  readonly path: string;
  /** The path on a phone, if it is another one. */
  readonly phonePath?: string;
  /** Opened one after another, each closed by Escape. */
  readonly overlays?: readonly Overlay[];
  /** Also at 768 px, where a drawing has fewer marks and a toolbar of more rows. */
  readonly onTablet?: boolean;
  /** Further pages, for a desk alone: on a phone they have the elements of another state. */
  readonly onDesk?: readonly { readonly name: string; readonly path: string }[];
}

const dialog = (page: Page) => page.getByRole('dialog').locator('visible=true');

const STATES: readonly State[] = [
  {
    name: 'the whole timeline, the filter menu and search results',
    path: './',
    onTablet: true,
    overlays: [
      {
        name: 'the filter menu',
        parts: ['[role="dialog"]'],
        open: async (page) => {
          const menu = page.getByRole('button', { name: '菜单' });
          if (await menu.isVisible()) await menu.click();
          await page.getByRole('button', { name: /^筛选/ }).click();
          await expect(dialog(page).getByRole('checkbox').first()).toBeVisible();
        },
      },
      {
        name: 'search results',
        parts: ['search', '[role="listbox"]'],
        open: async (page) => {
          await (await searchBox(page)).fill('免签');
          await expect(page.getByRole('option').first()).toBeVisible();
        },
      },
    ],
  },
  {
    name: 'a milestone',
    path: `milestones/${onAxis[0]?.id}/`,
    // The English page has the same elements.
    phonePath: 'en/milestones/talks/',
    onTablet: true,
    overlays: [
      /^(图片卡|Picture card)/,
      /^(二维码|QR)/,
      /^(时间线的图|Picture of)/,
      /^(嵌入|Embed)/,
      /^(引用|Cite)/,
    ].map((name) => ({
      name: `the share menu, ${name}`,
      parts: ['[role="dialog"]:popover-open'],
      open: async (page) => {
        await openShareMenu(page);
        await unfold(page, name);
        await expect(
          dialog(page)
            .getByRole('status')
            .filter({ hasText: /正在画|Drawing/ }),
        ).toHaveCount(0);
      },
    })),
  },
  {
    name: 'an article and the card that explains a date',
    path: 'articles/talks/',
    // A phone has no scale: there the filtered cards are checked with the report.
    phonePath: 'articles/talks/?article=visa,talks',
    onDesk: [
      { name: 'the page about dates', path: 'method/' },
      { name: 'the page of files', path: 'data/' },
      { name: 'the page of files in English', path: 'en/data/' },
      {
        name: 'one day on the true scale, some milestones filtered out',
        path: './?scale=true&t=2026-05-20..2026-05-21&article=visa',
      },
    ],
    overlays: [
      {
        name: 'the card',
        parts: ['[role="dialog"]'],
        open: async (page) => {
          await page.locator('[data-pane="article"] a[data-expression]').first().click();
          await expect(dialog(page)).toBeVisible();
        },
      },
    ],
  },
];

/**
 * Rules whose open questions other tests answer. An open question of any other rule is a fault.
 * - color-contrast: axe cannot decide where another box lies over or under the words, which is everywhere in a drawing.
 *   `forced-colors.spec.ts` reads words off the painted picture.
 */
const DECIDED_ELSEWHERE = new Set(['color-contrast']);
/**
 * axe also measures a quotation of one character, though links within a sentence are exempt (WCAG 2.5.8), and asks whether a link that Tab
 * does not reach is a target. `targets.spec.ts` measures every target.
 */
const NOT_HERE = ['target-size'];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** axe describes only what it is asked for: passes take as long as everything else. */
const axeOf = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations', 'incomplete'] });

/** What axe finds in these parts, or on the whole page. */
async function faultsOf(axe: AxeBuilder, parts: readonly string[] = []): Promise<string[]> {
  for (const part of parts) axe.include(part);
  // The other mode opens a page to merge the results of frames; these pages have no frames.
  const { violations, incomplete } = await axe.setLegacyMode().disableRules(NOT_HERE).analyze();
  const open = incomplete.filter(({ id }) => !DECIDED_ELSEWHERE.has(id));
  return [...violations, ...open].flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? 'undecided'})`,
    ),
  );
}

async function expectNoFault(page: Page, name: string, parts?: readonly string[]): Promise<void> {
  expect(await faultsOf(axeOf(page).withTags(WCAG), parts), name).toEqual([]);
}

/** Checks the page in the light theme, and its colours in the dark one, which has the same elements. */
async function expectNoFaultInEitherTheme(
  page: Page,
  name: string,
  parts?: readonly string[],
): Promise<void> {
  await expectNoFault(page, name, parts);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = axeOf(page).withRules('color-contrast');
  expect(await faultsOf(dark, parts), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

for (const { name, path, phonePath = path, overlays = [], onDesk = [], onTablet = false } of STATES) {
  test(`${name}: no fault that axe can see, in either theme`, async ({ page }, { project }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(project.name === 'phone' ? phonePath : path);
    await ready(page);
    await expectNoFaultInEitherTheme(page, name);
    for (const overlay of overlays) {
      await overlay.open(page);
      await expectNoFaultInEitherTheme(page, overlay.name, overlay.parts);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    }
    if (onTablet && project.name === 'desktop') {
      if (overlays.length > 0) await (await searchBox(page)).fill('');
      await page.setViewportSize({ width: 768, height: 900 });
      await twoFrames(page);
      // The colours are those of the wider page.
      await expectNoFault(page, `${name}, at 768 px`);
    }
    for (const further of project.name === 'desktop' ? onDesk : []) {
      await page.goto(further.path);
      await ready(page);
      await expectNoFaultInEitherTheme(page, further.name);
    }
  });
}
