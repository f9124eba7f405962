import { type Locator, type Page, test as base } from '@playwright/test';
import { PICTURE_TAKEN, prepareFirefox } from './firefox';

/** A fault of a page that did not stop it, in words. */
type Complaint = string;

/** A test that causes faults on purpose sets it: complaints that it matches are expected. */
interface Options {
  readonly expectedComplaints: RegExp | null;
}

/** Options of Playwright that its types lack. */
interface Media {
  readonly forcedColors: 'active' | 'none' | null;
  readonly reducedMotion: 'reduce' | 'no-preference' | null;
}

/** Collects console warnings and errors, uncaught errors, violations of the security policy, and requests to other origins. */
export async function watch(page: Page, home: string | undefined): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const foreign = home !== undefined && origin !== new URL(home).origin;
    if (foreign && protocol.startsWith('http')) complaints.push(`request to ${request.url()}`);
  });
  await page.exposeFunction('__complain', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const text = `policy: ${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`;
      (window as unknown as { __complain: (text: string) => void }).__complain(text);
    });
  });
  return complaints;
}

/** A test fails if its page complains of anything that the test does not expect. */
export const test = base.extend<Options & Media>({
  expectedComplaints: [null, { option: true }],
  page: async (
    {
      page,
      browserName,
      baseURL,
      expectedComplaints,
      colorScheme,
      forcedColors,
      hasTouch,
      javaScriptEnabled,
      reducedMotion,
    },
    use,
  ) => {
    if (browserName === 'firefox')
      await prepareFirefox(page, {
        dark: colorScheme === 'dark',
        'reduced motion': reducedMotion === 'reduce',
        'forced colours': forcedColors === 'active',
        touch: hasTouch,
        scripts: javaScriptEnabled,
      });
    const complaints = await watch(page, baseURL);
    await use(page);
    const own = browserName === 'firefox' ? PICTURE_TAKEN : null;
    const unexpected = complaints.filter((text) => !expectedComplaints?.test(text) && !own?.test(text));
    test.expect(unexpected, 'the page complained').toEqual([]);
  },
});

export const expect = test.expect;

/** Too narrow for the workspace: here the page scrolls, and the tabs stand below the drawing. */
export const SMALL_DESK = { width: 1090, height: 900 };

/** Opens a tab of the workspace. */
export const openTab = (page: Page, tab: 'read' | 'all' | 'reports' | 'found'): Promise<void> =>
  page.locator(`#tab-${tab}`).click();

/** The search box. On phones a button of the header shows it. */
export async function searchBox(page: Page): Promise<Locator> {
  const open = page.getByRole('button', { name: /^(搜索里程碑与原文|Search milestones and text)$/ });
  // `click` scrolls the page, as if the header were not in view.
  if (await open.isVisible()) await open.dispatchEvent('click');
  return page.getByRole('combobox');
}

/**
 * Waits until an element matches, or none does. It looks as soon as the page changes: `locator.waitFor` looks only twice a
 * second after the first 300 ms, and `page.waitForFunction` needs an `eval` that the policy of the page refuses.
 */
async function until(page: Page, selector: string, there: boolean): Promise<void> {
  const wait = (): Promise<void> =>
    page.evaluate(
      ([wanted, isThere]) =>
        new Promise<void>((resolve, reject) => {
          const look = (): void => {
            if ((document.querySelector(wanted) !== null) !== isThere) return;
            watcher.disconnect();
            resolve();
          };
          const watcher = new MutationObserver(look);
          watcher.observe(document, { attributes: true, childList: true, subtree: true });
          setTimeout(() => reject(new Error(`waited 30 s for ${wanted}`)), 30_000);
          look();
        }),
      [selector, there] as const,
    );
  // A page that reloads itself ends the wait: wait in the page that comes.
  for (let tries = 1; ; tries += 1) {
    try {
      return await wait();
    } catch (fault) {
      if (tries === 3 || !/context was destroyed|navigation/.test(String(fault))) throw fault;
      await page.waitForLoadState();
    }
  }
}

/** Waits until data, fonts and the first layout are there. */
export async function settled(page: Page): Promise<void> {
  await until(page, 'html[data-ready]', true);
}

/** Waits until the page has settled and its drawing, if it has one, handles gestures: it starts to at the first pointer event. */
export async function ready(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() => dispatchEvent(new Event('pointermove')));
  await until(page, 'svg[data-gestures="waiting"]', false);
}

interface Shifted {
  shift: number;
}
type Shift = PerformanceEntry & { readonly value: number };

/** From here on every page adds up by how much it moves while it loads (cumulative layout shift). */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as unknown as Shifted).shift += (entry as Shift).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shiftsOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Shifted).shift);

/** Keeps the app from starting until the returned function is called. */
export async function hold(page: Page): Promise<() => void> {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
