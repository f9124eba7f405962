import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { rememberedTheme, rememberTheme, showTheme, type Theme, THEMES } from './theme';

/** Steps through system, light, dark. */
export function ThemeSwitch() {
  const { app } = useWords();
  // The server cannot know what was remembered: it is read after the first render, which must equal the server's.
  const [theme, setTheme] = useState<Theme>('system');
  useEffect(() => setTheme(rememberedTheme()), []);
  const step = (): void => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    setTheme(next);
    rememberTheme(next);
    showTheme(next);
  };
  return (
    <button
      type="button"
      onClick={step}
      aria-label={app.themeNow(app.themeOptions[theme])}
      title={app.themeNow(app.themeOptions[theme])}
      className="grid size-11 shrink-0 place-items-center rounded-full border border-line bg-paper-raised"
    >
      <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {theme === 'dark' ? <circle cx="10" cy="10" r="5" fill="currentColor" /> : null}
        {theme === 'system' ? <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" /> : null}
      </svg>
    </button>
  );
}
