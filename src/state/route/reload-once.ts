import { flushUrl } from '../query/page-query';

/** Long enough for the new page to load on a slow line, short enough for the next release. */
const PAUSE_MS = 60_000;
const KEY = 'reloaded';
/** No answer by then is no answer. */
const PATIENCE_MS = 5000;

/**
 * Loads the page anew, when what it names may have been replaced by a newer release since. Once in a while only: a
 * file that is missing for another reason is missing again after it, and the page would load for ever. So without a
 * storage to remember it by, never; and never when the host is silent, since what is on screen would be lost too.
 */
export async function reloadOnce(): Promise<void> {
  if (!navigator.onLine || !mayReload(Date.now())) return;
  try {
    await fetch(location.href, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return;
  }
  flushUrl();
  location.reload();
}

/** True once per pause, which this call begins. */
export function mayReload(now: number): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY) ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back must not bar the way for good.
    if (Math.abs(now - last) < PAUSE_MS) return false;
    sessionStorage.setItem(KEY, String(now));
    return sessionStorage.getItem(KEY) === String(now);
  } catch {
    return false;
  }
}
