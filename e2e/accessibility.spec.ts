import AxeBuilder from '@axe-core/playwright';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const PAGES = ['./', `milestones/${onAxis[0]?.id}/`, 'articles/visa/', 'en/', 'method/'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of PAGES) {
    test(`${path} in ${colorScheme} has no fault that axe can see`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await ready(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`)).toEqual(
        [],
      );
    });
  }
}
