import type { Page } from '@playwright/test';
import type { Dataset, Milestone } from '../src/dataset/model/schema';
import { index, onAxis } from './dataset';
import { expect, ready, test } from './fixtures';

const own: Dataset = { ...index.dataset, milestones: [...index.milestones] };

/** Opens a dataset of which a part is another one. */
async function openWith(page: Page, change: Partial<Dataset>, query = ''): Promise<void> {
  const body = JSON.stringify({ ...own, standfirst: [], ...change });
  await page.route(/^[^?]*\/data\/odd\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await page.goto(`./?data=/data/odd.json${query}`);
  await ready(page);
}

/** A milestone of its own in each of many tracks. */
function inTracks(count: number): Partial<Dataset> {
  const [first] = onAxis;
  if (!first) throw new Error('the dataset is empty');
  const title = (i: number) => ({ zh: `线索${i}`, en: `Track ${i}` });
  return {
    tracks: Array.from({ length: count }, (_, i) => ({ id: `track-${i}`, title: title(i) })),
    milestones: Array.from({ length: count }, (_, i) => yearly(first, i)),
    expressions: [],
    reference: { ...own.reference, derivation: [] },
  };
}

function yearly(first: Milestone, i: number): Milestone {
  const year = 1700 + i;
  return {
    ...{ ...first, id: `of-${i}`, track: `track-${i}`, importance: 1, related: [], derivation: [] },
    ...{ label: { zh: `事${year}`, en: `In ${year}` }, passages: [] },
    when: {
      edtf: `${year}`,
      earliest: `${year}-01-01T00:00:00+08:00`,
      latest: `${year + 1}-01-01T00:00:00+08:00`,
      ...{ basis: 'stated', after: [], before: [] },
    },
  };
}

// The page of another dataset does not use the one that it preloads.
test.use({ expectedComplaints: /preload/ });

for (const count of [23, 40, 120, 300]) {
  test(`each of ${count} tracks can be brought into view`, async ({ page }) => {
    await openWith(page, inTracks(count));
    for (const i of [0, Math.floor(count / 2), count - 1]) {
      const mark = page.locator(`#timeline svg a[data-milestone="of-${i}"]`);
      await mark.scrollIntoViewIfNeeded();
      await expect(mark, `track ${i}`).toBeInViewport({ ratio: 0.8 });
      await mark.click();
      await expect(page, `track ${i}`).toHaveURL(new RegExp(`/milestones/of-${i}/`));
    }
    // A selection brings its mark along.
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/milestones\/of-0\//);
    await expect(page.locator('#timeline svg a[data-milestone="of-0"]')).toBeInViewport({ ratio: 0.8 });
  });
}
