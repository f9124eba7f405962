// A classic script in the head, built as an entry of its own: it sets the theme that the reader chose before the first paint, so that no
// page flashes in the other theme. It imports nothing: a shared module would load with the app, after the first paint.

/** The same key as in `theme.ts`; `theme.test.ts` runs both. */
const KEY = 'theme';

try {
  const stored = localStorage.getItem(KEY);
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset['theme'] = stored;
} catch {
  // The browser refuses storage: the system decides.
}
