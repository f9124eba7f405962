/** Files that have come or are on their way. One that does not come is forgotten. */
const brought = new Map<string, Promise<void>>();
/** Files that are lost, as has been told. */
const told = new Set<string>();

/**
 * Takes the place of Vite's own helper for `import()` (`vite.config.ts`). Firefox and Safari keep a module that did not load for good,
 * under its address, and so does Vite's helper with a style sheet. Here a chunk is imported only once it, the chunks that it imports
 * and its style sheets have come by `fetch`, which forgets a failure; the import then reads the browser's cache. So a part can be asked for
 * again in every browser, without a reload.
 *
 * Every module that loads another one late imports this file, so it imports none: `state/route/stale-release.ts` listens to its event.
 *
 * @param files the chunk and all that it needs, below the base path (`resolveDependencies` in `vite.config.ts`).
 */
export async function importLate<T>(load: () => Promise<T>, files: readonly string[]): Promise<T> {
  await Promise.all(files.map((file) => bring(import.meta.env.BASE_URL + file)));
  try {
    return await load();
  } catch (fault) {
    // Its file was named in the head of the page and did not come, or is a page of the host.
    tellLost(files[0] ?? '');
    throw fault;
  }
}

/** Fires the event of Vite's helper, once for each file: a file that is asked for again and again must not reload the page each time. */
function tellLost(file: string): void {
  if (told.has(file)) return;
  told.add(file);
  window.dispatchEvent(new Event('vite:preloadError'));
}

function bring(url: string): Promise<void> {
  const known = brought.get(url);
  if (known) return known;
  const load = isInHead(url) ? async () => {} : url.endsWith('.css') ? addStyle : fetchScript;
  const coming = load(url).catch((cause: unknown) => {
    brought.delete(url);
    throw new Error(`Failed to fetch dynamically imported module: ${url}`, { cause });
  });
  brought.set(url, coming);
  return coming;
}

/** What the head names came with the page. A preload may be for windows of another width, or for `fetch`. */
function isInHead(url: string): boolean {
  const selector = `[href="${url}"]:not([as="fetch"]), [src="${url}"]`;
  const [named] = document.head.querySelectorAll<HTMLElement>(selector);
  return named !== undefined && window.matchMedia(named.getAttribute('media') ?? 'all').matches;
}

async function fetchScript(url: string): Promise<void> {
  const response = await fetch(url);
  // A newer release has taken it away.
  if (response.status === 404) tellLost(url);
  if (!response.ok) throw new Error(`${response.status}`);
  await response.arrayBuffer();
}

function addStyle(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href });
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error('no style sheet'));
    });
  });
}
