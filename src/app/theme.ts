import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const listeners = new Set<() => void>();
let shown: Theme = 'system';

/** Storage may be missing or refused: then every visit begins as the system says. */
export function rememberedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Not remembered, still shown.
  }
}

export function showTheme(theme: Theme): void {
  shown = theme;
  const html = document.documentElement;
  if (theme === 'system') delete html.dataset['theme'];
  else html.dataset['theme'] = theme;
  for (const listener of listeners) listener();
}

export function chooseTheme(theme: Theme): void {
  remember(theme);
  showTheme(theme);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `system` on the server and in the first render: only the browser knows what was remembered. */
export function useTheme(): Theme {
  return useSyncExternalStore<Theme>(
    subscribe,
    () => shown,
    () => 'system',
  );
}
