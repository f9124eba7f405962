import type { Page } from '@playwright/test';
import { onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const ID = onAxis[0]?.id ?? '';

/** A query, and whether the page must say that it ignored a part of it. */
type Hostile = readonly (readonly [query: string, isReported: boolean])[];

/** Each is opened as a page of its own: every kind of fault that the start of the app meets. Other forms of a foreign `data` are in route.test.ts. */
const OPENED: Hostile = [
  ['t=yesterday..', true],
  ['data=https://elsewhere.example/data.json', true],
  [`t=${'9'.repeat(5000)}..2026`, true],
  ['t=%E0%A4%A', true],
  ['q=%3Cimg%20src=x%20onerror=alert(1)%3E', false],
  ['%', false],
  [`${'x=1&'.repeat(800)}t=rubbish`, true],
];
/** The page reads these one after another, as Back and Forward would bring them. */
const FOLLOWED: Hostile = [
  ['t=..', true],
  ['t=2026..1996', true],
  ['t=2026-13-45..2027', true],
  ['t=1996..2001..2026', true],
  ['t=2026-05-20T10:00:00..2026-05-20T10:00:01', true],
  ['scale=sideways', true],
  ['scale=', true],
  ['track=nonsense', true],
  ['track=diplomacy,nonsense', true],
  ['track=__proto__', true],
  ['speaker=constructor', true],
  ['article=../../etc/passwd', true],
  ['basis=guessed', true],
  [`track=${'a,'.repeat(3000)}`, true],
  ['kind=%3Cscript%3Ealert(1)%3C/script%3E', true],
  [`q=${'免'.repeat(500)}`, true],
  ['q=%00%01%02', false],
  ['__proto__=1&constructor=2', false],
  ['q=(((', false],
  ['t=1996..2001&t=rubbish', true],
  ['track=diplomacy&track=treaty', false],
  ['=&&&==', false],
  ['utm_source=chat&fbclid=1', false],
  ['t=rubbish&scale=true&track=diplomacy', true],
];

/** The milestone is open all the same, and the notice names the field that was ignored, if any was. */
async function expectStillOpen(page: Page, query: string, isReported: boolean): Promise<void> {
  const name = `?${query.slice(0, 60)}`;
  await expect(
    page.locator(`#timeline [data-milestone="${ID}"][aria-current="true"]`).first(),
    name,
  ).toBeAttached();
  const notice = page.locator('[data-notice="link"]');
  await expect(notice, name).toHaveCount(isReported ? 1 : 0);
  const field = /(?:^|&)(t|scale|track|speaker|article|kind|basis|q|data)=/.exec(query)?.[1] ?? '';
  if (isReported) await expect(notice, name).toContainText(field === 'data' ? '.json' : `${field}=`);
}

test('a page that opens with a broken query still opens its milestone and says what it ignored', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const [query, isReported] of OPENED) {
    await page.goto(`milestones/${ID}/?${query}`);
    await ready(page);
    await expectStillOpen(page, query, isReported);
  }
});

test('a broken query that comes while reading leaves its milestone open and says what it ignored', {
  tag: '@one-engine',
}, async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(`milestones/${ID}/`);
  await ready(page);
  const goTo = (query: string): Promise<void> =>
    page.evaluate((search) => history.pushState(null, '', search), `?${query}`);
  for (const [query, isReported] of FOLLOWED) {
    await goTo(query);
    await expectStillOpen(page, query, isReported);
    // Otherwise a notice that stays could pass for the next one.
    await goTo('');
    await expectStillOpen(page, '', false);
  }
});

test('the readable parts of a broken link take effect', { tag: '@one-engine' }, async ({ page }) => {
  await page.goto(`milestones/${ID}/?t=rubbish&scale=true&track=economy`);
  await ready(page);
  const notice = page.locator('[data-notice="link"]');
  await expect(notice).toContainText('t=rubbish');
  await expect(notice).not.toContainText('scale');
  await expect(notice).not.toContainText('track');
  await expect(page.locator('[data-emphasis="filtered-out"]:visible').first()).toBeVisible();
});

test('a passage that there is not is told, and one with glued punctuation or capitals is found', {
  tag: '@one-engine',
}, async ({ page }) => {
  const passage = onAxis[0]?.passages[0]?.id ?? '';
  const notice = page.locator('[data-notice="link"]');
  for (const hash of [`${ID}.zz`, `${ID}.a1`, 'never-was.a']) {
    await page.goto(`milestones/${ID}/#${hash}`);
    // A page that is left while it loads complains in Firefox.
    await ready(page);
    await page.reload();
    await ready(page);
    await expect(notice, hash).toContainText(`#${hash}`);
  }
  for (const hash of [passage, `${passage}。`, `${passage.toUpperCase()}）`, 'parts', 'rubbish']) {
    await page.goto(`milestones/${ID}/#${hash}`);
    await ready(page);
    await page.reload();
    await ready(page);
    await expect(page.locator(`[data-detail] [data-passage="${passage}"]`).first(), hash).toBeVisible();
    await expect(notice, hash).toHaveCount(0);
  }
});

test('an open end of a view reaches to the end of the timeline', { tag: '@one-engine' }, async ({ page }) => {
  const shown = async (query: string) => {
    await page.goto(`./?${query}`);
    await ready(page);
    return page.locator('#timeline svg desc').first().textContent();
  };
  const whole = await shown('');
  const from = await shown('t=2000..');
  const to = await shown('t=..2001');
  expect(new Set([whole, from, to]).size).toBe(3);
  expect(from).toBe(await shown('t=2000..9000'));
  expect(to).toBe(await shown('t=0001..2001'));
  expect(await shown('t=2026')).toBe(await shown('t=2026..2026'));
});

test.describe('a page that does not exist', () => {
  test.use({ expectedComplaints: /404/ });

  test('is the milestone that its address names but for capitals and what a text glued to it', async ({
    page,
  }) => {
    for (const path of ['talks/）', 'talks）。', 'talks/,', 'Talks/', 'talks/&utm_source=x']) {
      await page.goto(`milestones/${path}`);
      await ready(page);
      await expect(page.locator('[data-not-found]'), path).toHaveCount(0);
      await expect(
        page.locator('#timeline [data-milestone="talks"][aria-current]').first(),
        path,
      ).toBeVisible();
    }
  });

  test('says so with 404 and leads to the whole timeline', async ({ page }) => {
    // Other unknown paths get the same page: see served.spec.ts.
    for (const path of ['en/milestones/never-was/', 'nowhere/at/all/']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await ready(page);
      const link = page
        .getByRole('main')
        .getByRole('link', { name: /全部|整条|whole/ })
        .first();
      await expect(link, path).toBeVisible();
      await link.click();
      await expect(page, path).toHaveURL(/\/(en\/)?$/);
    }
  });
});
