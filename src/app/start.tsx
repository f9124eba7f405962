import type { ReactNode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { DatasetFault } from '../dataset/load/dataset-fault';
import type { DatasetIndex } from '../dataset/model/dataset-index';
import { fetchDataset } from '../dataset/load/fetch-dataset';
import type { LoadProgress } from '../dataset/large/large-dataset';
import type { Locale } from '../dataset/model/schema';
import { loadWords } from '../i18n/dictionary';
import { isPageOf, readPage } from '../state/route/page';
import { watchHistory } from '../state/query/page-query';
import { AppRoot } from './AppRoot';
import { DatasetNotice } from './DatasetNotice';
import { preloadTimeline } from './TimelineRegion';
import { rememberedTheme, showTheme } from './theme';
import { isWide } from './use-wide';

/**
 * Fetches the dataset, then brings the page to life. The page is prerendered, so there is always something to
 * read: if the dataset cannot be had the page stays as it is, with a notice above it and a way to try again. On `root`
 * the build has left the path of the page and the hash of the dataset that it has validated.
 * `base` ends in a slash.
 */
export async function start(root: HTMLElement, noticeRoot: HTMLElement, base: string): Promise<void> {
  showTheme(rememberedTheme());
  watchHistory();
  const page = readPage(base);
  let notice: Root | null = null;
  const say = (what: ReactNode): void => {
    notice ??= createRoot(noticeRoot);
    notice.render(what);
  };
  // What a slow chunk brings after the end would tell of a reading that is over.
  let reading = false;
  const onProgress = (progress: LoadProgress): void => {
    void import('./LoadingNotice').then(({ LoadingNotice }) => {
      if (reading) say(<LoadingNotice progress={progress} locale={page.locale} />);
    });
  };

  const attempt = async (): Promise<void> => {
    let index: DatasetIndex;
    reading = true;
    try {
      [index] = await Promise.all([
        fetchDataset(page.dataPath, onProgress, root.dataset['checked'] ?? null),
        wordsFor(page.locale),
        preloadTimeline(isWide() ? 'wide' : 'vertical'),
      ]);
    } catch (fault) {
      reading = false;
      say(
        <DatasetNotice fault={asFault(fault)} path={page.dataPath} locale={page.locale} onRetry={attempt} />,
      );
      return;
    }
    reading = false;
    notice?.unmount();
    notice = null;
    const app = <AppRoot index={index} base={base} dataPath={page.dataPath} refused={page.refused} />;
    if (!page.other && isPageOf(root.dataset['path'], base)) hydrateRoot(root, app);
    else createRoot(root).render(app);
  };
  await attempt();
}

/** @throws DatasetFault: to the reader it is one more file that did not come. */
async function wordsFor(locale: Locale): Promise<void> {
  try {
    await loadWords(locale);
  } catch (cause) {
    throw new DatasetFault('network', String(cause));
  }
}

function asFault(fault: unknown): DatasetFault {
  return fault instanceof DatasetFault ? fault : new DatasetFault('wrong-schema', String(fault));
}
