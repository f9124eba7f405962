import { index, onAxis } from './dataset';
import { expect, openTab, ready, test } from './fixtures';
import { unfold } from './share-menu';

const milestone = onAxis[0];
const id = milestone?.id ?? '';
const pane = (name: string): string => `[data-pane="${name}"]`;

test('a page and its article are cited in three formats, and a message confirms the copy', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`milestones/${id}/`);
  await ready(page);
  const menu = page.getByRole('dialog', { name: '分享' });
  const copied = async (format: string): Promise<string> => {
    await menu
      .getByRole('button', { name: `复制 ${format}` })
      .first()
      .click();
    await expect(menu.getByRole('status').filter({ hasText: `${format} 已复制` })).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.locator(pane('milestone')).getByRole('button', { name: '分享' }).click();
  await unfold(page, '引用');
  // The menu lies below the header and inside the window.
  await expect(menu.locator('[data-cite]').first()).toBeVisible();
  const header = await page.locator('header').first().boundingBox();
  const box = await menu.boundingBox();
  expect(box?.y).toBeGreaterThan((header?.y ?? 0) + (header?.height ?? Infinity));
  expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const reference = await copied('GB/T 7714—2025');
  expect(reference).toMatch(/^.+：.+（数据版本 [0-9a-f]{16}）\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. http.+\/$/);
  expect(reference).toContain(`[${today}]. ${new URL(page.url()).origin}/milestones/${id}/`);
  const [item] = JSON.parse(await copied('CSL-JSON'));
  expect(item).toMatchObject({ type: 'webpage', URL: page.url() });
  expect(await copied('BibTeX')).toMatch(/^@online\{/);
  // The articles that the milestone is quoted from follow, as printed.
  const reports = new Set(milestone?.passages.map(({ article }) => article));
  await expect(menu.locator('[data-cite="article-newspaper"]')).toHaveCount(reports.size);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();

  await openTab(page, 'reports');
  await page.locator(pane('article')).getByRole('button', { name: '分享' }).click();
  await unfold(page, '引用');
  const first = menu.locator('[data-cite]').first();
  await expect(first).toHaveAttribute('data-cite', 'article-newspaper');
  await expect(first).toContainText('[N]. 新华社，2026-05-20.');
  await expect(first).toContainText('没有印年份');
});

test('if the clipboard refuses, the page shows the citation, selected and line by line', {
  tag: '@one-engine',
}, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  await page.goto(`articles/${index.dataset.articles[0]?.id}/`);
  await ready(page);
  await page.locator(pane('article')).getByRole('button', { name: '分享' }).click();
  await unfold(page, '引用');
  await page.getByRole('button', { name: '复制 BibTeX' }).first().click();
  const field = page.getByRole('textbox', { name: /手动复制/ });
  await expect(field).toBeFocused();
  const selected = await field.evaluate((own: HTMLTextAreaElement) =>
    own.value.slice(own.selectionStart, own.selectionEnd),
  );
  expect(selected).toMatch(/^@article\{[^]+\n {2}note = \{[^]+\n\}$/);
});
