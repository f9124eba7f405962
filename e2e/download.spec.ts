import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { calendarDays } from '../src/share/exports/calendar';
import { index } from './dataset';
import { expect, openTab, ready, test } from './fixtures';

/** The file that a button of the menu makes: its name and its text. */
async function made(page: Page, menu: Locator, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const idsIn = (csv: string): (string | undefined)[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data.map(({ id }) => id);

test('what a filter shows is downloaded as a table, a calendar and references', async ({ page, baseURL }) => {
  await page.goto('en/?track=people&tab=all');
  await ready(page);
  await page.getByRole('button', { name: 'Download what is shown' }).click();
  const menu = page.getByRole('dialog', { name: 'Download what is shown' });
  const shown = [...index.milestones].filter(({ track }) => track === 'people');
  await expect(menu).toContainText(`The ${shown.length} of ${index.milestones.length} milestones`);

  const table = await made(page, menu, 'Table of milestones (CSV)');
  expect(table.name).toBe('milestones.filtered.en.csv');
  expect(idsIn(table.text)).toEqual(shown.map(({ id }) => id));
  expect(table.text).toContain(`${baseURL}en/milestones/${shown[0]?.id}/`);
  await expect(menu.getByRole('status')).toHaveText('milestones.filtered.en.csv is made');

  const calendar = await made(page, menu, 'Calendar (iCalendar)');
  const placed = shown.filter((milestone) => typeof calendarDays(milestone, index.dataset) !== 'string');
  expect([...calendar.text.matchAll(/^UID:(.*)@/gm)].map(([, id]) => id)).toEqual(placed.map(({ id }) => id));

  const quoted = new Set(shown.flatMap(({ passages }) => passages.map(({ article }) => article)));
  const references = await made(page, menu, 'References for LaTeX (BibTeX)');
  expect(references.text.match(/^@/gm)).toHaveLength(quoted.size);

  // A phone has no list: there the button stands beside the number of what is shown.
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(
    page.getByRole('button', { name: 'Download what is shown' }).locator('visible=true'),
  ).toHaveCount(1);
  await page.setViewportSize({ width: 1440, height: 900 });

  // Without the filter, the file is the one that the site publishes but for the addresses, which the built page writes without a host.
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await openTab(page, 'all');
  await page.getByRole('button', { name: 'Download what is shown' }).click();
  const whole = await made(page, menu, 'Table of milestones (CSV)');
  const published = await (await page.request.get('data/milestones.en.csv')).text();
  expect(whole.name).toBe('milestones.en.csv');
  expect(whole.text.replaceAll(new URL(page.url()).origin, '')).toBe(published);
});

test('another dataset has files made of it, and none that a spreadsheet would run', async ({ page }) => {
  const { dataset } = index;
  const [first, ...rest] = [...index.milestones];
  if (!first) throw new Error('no milestone');
  let title = '另一份数据';
  await page.route(
    ({ pathname }) => pathname === '/other.json',
    (route) =>
      route.fulfill({
        json: { ...dataset, milestones: [{ ...first, title: { ...first.title, zh: title } }, ...rest] },
      }),
  );
  await page.goto('data/?data=/other.json');
  await ready(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('本站没有为它备下文件');
  const { text } = await made(page, main, '里程碑表格（CSV）');
  expect(text).toContain(title);

  title = '=HYPERLINK("https://example.org")';
  await page.reload();
  await ready(page);
  await main.getByRole('button', { name: '里程碑表格（CSV）' }).click();
  await expect(main.getByRole('status')).toContainText('没有生成');
  await expect(main).toContainText(`${first.id}, title: ${title}`);
});
