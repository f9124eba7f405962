import { expect, ready, test } from './fixtures';

const ZONES = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'];

const FORMS = [
  { name: 'at a desk', path: './?t=2026-05-19..2026-05-21', viewport: { width: 1440, height: 900 } },
  { name: 'on a phone', path: './', viewport: { width: 360, height: 740 } },
  { name: 'on a page of a milestone', path: 'milestones/talks/', viewport: { width: 1024, height: 900 } },
];

for (const { name, path, viewport } of FORMS) {
  test(`${name} the page reads the same in every time zone of the device`, async ({ browser, baseURL }) => {
    const seen: string[] = [];
    for (const timezoneId of ZONES) {
      const context = await browser.newContext({ timezoneId, viewport, ...(baseURL ? { baseURL } : {}) });
      const page = await context.newPage();
      await page.goto(path);
      await ready(page);
      seen.push(
        await page.evaluate(() => {
          const marks = [...document.querySelectorAll('#timeline a[data-milestone]')].map((mark) => {
            const { x, y, width } = mark.getBoundingClientRect();
            const place = [x, y, width].map((px) => px.toFixed(1)).join(' ');
            return `${mark.getAttribute('data-milestone')} ${mark.getAttribute('aria-label')} ${place}`;
          });
          return [document.title, document.body.innerText, ...marks].join('\n');
        }),
      );
      await context.close();
    }
    expect(seen[0]?.length).toBeGreaterThan(1_000);
    for (const other of seen.slice(1)) expect(other).toBe(seen[0]);
  });
}
