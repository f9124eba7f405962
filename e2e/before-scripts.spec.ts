import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, hold, settled, test } from './fixtures';

const milestone = onAxis.find(({ passages }) => passages.length > 1);
const LINE = '搜索、筛选和可缩放的时间线现在不可用';

test('words typed before the scripts came are searched, and their results are shown', async ({ page }) => {
  const release = await hold(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('combobox').pressSequentially('免签');
  release();
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator('[data-pane="found"]')).toContainText('免签');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('combobox')).toHaveValue('免');
});

test('a menu that was opened before the scripts came gets its contents', async ({ page }) => {
  const release = await hold(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('button', { name: /^筛选/ }).locator('visible=true').click();
  release();
  await expect(page.getByRole('dialog', { name: '筛选' }).getByRole('checkbox').first()).toBeVisible();
});

test('a tab that was pressed before the scripts came opens', async ({ page }) => {
  const release = await hold(page);
  await page.goto('./', { waitUntil: 'commit' });
  await page.locator('#tab-all').click();
  release();
  await expect(page.locator('[data-pane="list"] a[data-milestone]').first()).toBeVisible();
  await expect(page.locator('#tab-all')).toHaveAttribute('aria-selected', 'true');
});

test.describe('where scripts do not come', () => {
  test.use({ expectedComplaints: /Failed to load resource|ERR_|preload/ });

  /** What the page is about is in view, and nothing is there that does not answer. */
  const expectPlain = async (page: Page): Promise<void> => {
    await expect(page.getByText(LINE)).toBeVisible();
    await expect(page.locator('#root :is(button, input):visible')).toHaveCount(0);
    for (const { quote } of milestone?.passages ?? [])
      await expect(page.locator('[data-pane="milestone"]').getByText(quote).first()).toBeVisible();
  };

  for (const [name, files] of Object.entries({ 'the app': 'index-*.js', 'any script': '*.js' }))
    test(`without ${name} the page is read as it is and says what does not work`, async ({ page }) => {
      await page.route(`**/assets/${files}`, (route) => route.abort('blockedbyclient'));
      await page.goto(`milestones/${milestone?.id}/`);
      await expectPlain(page);
      await page.goto('./');
      await expect(page.getByText(LINE)).toBeVisible();
      await expect(page.locator('[data-pane="list"] a[data-milestone]').last()).toBeVisible();
      await page.goto('articles/visa/');
      await expect(page.locator('[data-article="visa"] p').last()).toBeVisible();
    });

  test('so it is without the data, until they come', async ({ page }) => {
    await page.route('**/data/*.json', (route) => route.fulfill({ status: 404, body: 'no' }));
    await page.goto(`milestones/${milestone?.id}/`);
    await expectPlain(page);
    await page.unroute('**/data/*.json');
    await page.getByRole('alert').getByRole('button', { name: '重试' }).click();
    await settled(page);
    await expect(page.getByText(LINE)).toBeHidden();
    await expect(page.locator('#tab-all')).toBeVisible();
  });
});
