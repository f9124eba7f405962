// An entry of its own, sent as a classic script in the head: the theme a reader chose stands before the first paint, and
// no page flashes in the other one. It imports nothing, since what it shared with the app would have to wait for the app.

/** As `theme.ts` keeps it. */
const KEY = 'theme';

try {
  const stored = localStorage.getItem(KEY);
  if (stored === 'light' || stored === 'dark') document.documentElement.dataset['theme'] = stored;
} catch {
  // Storage may be refused: then every visit begins as the system says.
}
