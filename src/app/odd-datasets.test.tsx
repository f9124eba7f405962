import { QueryClientProvider } from '@tanstack/react-query';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { beforeAll, expect, test } from 'vitest';
import { DatasetFault } from '../dataset/load/dataset-fault';
import { parseDataset } from '../dataset/load/parse-dataset';
import { datasetQuery } from '../dataset/load/queries';
import { createQueryClient } from '../dataset/load/query-client';
import type { DatasetIndex } from '../dataset/model/dataset-index';
import { damagedDatasets, fuzz, oddDatasets } from '../dataset/model/odd-datasets.fixture';
import type { Dataset, Locale } from '../dataset/model/schema';
import { indexDataset } from '../dataset/placing/index-dataset';
import { estimateText } from '../geometry/packing/estimate-text';
import { LocaleProvider } from '../i18n/use-words';
import { ownDataPath } from '../state/route/page';
import { RouterProvider } from '../state/route/router';
import { DatasetProvider } from '../state/use-dataset';
import { countTracks } from '../timeline/dense/count-marks';
import { Drawing } from '../timeline/Drawing';
import { stageOf } from '../timeline/plan/real-stage.fixture';
import { StageProvider } from '../timeline/stage-context';
import { AppRoot } from './AppRoot';
import { preloadPanes } from './column/Panes';
import { preloadTimeline } from './TimelineRegion';

const own = parseDataset(
  readFileSync(new URL('../../public/data/partnership.json', import.meta.url), 'utf8'),
);

beforeAll(() => Promise.all([preloadTimeline('vertical'), preloadPanes()]));

/** The whole page as the server renders it. Throws what a component throws: no pane shows a fault. */
async function pageAt(index: DatasetIndex, path: string): Promise<string> {
  const client = createQueryClient();
  client.setQueryData(datasetQuery(ownDataPath('/')).queryKey, index);
  const faults: unknown[] = [];
  const { prelude } = await prerender(<AppRoot client={client} base="/" ssrPath={path} />, {
    // Otherwise React moves large parts to the end of the page.
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    onError: (fault) => void faults.push(fault),
  });
  const html = await new Response(prelude).text();
  if (faults.length > 0) throw faults[0];
  return html;
}

/** The drawing of wide screens, which no server renders. */
function drawingOf(index: DatasetIndex, locale: Locale): string {
  return renderToStaticMarkup(
    <RouterProvider base="" ssrPath={locale === 'en' ? '/en/' : '/'}>
      <QueryClientProvider client={createQueryClient()}>
        <DatasetProvider index={index}>
          <LocaleProvider locale={locale}>
            <StageProvider
              plan={stageOf(index, locale === 'en' ? 800 : 1_440, locale)}
              measure={estimateText}
              statements={false}
              selected={null}
              today={null}
              openHelp={() => {}}
            >
              <Drawing countTracks={index.dense ? countTracks : null} />
            </StageProvider>
          </LocaleProvider>
        </DatasetProvider>
      </QueryClientProvider>
    </RouterProvider>,
  );
}

/** The words of the pane that the path opens. */
function openPane(html: string, path: string): string {
  const name = path.includes('/articles/') ? 'article' : 'milestone';
  const pane = new RegExp(`<section id="pane-${name}[^>]*>(.*?)</section>`, 's').exec(html)?.[1] ?? '';
  return pane.replace(/<[^>]*>/g, '').trim();
}

/** Draws everything that there is to see of a dataset. */
async function expectDrawn(dataset: Dataset): Promise<void> {
  const index = indexDataset(dataset);
  const { milestones, articles } = dataset;
  const ids = milestones.length === 0 ? [] : [milestones[0]?.id, milestones.at(-1)?.id];
  const pages = [
    ...['/', '/en/', '/print/', '/en/method/'],
    ...ids.map((id, i) => `${i === 0 ? '' : '/en'}/milestones/${id}/`),
    ...articles.slice(0, 1).map(({ id }) => `/articles/${id}/`),
  ];
  const path = pages[milestones.length % pages.length] ?? '/';
  const html = await pageAt(index, path);
  expect(html, path).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined|\[object)/);
  if (!/print|method/.test(path)) expect(openPane(html, path), path).not.toBe('');
  const drawing = drawingOf(index, path.startsWith('/en') ? 'en' : 'zh');
  expect(drawing).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined|\[object)/);
  // Marks, counts, or the stage itself, which says that nothing is in view.
  expect(drawing).toMatch(/data-milestone=|data-cluster-key=|tabindex="0" role="group"/);
}

test('a dataset of any dates, texts, orders and tracks is read and drawn', async () => {
  const property = fc.asyncProperty(oddDatasets(own), async (odd) => {
    await expectDrawn(parseDataset(JSON.stringify(odd)));
  });
  await fc.assert(property, fuzz(60, 3_000));
}, 3_600_000);

test('a damaged file is drawn, or refused by a fault that says where and why', async () => {
  let refused = 0;
  const property = fc.asyncProperty(damagedDatasets(own), async (file) => {
    let dataset: Dataset;
    try {
      dataset = parseDataset(file);
    } catch (fault) {
      if (!(fault instanceof DatasetFault)) throw fault;
      refused += 1;
      // `milestones.2.when.edtf: an EDTF date or interval`, `milestones/talks: an id among the tracks, not x`
      expect(fault.detail).toMatch(/^[a-zA-Z]+(?:[./][\w./-]+)?: \S/);
      expect(fault.detail).not.toMatch(/\.dataset:/);
      return;
    }
    await expectDrawn(dataset);
  });
  const options = fuzz(120, 7_000);
  await fc.assert(property, options);
  expect(refused).toBeGreaterThan(options.numRuns / 2);
}, 3_600_000);
