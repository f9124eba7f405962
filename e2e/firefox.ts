import type { Page } from '@playwright/test';

/** What a test asks of its browser, apart from the page. */
export type Asked = Readonly<
  Record<'dark' | 'reduced motion' | 'forced colours' | 'touch' | 'scripts', boolean>
>;

/** For a picture Playwright adds the style `body {}`, which the policy of the page refuses: its hash, and where it comes from. */
export const PICTURE_TAKEN =
  /sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=|blocked inline at \S+%20eval:/;

/** Firefox is still busy with the page before, or with an attempt that it gave up. */
const BUSY = /NS_BINDING_ABORTED|interrupted by another navigation/;

/**
 * Makes up for what Playwright cannot tell the Firefox of the system. It ignores media, touch and switched-off scripts in silence, so a
 * test that asks for them fails here instead of passing without them: it belongs in a project whose preferences set the medium, or is
 * tagged `@chromium`.
 */
export async function prepareFirefox(page: Page, asked: Asked): Promise<void> {
  const had: Asked = await page.evaluate(() => ({
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    'reduced motion': matchMedia('(prefers-reduced-motion: reduce)').matches,
    'forced colours': matchMedia('(forced-colors: active)').matches,
    touch: navigator.maxTouchPoints > 0,
    scripts: true,
  }));
  if (JSON.stringify(asked) !== JSON.stringify(had))
    throw new Error(`the test asks for ${JSON.stringify(asked)}, and Firefox has ${JSON.stringify(had)}`);
  page.emulateMedia = () => Promise.reject(new Error('Firefox takes its media from preferences'));
  const goto = page.goto.bind(page);
  page.goto = async (...to) => {
    for (let attempt = 1; ; attempt++)
      try {
        return await goto(...to);
      } catch (fault) {
        if (attempt === 3 || !BUSY.test(String(fault))) throw fault;
      }
  };
  await page.addInitScript(() => {
    // Playwright writes `value`, which React takes back. This is what a keyboard or an input method does.
    const insert = (text: string): boolean => document.execCommand('insertText', false, text);
    Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => {} });
  });
}
