import { flushUrl } from '../query/page-query';

/** Between two reloads: long enough to load the new page on a slow line, short enough for the next release. */
const PAUSE_MS = 60_000;
const KEY = 'reloaded';
const TIMEOUT_MS = 5000;

/**
 * A page that stays open while a new release is deployed asks for scripts that are gone. It is then reloaded; the part that asked for
 * the script gets the error too, and shows it if reloading does not help.
 */
export function watchForStaleRelease(): void {
  window.addEventListener('vite:preloadError', () => {
    if (navigator.onLine && mayReload(Date.now())) void reloadPage();
  });
}

/** Reloads the page, unless the host does not answer: that would lose what is on screen. */
export async function reloadPage(): Promise<void> {
  try {
    await fetch(location.href, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return;
  }
  flushUrl();
  location.reload();
}

/**
 * True at most once a minute. A script that is missing for another reason is missing after the reload too, and the page would reload
 * for ever; so without a storage to remember the reload, never.
 */
export function mayReload(now: number): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back must not prevent reloads for good.
    if (Math.abs(now - last) < PAUSE_MS) return false;
    sessionStorage.setItem(KEY, String(now));
    return sessionStorage.getItem(KEY) === String(now);
  } catch {
    return false;
  }
}
