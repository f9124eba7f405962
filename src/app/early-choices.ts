// A classic script in the head, built as an entry of its own: it sets what the reader chose before the first paint, so that no page
// flashes in the other theme or moves, and no report changes its length. It imports nothing: a shared module would load with the app, after
// the first paint.

// Where scripts are off, blocked or lost, or the page is in a frame, in which the app does not start, the style sheet hides what needs them (`noscript:`) and shows all panes.
const page = document.documentElement.dataset;
const isFramed = parent !== window;
if (!isFramed) page['scripts'] = '';
addEventListener(
  'error',
  ({ target }) => {
    const isOurs = target instanceof HTMLScriptElement && target.src.startsWith(new URL(document.URL).origin);
    if (isOurs && target.type === 'module') delete page['scripts'];
  },
  true,
);

// Between parsing and hydration, extensions may change the page, and React hears no press: see `state/before-hydration.ts`.
const changes: MutationRecord[] = [];
const watcher = new MutationObserver((records) => {
  for (const record of records) changes.push(record);
});
const early = { watcher, changes, pressed: null as object | null };
Object.assign(window, { early });
document.addEventListener(
  'readystatechange',
  () => {
    const root = document.getElementById('root');
    if (root) watcher.observe(root, { childList: true, subtree: true, characterDataOldValue: true });
  },
  { once: true },
);
addEventListener(
  'click',
  ({ target }) => {
    const button = target instanceof Element && target.closest('button:not([popovertarget])');
    // After all listeners: a click may make React hydrate the button and hear it.
    setTimeout(() => {
      const isHeard = !button || /__react/.test(Object.keys(button).join());
      early.pressed = isHeard ? null : { button, ms: performance.now() };
    });
  },
  true,
);

/** Names and options as in `state/choices.ts`, without the usual ones; `early-choices.test.ts` runs both. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  theme: ['light', 'dark'],
  quotations: ['all'],
  reading: ['original', 'english'],
};

/** The width of the reading column, as in `column/Divider.tsx`. */
const COLUMN = 'column';

try {
  for (const [name, options] of Object.entries(CHOICES)) {
    const stored = localStorage.getItem(name);
    if (stored !== null && options.includes(stored)) page[name] = stored;
  }
  const px = localStorage.getItem(COLUMN) ?? '';
  if (/^\d{1,4}$/.test(px)) document.documentElement.style.setProperty('--column-chosen', `${px}px`);
} catch {
  // The browser refuses storage: the system and the usual options decide.
}

const { origin, searchParams } = new URL(document.URL);

// The sheet of a smaller screen is pulled up for a tab: the style sheet gives it that height from the first paint.
if (searchParams.has('tab')) page['asks'] = 'tab';

// The words in the page are not those of the dataset that `?data=` asks for. The style sheet hides them until `app/start.tsx` knows better,
// which also spares the browser laying them out. The file and the code that checks it come beside the app, and not after it.
const asked = searchParams.get('data');
/** Only on pages with the app. */
const checks = document.currentScript?.dataset['checks'];
if (asked !== null && checks !== undefined && !isFramed) {
  page['awaits'] = 'data';
  const file = URL.canParse(asked, origin) ? new URL(asked, origin) : null;
  // `resolveDataPath` may still refuse it: then it has come for nothing.
  const isOurs = file?.origin === origin && file.pathname.endsWith('.json');
  for (const href of isOurs ? [file.pathname, ...checks.split(' ')] : []) {
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
}
