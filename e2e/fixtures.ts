import { type Page, test as base } from '@playwright/test';

/** What went wrong in a page without stopping it. */
type Complaint = string;

/** Set by a test that provokes a fault on purpose: complaints it matches are expected. */
interface Options {
  readonly expectedComplaints: RegExp | null;
}

/** Notes every console warning or error, uncaught error, breach of the policy and request to another origin. */
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
      const told = `policy: ${effectiveDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`;
      (window as unknown as { __complain: (text: string) => void }).__complain(told);
    });
  });
  return complaints;
}

/** A page that fails its test when it complains of anything that the test did not provoke. */
export const test = base.extend<Options>({
  expectedComplaints: [null, { option: true }],
  page: async ({ page, baseURL, expectedComplaints }, use) => {
    const complaints = await watch(page, baseURL);
    await use(page);
    const unexpected = complaints.filter((text) => !expectedComplaints?.test(text));
    test.expect(unexpected, 'the page complained').toEqual([]);
  },
});

export const expect = test.expect;

/** Data, fonts and the first layout have settled. */
export async function settled(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** The page has settled and its drawing, if there is one, listens to gestures, which it does once the reader has moved. */
export async function ready(page: Page): Promise<void> {
  await settled(page);
  await page.evaluate(() => dispatchEvent(new Event('pointermove')));
  await page.locator('svg[data-gestures="waiting"]').waitFor({ state: 'detached' });
}
