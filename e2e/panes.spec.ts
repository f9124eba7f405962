import { index, onAxis } from './dataset';
import { expect, ready, SMALL_DESK, test } from './fixtures';

const id = onAxis[0]?.id ?? '';

// Of an error that the page logs, Playwright tells from Firefox only that it was one.
test.describe('when a pane breaks', { tag: '@chromium' }, () => {
  test.use({ expectedComplaints: /broken on purpose/ });

  test('a broken timeline leaves the text readable', async ({ page }) => {
    await page.addInitScript(() => {
      window.ResizeObserver = class {
        constructor() {
          throw new Error('broken on purpose');
        }
      } as unknown as typeof ResizeObserver;
    });
    await page.goto(`milestones/${id}/`);
    await expect(page.getByRole('alert').filter({ hasText: '时间线' })).toBeVisible();
    await expect(page.locator('[data-pane="milestone"] blockquote').first()).toBeVisible();
    await expect(page.getByRole('alert').getByRole('textbox')).toHaveValue(/broken on purpose/);
  });
});

test.describe('in a browser that refuses storage and the clipboard', () => {
  test('the page works and shows the link to copy by hand', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(`milestones/${id}/`);
    await ready(page);
    await page.getByRole('button', { name: /^明暗/ }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', { name: '分享' }).first().click();
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.locator('textarea[readonly]').first()).toHaveValue(new RegExp(`/milestones/${id}/$`));
  });
});

test.describe('a reader with a chosen theme', { tag: '@chromium' }, () => {
  test.use({ expectedComplaints: /Failed to load resource/ });
  test('sees no page in the other theme, even before the app starts', async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.route(/\/assets\/index-/, (route) => route.abort());
    await page.goto('./');
    const ground = () =>
      page.evaluate(() =>
        getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number),
      );
    expect(Math.max(...((await ground()) ?? [255]))).toBeLessThan(60);
  });
});

test('a page whose words a translator replaced goes on working', async ({ page }) => {
  await page.goto(`milestones/${index.milestones.at(0)?.id ?? ''}/`);
  await ready(page);
  // Each shows the same parts of the page with other words.
  const ids = [...index.milestones].slice(0, 20).map(({ id }) => id);
  const blank = await page.evaluate(async (all) => {
    const translate = (): void => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (text.data.trim() !== '' && !text.parentElement?.closest('font, script, svg')) texts.push(text);
      }
      for (const text of texts) {
        const font = document.createElement('font');
        font.textContent = text.data;
        text.replaceWith(font);
      }
    };
    const until = async (there: () => boolean): Promise<void> => {
      for (let i = 0; i < 120 && !there(); i++) await new Promise(requestAnimationFrame);
    };
    const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
    const empty: string[] = [];
    for (const id of all) {
      const detail = `[data-detail][data-milestone="${id}"]`;
      await until(() => textOf(detail).length >= 20);
      if (textOf(detail).length < 20) empty.push(id);
      translate();
      document.querySelector<HTMLElement>('[data-step="next"] a')?.click();
    }
    for (const tab of ['all', 'reports', 'read', 'reports', 'all']) {
      document.getElementById(`tab-${tab}`)?.click();
      await until(() => textOf(`[aria-labelledby="tab-${tab}"]`).length >= 100);
      if (textOf(`[aria-labelledby="tab-${tab}"]`).length < 100) empty.push(tab);
      translate();
    }
    return empty;
  }, ids);
  expect(blank).toEqual([]);
});

for (const [form, size] of [
  ['in the workspace', { width: 1440, height: 900 }],
  ['where the page scrolls', SMALL_DESK],
] as const) {
  test(`scrolling a pane moves no other pane, and changes neither selection nor history, ${form}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const [tab, pane] of [
      ['read', '.detail-body'],
      ['all', '[data-pane="list"] > div'],
      ['reports', '[data-pane="article"] div[role="tabpanel"]'],
    ] as const) {
      await page.goto(`milestones/talks/?tab=${tab}`);
      await ready(page);
      await page.locator(pane).waitFor();
      const outcome = await page.evaluate(async (selector) => {
        const frame = (): Promise<number> => new Promise(requestAnimationFrame);
        const panes = [
          document.scrollingElement,
          document.querySelector('#timeline'),
          document.querySelector(selector),
        ].filter((one) => one !== null && one.scrollHeight > one.clientHeight) as HTMLElement[];
        // List and report come to the selection a moment after they are there.
        let [still, rest] = [0, ''];
        while (still < 20) {
          const places = panes.map(({ scrollTop }) => scrollTop).join();
          still = places === rest ? still + 1 : 0;
          rest = places;
          await frame();
        }
        const before = { url: location.href, entries: history.length };
        let moved = 0;
        let seed = 7;
        const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
        for (let i = 0; i < 24; i++) {
          const one = panes[i % panes.length];
          if (!one) continue;
          one.scrollTop = random() * (one.scrollHeight - one.clientHeight);
          const at = panes.map(({ scrollTop }) => scrollTop);
          await frame();
          await frame();
          if (panes.some(({ scrollTop }, n) => scrollTop !== at[n])) moved++;
        }
        return {
          some: panes.length > 0,
          moved,
          same: location.href === before.url && history.length === before.entries,
        };
      }, pane);
      expect(outcome, tab).toEqual({ some: true, moved: 0, same: true });
    }
  });
}
