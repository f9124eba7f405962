import { index, onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const [first, second] = onAxis;
const headline = index.dataset.articles
  .find(({ id }) => id === 'talks')
  ?.blocks.find(({ kind }) => kind === 'headline')?.text;
const titleOf = (id: string | undefined) => index.milestone.get(id ?? '')?.title;

/** One page of each kind, with what its heading says. */
const PAGES = [
  { path: '', heading: index.dataset.finding?.zh },
  { path: 'en/', heading: index.dataset.finding?.en },
  { path: `milestones/${first?.id}/`, heading: titleOf(first?.id)?.zh },
  { path: `en/milestones/${second?.id}/`, heading: titleOf(second?.id)?.en },
  { path: 'articles/talks/', heading: headline },
  { path: 'method/', heading: '日期是怎样得出的' },
];

test('each kind of page opens under the base, leads on and comes back', async ({ page, baseURL }) => {
  for (const { path, heading } of PAGES)
    await test.step(`/x/${path}`, async () => {
      await page.goto(path);
      await ready(page);
      await expect(page.getByRole('heading', { name: heading ?? '' }).first()).toBeVisible();
      await page.locator('a[data-milestone]:visible, main a[href*="/milestones/"]:visible').last().click();
      await expect(page).toHaveURL(new RegExp(`^${baseURL}(en/)?milestones/`));
      await expect(page.locator('[data-pane="milestone"] blockquote').first()).toBeVisible();
      await page.goBack();
      await expect(page).toHaveURL(`${baseURL}${path}`);
    });
});
