import type { Page } from '@playwright/test';
import { index, onAxis } from './dataset';
import { CLUSTERS, MARKS, twoFrames } from './drawing';
import { expect, ready, test } from './fixtures';

test.use({ reducedMotion: 'reduce' });

/** Ids of the marks that a pointer can hit somewhere along their middle. */
async function hittable(page: Page): Promise<string[]> {
  return page.locator(MARKS).evaluateAll((all) =>
    all.flatMap((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      const isHit = Array.from({ length: 9 }, (_, i) => x + (width * (i + 0.5)) / 9).some((at) =>
        mark.contains(document.elementFromPoint(at, y + height / 2)),
      );
      return isHit ? [mark.getAttribute('data-milestone') ?? ''] : [];
    }),
  );
}

const FORMS = [
  { width: 1440, statements: true },
  { width: 1440, statements: false },
  { width: 1024, statements: false },
  { width: 768, statements: false },
];

test('every milestone is at most two activations away, at every width', async ({ page }) => {
  test.setTimeout(120_000);
  for (const { width, statements } of FORMS) {
    // High enough for the whole stage, because a scroll of the page does not count as an activation.
    await page.setViewportSize({ width, height: 1_200 });
    await page.goto(statements ? './?statements=1' : './');
    await ready(page);
    const first = page.url();
    // One activation: a mark of the first view. Two: a click opens its cluster, which then shows the mark.
    const reached = new Set(await hittable(page));
    const keys = await page
      .locator(CLUSTERS)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-cluster-key') ?? ''));
    for (const key of keys) {
      await page.locator(`${CLUSTERS}[data-cluster-key="${key}"]`).click();
      await twoFrames(page);
      for (const id of await hittable(page)) reached.add(id);
      // The page of a milestone lists what is folded into it. The first one loads its script for longer than two frames.
      const parts = page.locator('[data-detail] #parts a');
      if (page.url().endsWith('#parts')) await expect(parts.first()).toBeVisible();
      for (const id of await parts.evaluateAll((all) =>
        all.map((link) => link.getAttribute('data-milestone')),
      ))
        reached.add(id ?? '');
      // Where no view parts its members, each click opens the next one.
      for (let click = 1; new URL(page.url()).pathname.includes('/milestones/') && click <= 2; click += 1) {
        reached.add(/milestones\/([^/]+)/.exec(page.url())?.[1] ?? '');
        if (click === 1) await page.locator(`${CLUSTERS}[data-cluster-key="${key}"]`).click();
        await twoFrames(page);
      }
      // Return to the first view in both cases.
      await page.evaluate((first) => history.pushState(null, '', first), first);
      await expect(page.locator(`${CLUSTERS}[data-cluster-key="${key}"]`)).toBeVisible();
      await twoFrames(page);
    }
    const wanted = statements ? [...index.milestones] : onAxis;
    const missing = wanted.map(({ id }) => id).filter((id) => !reached.has(id));
    expect(missing, `at ${width} px${statements ? ', with statements' : ''}`).toEqual([]);
  }
});
