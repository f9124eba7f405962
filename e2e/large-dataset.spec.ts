import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeDataset } from '../scripts/make-dataset.mjs';
import type { Milestone } from '../src/dataset/model/schema';
import { MAX_NODES, nodesOf, toolbar, twoFrames } from './drawing';
import { expect, openTab, test } from './fixtures';

const COUNT = 12_000;
/** In the damaged file the second has the id of the first. */
const [TWIN, SLIP] = [`m-${COUNT / 2}`, `m-${COUNT / 2 + 1}`];
/** Words that made-up milestones have; the first character is outside the basic multilingual plane. */
const WORDS = '𠮷林 会谈';
/** The folder from which the test server serves the dataset of the site. */
const folder = path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'e2e-dist', 'data');
const whole = path.join(folder, 'large.json');
const damaged = path.join(folder, 'large-damaged.json');

test.describe.configure({ mode: 'serial', timeout: 240_000 });
// Every page preloads the site's own dataset, which a page with `?data=` does not use.
test.use({ expectedComplaints: /preload/ });

let found = 0;

test.beforeAll(() => {
  writeDataset(COUNT, whole);
  const text = readFileSync(whole, 'utf8');
  writeFileSync(damaged, text.replace(`"id":"${SLIP}"`, `"id":"${TWIN}"`));
  const { milestones } = JSON.parse(text) as { milestones: Milestone[] };
  found = milestones.filter(({ title, label, summary, passages }) => {
    const words = [title, label, summary].flatMap((text) => Object.values(text));
    const all = [...words, ...passages.map(({ quote }) => quote)].join('\n');
    return WORDS.split(' ').every((word) => all.includes(word));
  }).length;
});

test.afterAll(() => {
  rmSync(whole);
  rmSync(damaged);
});

test('a large dataset shows its progress, keeps nodes few, can be searched and read, and survives its worker', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...of: ConstructorParameters<typeof Worker>) {
        super(...of);
        // The browser reports a script that failed in the same way.
        addEventListener('kill-worker', () => {
          this.terminate();
          this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
        });
      }
    };
  });
  await page.goto('./?data=/data/large.json', { waitUntil: 'commit' });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.locator('#notice')).toContainText(/正在读入数据/);
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 200_000 });
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${COUNT}个虚构的里程碑`);

  // The number of nodes follows what is visible, far and near.
  for (let i = 0; i < 4; i += 1) {
    expect(await nodesOf(page), `nodes after ${i} zooms`).toBeLessThanOrEqual(MAX_NODES);
    await toolbar.zoomIn(page).click();
    await twoFrames(page);
  }
  await toolbar.reset(page).click();

  expect(found).toBeGreaterThan(10);
  await page.locator('search').getByRole('combobox').locator('visible=true').fill(WORDS);
  const status = page.locator('search [role=status]').filter({ hasText: String(found) });
  await expect(status.first()).toBeAttached();

  await page.keyboard.press('Escape');
  await openTab(page, 'all');
  const row = page
    .locator('[data-pane="list"] a[data-milestone]:not([data-emphasis="filtered-out"])')
    .first();
  const id = await row.getAttribute('data-milestone');
  await row.click();
  await expect(page).toHaveURL(new RegExp(`milestones/${id}/`));
  await openTab(page, 'reports');
  await expect(page.locator(`[data-pane="article"] [data-passage~="${id}.a"]`).first()).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/milestones/);
  await expect(page.locator(`[data-pane="list"] [aria-current]`)).toHaveCount(0);

  // A worker that dies is reported, the page stays, and Retry brings the search back.
  await page.locator('search').getByRole('combobox').locator('visible=true').fill('');
  await page.evaluate(() => dispatchEvent(new Event('kill-worker')));
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('搜索和筛选已停止');
  await expect(notice).toContainText('out of memory');
  await openTab(page, 'all');
  await expect(page.locator('[data-pane="list"] a[data-milestone]').first()).toBeVisible();
  await notice.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 200_000 });
  await page.locator('search').getByRole('combobox').locator('visible=true').fill(WORDS);
  await expect(status.first()).toBeAttached();
});

test('a large file with one fault in its middle is refused with a reason, and Retry reads it again', async ({
  page,
}) => {
  await page.goto('./?data=/data/large-damaged.json', { waitUntil: 'commit' });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('不符合本时间线的格式', { timeout: 60_000 });
  await expect(notice).toContainText(TWIN);
  await page.route('**/large-damaged.json', (route) => route.fulfill({ path: whole }));
  await notice.getByRole('button', { name: '重试' }).click();
  await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: 200_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});
