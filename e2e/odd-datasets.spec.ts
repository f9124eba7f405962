import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { damagedDatasets, fuzz, oddDatasets, whenOf } from '../src/dataset/model/odd-datasets.fixture';
import type { Dataset, Milestone } from '../src/dataset/model/schema';
import { dateInWords } from '../src/time/date-words';
import { index, onAxis } from './dataset';
import { boxesOf } from './drawing';
import { expect, ready, test } from './fixtures';
import { stateOf } from './page-state';

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
    ...{ label: { zh: `事${year}`, en: `In ${year}` }, passages: [], when: whenOf(`${year}`, own.timeZone) },
  };
}

// The page of another dataset does not use the one that it preloads, and has addresses without a file of their own.
test.use({ expectedComplaints: /preload|404/ });

/** Windows in which the column stands beside the drawing, and ones in which the page scrolls. */
const WINDOWS = [
  { count: 23, width: 1440, height: 900 },
  { count: 40, width: 1440, height: 900 },
  { count: 120, width: 1280, height: 720 },
  { count: 300, width: 1440, height: 900 },
  { count: 40, width: 1090, height: 900 },
  { count: 60, width: 900, height: 700 },
  { count: 300, width: 768, height: 1024 },
];

for (const { count, width, height } of WINDOWS) {
  test(`each of ${count} tracks can be brought into view in ${width} px, below its dates`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openWith(page, inTracks(count));
    const isWorkspace = width >= 1100;
    const markOf = (i: number) => page.locator(`#timeline svg a[data-milestone="of-${i}"]`);
    /** Whether a pointer reaches a mark, below the dates: in the workspace they and the strip stay, elsewhere the page scrolls. */
    const expectWhole = async (i: number): Promise<void> => {
      await expect(markOf(i), `track ${i}`).toBeInViewport({ ratio: 0.8 });
      await markOf(i).click({ trial: true });
      const dates = page.locator('#timeline [data-box="axis"]');
      if (isWorkspace) {
        await expect(page.locator('#timeline [data-overview]').first()).toBeInViewport({ ratio: 0.9 });
        await expect(dates.first()).toBeInViewport({ ratio: 0.9 });
      }
      const foot = Math.max(
        ...(await dates.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))),
      );
      expect((await markOf(i).boundingBox())?.y, `track ${i}`).toBeGreaterThanOrEqual(foot - 1);
    };
    for (const i of [0, Math.floor(count / 2), count - 1]) {
      await markOf(i).scrollIntoViewIfNeeded();
      await expectWhole(i);
      await markOf(i).click();
      await expect(page, `track ${i}`).toHaveURL(new RegExp(`/milestones/of-${i}/`));
      await page.keyboard.press('Escape');
    }
    if (!isWorkspace) {
      // The drawing ends where the words below it begin.
      const drawing = await page.locator('#timeline [data-scrolls]').boundingBox();
      const text = await page.locator('#text').boundingBox();
      expect((drawing?.y ?? 0) + (drawing?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
    }
    // A selection brings its mark along.
    await markOf(count - 1).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/milestones\/of-0\//);
    await expectWhole(0);
  });
}

/** Dates of one kind, each of a milestone of its own. */
const KINDS: Readonly<Record<string, readonly (string | null)[]>> = {
  'clock times': ['2026-05-20T10:00:00', '2026-05-20T10:00:40', '2026-05-20T17:30:00', '2024-02-29T23:59:59'],
  'one instant': ['2026-05-20T10:00:00'],
  'years before the first and early ones': ['-0050', '0000', '0050', '-0500/-0450', '-9999', '0999'],
  'seasons and masked digits': ['2001-21', '2001-24', '199X', '19XX', '2001-XX', '2001-05-XX'],
  'equal ends': [
    '2026-05-20/2026-05-20',
    '2026/2026',
    '2026-05/2026-05',
    '2026-05-19T08:00:00/2026-05-19T08:00:00',
  ],
  'open ends': ['../2001', '1996/..', '/2027-12-31', '2026-05-20/'],
  'no dates': [null, null],
  'no milestones': [],
};

for (const [kind, dates] of Object.entries(KINDS)) {
  test(`a dataset with ${kind} says its dates and cuts no word`, async ({ page }) => {
    const tracks = inTracks(3);
    const [first] = tracks.milestones ?? [];
    const milestones = dates.flatMap((edtf, i): Milestone[] =>
      first
        ? [
            {
              ...first,
              id: `of-${i}`,
              track: `track-${i % 3}`,
              importance: 2,
              when: whenOf(edtf, own.timeZone),
            },
          ]
        : [],
    );
    await openWith(page, { ...tracks, milestones });
    expect((await stateOf(page)).faults).toEqual([]);
    expect((await boxesOf(page)).filter(({ cut }) => cut)).toEqual([]);
    expect(await page.locator('#timeline svg desc').textContent()).not.toMatch(/\d0,000,000/);
    for (const [i, edtf] of dates.entries()) {
      await page.goto(`./milestones/of-${i}/?data=/data/odd.json`);
      await expect(page.locator('[data-detail]'), String(edtf)).toContainText(dateInWords(edtf, 'zh'));
      await expect(
        page.locator(`#timeline [data-milestone="of-${i}"][aria-current]`).first(),
      ).toBeInViewport();
    }
    expect((await stateOf(page)).faults).toEqual([]);
  });
}

test('datasets made by chance show no fault and no blank pane, and damaged ones say what is wrong', async ({
  page,
}) => {
  const { numRuns, seed } = fuzz(8, 200);
  test.setTimeout(60_000 + numRuns * 4_000);
  const made = fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: oddDatasets(own, 30).map((odd) => JSON.stringify(odd)) },
      damagedDatasets(own),
    ),
    fc.constantFrom('./', 'en/', 'print/', 'articles/talks/'),
    fc.constantFrom(1440, 1000, 390),
  );
  let body = '';
  await page.route(/^[^?]*\/data\/odd\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  for (const [n, [file, path, width]] of fc.sample(made, { numRuns, seed }).entries()) {
    body = file;
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${path}?data=/data/odd.json`);
    const refusal = page.locator('[role=alert] code').first();
    await expect(page.locator('html[data-ready]').or(refusal).first(), `dataset ${n}`).toBeAttached();
    if (await refusal.isVisible())
      await expect(page.getByRole('alert')).toContainText(/odd\.json · [\w./-]+: ./);
    else
      expect((await stateOf(page)).faults, `dataset ${n} of seed ${seed}, ${path} at ${width}`).toEqual([]);
  }
});
