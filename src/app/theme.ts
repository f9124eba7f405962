export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';

/** Storage may be missing or refused: then every visit begins as the system says. */
export function rememberedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

export function rememberTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered, still shown.
  }
}

export function showTheme(theme: Theme): void {
  const html = document.documentElement;
  if (theme === 'system') delete html.dataset['theme'];
  else html.dataset['theme'] = theme;
}
