import { reloadOnce } from '../state/route/reload-once';

/**
 * A page that stayed open while a new release went out asks for scripts that are gone. Vite tells of any that does not
 * come; whoever asked for it gets the fault too, and shows it where loading anew is of no use.
 */
export function watchForStaleRelease(): void {
  window.addEventListener('vite:preloadError', () => void reloadOnce());
}
