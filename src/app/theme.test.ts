import { afterEach, expect, test, vi } from 'vitest';
import { chooseTheme, rememberedTheme, THEMES } from './theme';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The storage and the root element that both scripts use. */
function stubPage(stored: Map<string, string>): { theme?: string } {
  const dataset: { theme?: string } = {};
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  return dataset;
}

test.each(THEMES)(
  'a theme chosen on one visit (%s) is set before the first paint of the next',
  async (theme) => {
    const stored = new Map<string, string>();
    stubPage(stored);
    chooseTheme(theme);
    const next = stubPage(stored);
    await import('./early-theme');
    expect(next.theme).toBe(theme === 'system' ? undefined : theme);
    expect(rememberedTheme()).toBe(theme);
  },
);

test('an unknown theme, or a browser that refuses storage, leaves the choice to the system', async () => {
  const page = stubPage(new Map([['theme', '"><script>']]));
  await import('./early-theme');
  expect(page.theme).toBeUndefined();
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  vi.resetModules();
  await import('./early-theme');
  expect(page.theme).toBeUndefined();
});
