import { expect, ready, test } from './fixtures';

test('a page reads the same wherever the device thinks it is', async ({ browser, baseURL }) => {
  const seen: string[] = [];
  for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
    const context = await browser.newContext({ timezoneId, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto('./?t=2026-05-19..2026-05-21');
    await ready(page);
    seen.push(
      await page.evaluate(() => {
        const marks = [...document.querySelectorAll('#timeline a[data-milestone]')].map((mark) => {
          const { x, y, width } = mark.getBoundingClientRect();
          return `${mark.getAttribute('data-milestone')} ${x.toFixed(1)} ${y.toFixed(1)} ${width.toFixed(1)}`;
        });
        return [document.body.innerText, ...marks].join('\n');
      }),
    );
    await context.close();
  }
  expect(new Set(seen).size).toBe(1);
});
