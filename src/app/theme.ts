import { createStore } from '../state/store';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const shown = createStore<Theme>('system');

/** The stored choice; `system` if there is none, or if the browser refuses storage. */
export function rememberedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function showTheme(theme: Theme): void {
  const html = document.documentElement;
  if (theme === 'system') delete html.dataset['theme'];
  else html.dataset['theme'] = theme;
  shown.set(theme);
}

export function chooseTheme(theme: Theme): void {
  showTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The browser refuses storage: the theme holds until the page is left.
  }
}

/** `system` on the server and during hydration: only the browser knows the stored choice. */
export function useTheme(): Theme {
  return shown.use();
}
