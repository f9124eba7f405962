import { QueryClient } from '@tanstack/react-query';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { enableHistorySync } from 'nuqs/adapters/react';
import { datasetQuery } from '../dataset/dataset-query';
import { DatasetFault } from '../dataset/load-dataset';
import type { Locale } from '../dataset/schema';
import { loadWords } from '../i18n/dictionary';
import { isPageOf, readPage } from '../state/page';
import { AppRoot } from './AppRoot';
import { DatasetNotice } from './DatasetNotice';
import { rememberedTheme, showTheme } from './theme';

/**
 * Fetches the dataset, then brings the page to life. The page is prerendered, so there is always something to
 * read: if the dataset cannot be had the page stays as it is, with a notice above it and a way to try again.
 * `base` ends in a slash.
 */
export async function start(root: HTMLElement, noticeRoot: HTMLElement, base: string): Promise<void> {
  showTheme(rememberedTheme());
  // Without it, what reads only the query misses navigations made by path links.
  enableHistorySync();
  const page = readPage(base);
  const queryClient = new QueryClient();
  let notice: Root | null = null;

  const attempt = async (): Promise<void> => {
    try {
      await Promise.all([queryClient.fetchQuery(datasetQuery(page.dataPath)), wordsFor(page.locale)]);
    } catch (fault) {
      notice ??= createRoot(noticeRoot);
      notice.render(
        <DatasetNotice fault={asFault(fault)} path={page.dataPath} locale={page.locale} onRetry={attempt} />,
      );
      return;
    }
    notice?.unmount();
    notice = null;
    const app = (
      <AppRoot queryClient={queryClient} base={base} dataPath={page.dataPath} refused={page.refused} />
    );
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
