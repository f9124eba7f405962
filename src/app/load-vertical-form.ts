import { loadVerticalForm } from '../timeline/vertical/vertical-part';

/**
 * Awaited before the app is rendered: once on the server, where what comes late would be put in its place by an inline
 * script, and in the browser on a narrow screen.
 */
export async function loadVerticalFormOnce(): Promise<void> {
  await loadVerticalForm();
}
