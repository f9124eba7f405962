import { useWords } from '../i18n/use-words';
import { chooseTheme, THEMES, useTheme } from './theme';

/** Steps through system, light, dark. */
export function ThemeSwitch() {
  const { app } = useWords();
  const theme = useTheme();
  const step = (): void => chooseTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system');
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
