import type { Early } from './mend-page';

/** Missing on the server, in the development server, and where the script did not come. */
const { early } = globalThis as { readonly early?: Early };

/**
 * Undoes what extensions and translators did to HTML that React has not hydrated yet: React finds other nodes than it wrote, and draws
 * all of it anew, without typed words, focus and place. Call it right before something is hydrated. Never rejects.
 */
export async function undoForeignChanges(): Promise<void> {
  for (const record of early?.watcher.takeRecords() ?? []) early?.changes.push(record);
  if (early?.changes.length)
    await import('./mend-page').then(({ undoChanges }) => undoChanges(early), ignore);
}

/** Everything is hydrated. */
export function stopWatching(): void {
  early?.watcher.disconnect();
  // They hold nodes that have left the page.
  early?.changes.splice(0);
}

/** Presses the button again that was pressed before it was hydrated. Call it after something has been hydrated. */
export function repeatPress(): void {
  if (early?.pressed) void import('./mend-page').then(({ pressAgain }) => pressAgain(early), ignore);
}

/** Without the code the page works as well, and has lost what was done before. */
function ignore(): void {}
