import { type KeyboardEvent, type PointerEvent, useSyncExternalStore } from 'react';
import { useWords } from '../../i18n/use-words';
import { pageZoom } from '../../state/breakpoint';
import { createStore } from '../../state/store';

/** How far an arrow key moves the divider. */
const STEP_PX = 24;

/**
 * The line between drawing and reading column, moved by the pointer or by keys: Home gives the column all the room there is, End
 * the least. A double click, or Enter, gives the column its own width again.
 */
export function Divider({ columnId }: { columnId: string }) {
  const { app } = useWords();
  const share = useColumnShare(columnId);
  const onPointerMove = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    chooseColumnWidth((document.documentElement.clientWidth - event.clientX) / pageZoom());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const px = {
      ArrowLeft: columnPx(columnId) + STEP_PX,
      ArrowRight: columnPx(columnId) - STEP_PX,
      Home: window.innerWidth,
      End: 0,
      Enter: null,
    }[event.key];
    if (px === undefined) return;
    event.preventDefault();
    chooseColumnWidth(px);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={app.column.divider}
      aria-controls={columnId}
      aria-valuenow={share}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
      onDoubleClick={() => chooseColumnWidth(null)}
      className="column-divider"
    />
  );
}

/** The key that `early-choices.ts` reads before the first paint. */
const KEY = 'column';
const chosen = createStore<number | null>(null);

/**
 * Sets the width of the reading column, in px, and remembers it; `null` gives it its own width again. The style sheet keeps the column
 * and the drawing from becoming too narrow.
 */
export function chooseColumnWidth(px: number | null): void {
  const { style } = document.documentElement;
  if (px === null) style.removeProperty('--column-chosen');
  else style.setProperty('--column-chosen', `${Math.round(px)}px`);
  try {
    if (px === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, `${Math.round(px)}`);
  } catch {
    // The browser refuses storage: the width holds until the page is left.
  }
  chosen.set(px);
}

/** The width of an element of the column, in px. */
function columnPx(id: string): number {
  return document.getElementById(id)?.offsetWidth ?? 0;
}

/** The share of the window that the column takes, in percent. */
function useColumnShare(id: string): number {
  return useSyncExternalStore(
    subscribe,
    () => Math.round((100 * columnPx(id)) / window.innerWidth),
    () => 0,
  );
}

function subscribe(listener: () => void): () => void {
  const stop = chosen.subscribe(listener);
  window.addEventListener('resize', listener);
  return () => {
    stop();
    window.removeEventListener('resize', listener);
  };
}
