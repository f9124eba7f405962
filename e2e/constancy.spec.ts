import type { Page } from '@playwright/test';
import { DRAWING, MARKS, MAX_NODES, nodesOf, toolbar, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

declare global {
  interface Window {
    /** The node of each milestone at the last look. */
    known?: Map<string, Element>;
  }
}

test.use({ reducedMotion: 'reduce' });

/** Counts the marks that are still drawn since the last look, and names those that are another node now. */
async function lookAgain(page: Page): Promise<{ still: number; changed: string[] }> {
  await twoFrames(page);
  return page.evaluate((marks) => {
    const now = new Map(
      [...document.querySelectorAll(marks)].map((node) => [node.getAttribute('data-milestone') ?? '', node]),
    );
    const still = [...(window.known ?? now)].filter(([id]) => now.has(id));
    window.known = now;
    return {
      still: still.length,
      changed: still.filter(([id, node]) => now.get(id) !== node).map(([id]) => id),
    };
  }, MARKS);
}

test('a milestone keeps its node through select, zoom, resize, theme, scale and language, and nodes stay few', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const { still } = await lookAgain(page);
  expect(still).toBeGreaterThan(30);
  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['select', () => page.locator(`${MARKS}[data-milestone="talks"]`).click()],
    ['clear', () => page.keyboard.press('Escape')],
    ['zoom in', () => toolbar.zoomIn(page).click()],
    ['zoom out', () => toolbar.reset(page).click()],
    ['narrower', () => page.setViewportSize({ width: 1300, height: 900 })],
    ['wider', () => page.setViewportSize({ width: 1440, height: 900 })],
    ['dark, by the system', () => page.emulateMedia({ colorScheme: 'dark' })],
    ['another theme, by the button', () => page.getByRole('button', { name: /^明暗/ }).first().click()],
    ['true scale', () => toolbar.scale(page, 'true').click()],
    ['expanded scale', () => toolbar.scale(page, 'expanded').click()],
    ['English', () => page.getByRole('link', { name: 'English', exact: true }).click()],
  ];
  const faults: Record<string, string[]> = {};
  for (const [name, change] of changes) {
    await change();
    if (name === 'English') await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const seen = await lookAgain(page);
    expect(seen.still, name).toBeGreaterThan(2);
    expect(await nodesOf(page), `nodes after: ${name}`).toBeLessThanOrEqual(MAX_NODES);
    if (seen.changed.length > 0) faults[name] = seen.changed;
  }
  expect(faults).toEqual({});
});

test('selecting changes nothing but the marks of that milestone and of the one before, and the echo on the axis', async ({
  page,
}) => {
  await page.goto('./');
  await ready(page);
  const select = (id: string): Promise<void> => page.locator(`${MARKS}[data-milestone="${id}"]`).click();
  await select('talks');
  await expect(page).toHaveURL(/\/milestones\/talks\//);
  await page.locator(DRAWING).evaluate((drawing) => {
    window.known = new Map();
    new MutationObserver((records) => {
      // The target of a record is the parent of what is added and removed.
      for (const { target, addedNodes } of records)
        for (const node of [target, ...addedNodes]) {
          const element = node instanceof Element ? node : node.parentElement;
          const owner = element?.closest('[data-milestone], [data-cluster]');
          const id = owner?.getAttribute('data-milestone') ?? owner?.getAttribute('data-cluster');
          const other = element?.hasAttribute('data-echo') ? 'echo' : `<${element?.localName}>`;
          window.known?.set(id ?? other, element ?? drawing);
        }
    }).observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await select('treaty-signing');
  await expect(page.locator(`${MARKS}[aria-current]`)).toHaveAttribute('data-milestone', 'treaty-signing');
  await twoFrames(page);
  const touched = await page.evaluate(() => [...(window.known?.keys() ?? [])]);
  expect(touched.length).toBeLessThanOrEqual(4);
  expect(touched.toSorted()).toEqual(['echo', 'talks', 'treaty-signing']);
  expect(await nodesOf(page)).toBeLessThanOrEqual(MAX_NODES);
});
