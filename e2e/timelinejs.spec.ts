import '../src/i18n/load-all';
import { published, sourceOf } from '../src/share/exports/export-source.fixture';
import { timelineJs } from '../src/share/exports/timelinejs';
import { servePackage } from './clients';
import { expect, test } from './fixtures';

/** The name of each language in TimelineJS. */
const LOCALES = [
  ['zh', 'zh-cn'],
  ['en', 'en'],
] as const;

/** What the page of the test hands over. */
interface Loaded {
  readonly errors: readonly unknown[];
  readonly slides: readonly string[];
}

test('TimelineJS loads the slides without an error: with the milestones listed as omitted they are all', async ({
  page,
  baseURL,
}) => {
  const root = baseURL ?? '';
  await servePackage(page, 'timelinejs', '@knight-lab/timelinejs');
  for (const [locale, language] of LOCALES) {
    const text = timelineJs(sourceOf(locale, published, new URL(root).origin)) ?? '';
    const file = JSON.parse(text) as {
      readonly events: readonly { readonly unique_id: string; readonly display_date: string }[];
      readonly omitted: readonly { readonly unique_id: string }[];
    };
    await page.route('**/clients/slides.json', (route) =>
      route.fulfill({ body: text, contentType: 'application/json' }),
    );
    await page.route('**/clients/slides.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/clients/timelinejs/dist/css/timeline.css">
<div id="timeline" style="width: 100%; height: 600px"></div>
<script src="/clients/timelinejs/dist/js/timeline.js"></script>
<script>
const timeline = new TL.Timeline('timeline', '/clients/slides.json', {
  script_path: '/clients/timelinejs/dist/js/', language: '${language}', font: null, ga_measurement_id: null,
});
timeline.on('loaded', () => {
  window.loaded = {
    errors: timeline.config.getErrors(),
    slides: timeline.config.events.map((event) => event.unique_id),
  };
});
</script>`,
      }),
    );
    await page.goto('clients/slides.html');
    await expect(page.locator('.tl-timemarker')).toHaveCount(file.events.length);
    await expect.poll(() => page.evaluate(() => 'loaded' in window)).toBe(true);
    const loaded = await page.evaluate(() => (window as unknown as { readonly loaded: Loaded }).loaded);
    expect(loaded.errors).toEqual([]);
    const ids = [...loaded.slides, ...file.omitted.map(({ unique_id }) => unique_id)];
    expect(ids.toSorted()).toEqual(published.milestones.map(({ id }) => id).toSorted());
    // The words of the date are ours: TimelineJS would say that 1996 was one day in January.
    for (const { unique_id, display_date } of [file.events[0], file.events.at(-1)].flatMap(
      (event) => event ?? [],
    )) {
      const date = page.locator(`#${unique_id} .tl-headline-date`);
      await expect(date).toHaveText(display_date);
    }
  }
});
