import type { Browser } from '@playwright/test';
import { expect, ready, test } from './fixtures';

/** The zone of the dates, and those farthest from it on either side. */
const ZONES = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'];

const FORMS = [
  {
    name: 'at a desk, with a milestone',
    path: 'milestones/talks/?t=2026-05-19..2026-05-21',
    viewport: { width: 1440, height: 900 },
  },
  { name: 'on a phone', path: './', viewport: { width: 360, height: 740 } },
];

/** What each form shows in a zone: one page for all forms. */
async function seenIn(browser: Browser, timezoneId: string): Promise<Record<string, string>> {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  const seen: Record<string, string> = {};
  for (const { name, path, viewport } of FORMS) {
    await page.setViewportSize(viewport);
    await page.goto(path);
    await ready(page);
    seen[name] = await page.evaluate(() => {
      const marks = [...document.querySelectorAll('#timeline a[data-milestone]')].map((mark) => {
        const { x, y, width } = mark.getBoundingClientRect();
        const place = [x, y, width].map((px) => px.toFixed(1)).join(' ');
        return `${mark.getAttribute('data-milestone')} ${mark.getAttribute('aria-label')} ${place}`;
      });
      return [document.title, document.body.innerText, ...marks].join('\n');
    });
  }
  expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId);
  await context.close();
  return seen;
}

test('the page reads the same in every time zone of the device, in each form', async ({ browser }) => {
  const all: Record<string, string>[] = [];
  for (const zone of ZONES) all.push(await seenIn(browser, zone));
  const [first, ...others] = all;
  for (const text of Object.values(first ?? {})) expect(text.length).toBeGreaterThan(1_000);
  for (const other of others) expect(other).toEqual(first);
});
