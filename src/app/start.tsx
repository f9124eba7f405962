import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { datasetQuery } from '../dataset/load/queries';
import { createQueryClient } from '../dataset/load/query-client';
import { isWide } from '../state/breakpoint';
import { quotations, reading, theme } from '../state/choices';
import { stopWatching, undoForeignChanges } from '../state/before-hydration';
import { watchHistory } from '../state/query/page-query';
import { giveSign } from '../ui/first-sign';
import { isPageOf, ownDataPath, readPage } from '../state/route/page';
import { wordsQuery } from '../state/route/router';
import { watchForStaleRelease } from '../state/route/stale-release';
import { AppRoot } from './AppRoot';
import { DatasetNotice } from './DatasetNotice';
import { preloadTimeline } from './TimelineRegion';

/** From the first view to the load of the code that it did not need. */
const REST_MS = 2_000;

/**
 * Brings the prerendered page to life. The notice is a small React root of its own, which loads the dataset; `#root` keeps
 * the server's text until everything is there, and is then hydrated in one go. If the dataset does not load, the text stays
 * and the notice offers to try again. The build stores the path of the page and the hash of the dataset that it has
 * validated as data attributes of `root`. `base` ends in a slash.
 */
export function start(root: HTMLElement, noticeRoot: HTMLElement, base: string): void {
  // Hosts send the 404 page without the header that forbids frames: there it stays a plain page.
  if (parent !== window) return;
  watchForStaleRelease();
  window.addEventListener('keydown', keepFromPage, { capture: true });
  restoreChoices();
  // Another tab chose; a page in the back-forward cache does not hear of it.
  window.addEventListener('storage', restoreChoices);
  window.addEventListener('pageshow', ({ persisted }) => persisted && restoreChoices());
  watchHistory();
  const page = readPage(base);
  const client = createQueryClient();
  const path = page.data ?? ownDataPath(base);
  const checked = page.data === null ? (root.dataset['checked'] ?? null) : null;
  const dataset = client.fetchQuery(datasetQuery(path, checked));
  const words = client.fetchQuery(wordsQuery(page.locale));
  const timeline = preloadTimeline(isWide() ? 'wide' : 'vertical');
  const isPrerendered = page.data === null && isPageOf(root.dataset['path'], base);
  if (!isPrerendered || page.asksForMore) giveSign();
  // The words in the page are those of the dataset after all.
  if (page.data === null) delete document.documentElement.dataset['awaits'];

  let isOpen = false;
  const open = async (): Promise<void> => {
    await timeline;
    if (isOpen) return;
    isOpen = true;
    const app = <AppRoot client={client} base={base} data={page.data} refused={page.refused} />;
    document.documentElement.dataset['scripts'] = '';
    await undoForeignChanges();
    if (isPrerendered) hydrateRoot(root, app);
    else {
      stopWatching();
      // Nobody should see words of another dataset or page until React has drawn. Those of the 404 page name no path and are right.
      if (page.data !== null || root.dataset['path'] !== undefined) root.replaceChildren();
      delete document.documentElement.dataset['awaits'];
      createRoot(root).render(app);
    }
    // Even the first tap of a reader who takes time should find the code.
    setTimeout(giveSign, REST_MS);
  };
  // The notice says what does not load, and opens the page when another try succeeds.
  Promise.all([dataset, words]).then(open, () => {});
  createRoot(noticeRoot).render(
    <QueryClientProvider client={client}>
      <DatasetNotice path={path} checked={checked} locale={page.locale} onReady={open} />
    </QueryClientProvider>,
  );
}

function restoreChoices(): void {
  for (const choice of [theme, quotations, reading]) choice.restore();
}

/**
 * Keys that belong to an input method reach no handler of the page: Enter there takes a word and Escape drops it. Safari reports that
 * key after the end of the composition, where only the key code tells.
 */
function keepFromPage(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === 229) event.stopPropagation();
}
