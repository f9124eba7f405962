import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const ID = onAxis[0]?.id ?? '';

/** Each is a query and whether a reader must be told that part of it was ignored. */
const HOSTILE: readonly (readonly [query: string, told: boolean])[] = [
  ['t=yesterday..', true],
  ['t=..', true],
  ['t=2026..1996', true],
  ['t=2026-13-45..2027', true],
  ['t=1996..2001..2026', true],
  ['t=2026-05-20T10:00:00..2026-05-20T10:00:01', true],
  [`t=${'9'.repeat(5000)}..2026`, true],
  ['t=%E0%A4%A', true],
  ['scale=sideways', true],
  ['scale=', true],
  ['track=nonsense', true],
  ['track=diplomacy,nonsense', true],
  ['track=__proto__', true],
  ['speaker=constructor', true],
  ['article=../../etc/passwd', true],
  ['kind=%3Cscript%3Ealert(1)%3C/script%3E', true],
  ['basis=guessed', true],
  [`track=${'a,'.repeat(3000)}`, true],
  [`q=${'免'.repeat(500)}`, true],
  ['q=%00%01%02', false],
  ['q=%3Cimg%20src=x%20onerror=alert(1)%3E', false],
  ['q=(((', false],
  ['__proto__=1&constructor=2', false],
  ['t=1996..2001&t=rubbish', false],
  ['=&&&==', false],
  ['%', false],
  ['utm_source=chat&fbclid=1', false],
  ['data=https://elsewhere.example/data.json', true],
  ['data=//elsewhere.example/data.json', true],
  ['data=javascript:alert(1)', true],
  ['data=%5C%5Celsewhere%5Cx.json', true],
  ['t=rubbish&scale=true&track=diplomacy', true],
  [`${'x=1&'.repeat(800)}t=rubbish`, true],
];

for (const [query, told] of HOSTILE) {
  test(`?${query.slice(0, 60)} still opens the milestone`, async ({ page }) => {
    await page.goto(`milestones/${ID}/?${query}`);
    await ready(page);
    await expect(
      page.locator(`#timeline [data-milestone="${ID}"][aria-current="true"]`).first(),
    ).toBeAttached();
    const notice = page.locator('[data-notice="link"]');
    await expect(notice).toHaveCount(told ? 1 : 0);
    // It names the field that was ignored: the one this query is about.
    const field = /(?:^|&)(t|scale|track|speaker|article|kind|basis|q|data)=/.exec(query)?.[1] ?? '';
    if (told) await expect(notice).toContainText(field === 'data' ? '.json' : `${field}=`);
  });
}

test('what can be read of a broken link is honoured', async ({ page }) => {
  await page.goto(`milestones/${ID}/?t=rubbish&scale=true&track=economy`);
  await ready(page);
  const notice = page.locator('[data-notice="link"]');
  await expect(notice).toContainText('t=rubbish');
  await expect(notice).not.toContainText('scale');
  await expect(notice).not.toContainText('track');
  await expect(page.locator('[data-emphasis="filtered-out"]:visible').first()).toBeVisible();
});

test.describe('a milestone that is not there', () => {
  test.use({ expectedComplaints: /404/ });

  for (const path of [
    'milestones/never-was/',
    'en/milestones/never-was/',
    'nowhere/at/all/',
    'articles/none/',
  ]) {
    test(`${path} says so with 404 and leads to the whole`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await ready(page);
      const link = page
        .getByRole('main')
        .getByRole('link', { name: /全部|整条|whole/ })
        .first();
      await expect(link).toBeVisible();
      await link.click();
      await expect(page).toHaveURL(/\/(en\/)?$/);
    });
  }
});
