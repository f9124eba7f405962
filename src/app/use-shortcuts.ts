import { useEffect } from 'react';

/** `/` goes to the search box, unless the reader is writing. The timeline has its own keys while it has the focus. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]'))
        return;
      const box = [...document.querySelectorAll<HTMLInputElement>('[aria-keyshortcuts="/"]')].find(
        (input) => input.offsetParent !== null,
      );
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
