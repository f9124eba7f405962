import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words';
import { layoutNow, pageZoom } from '../../state/breakpoint';

interface Props {
  /** Whether the sheet is pulled up. */
  readonly up: boolean;
  readonly setUp: (up: boolean) => void;
}

/**
 * Pulls the sheet up and lowers it, by a click or a key. Escape lowers it too, before it closes the milestone; so does a focus in the
 * timeline. The pointer can drag it as well. CSS shows it where there is a sheet.
 */
export function SheetGrip({ up, setUp }: Props) {
  const { app } = useWords();
  useEffect(() => {
    if (!up) return;
    // Pulled up, the sheet covers what has the focus.
    const onFocus = ({ target }: FocusEvent): void => {
      if (target && layoutNow() === 'sheet' && isWithin(target, '#timeline')) setUp(false);
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [up, setUp]);
  return (
    <button
      type="button"
      aria-label={app.column.sheet}
      aria-expanded={up}
      aria-controls="text"
      aria-keyshortcuts={up ? 'Escape' : undefined}
      onClick={({ currentTarget }) => {
        // The tabs, which may have the focus, are hidden in a sheet that is lowered.
        currentTarget.focus();
        setUp(!up);
      }}
      className="sheet-grip"
    />
  );
}

/** A pointer that moves less clicks. */
const SLOP_PX = 8;
const SWIPE_PX = 48;
/** In px per ms. */
const FLICK = 0.5;

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly heightPx: number;
  axis: 'x' | 'y' | null;
}

/**
 * Grip and head of the sheet, of a mouse the grip alone, are dragged up and down: the sheet follows, and ends pulled up, lowered or closed.
 * A swipe to the side leads to the next or the previous milestone. Spread the result on the sheet.
 */
export function useSheetGestures({ up, setUp }: Props) {
  const drag = useRef<Drag | null>(null);
  const letGo = useCallback((sheet: HTMLElement): void => {
    drag.current = null;
    sheet.style.height = sheet.style.transition = '';
  }, []);
  // The sheet may close during a drag, as by Back, and then hears nothing of its end.
  const ref = useCallback((sheet: HTMLElement | null) => () => void (sheet && letGo(sheet)), [letGo]);
  const end = ({ currentTarget: sheet, type, clientX, clientY, timeStamp }: PointerEvent<HTMLElement>) => {
    const { current: held } = drag;
    letGo(sheet);
    if (!held || type === 'pointercancel') return;
    const [dx, dy] = [clientX - held.x, clientY - held.y];
    if (held.axis === 'x' && Math.abs(dx) > SWIPE_PX && getSelection()?.isCollapsed !== false)
      clickIn(sheet, `[data-step=${dx < 0 ? 'next' : 'prev'}] a`);
    // About half of the way from one height to the other.
    const isFar = Math.abs(dy) > window.innerHeight / 5 || Math.abs(dy) > FLICK * (timeStamp - held.at);
    if (held.axis !== 'y' || !isFar) return;
    if (up || dy < 0) setUp(dy < 0);
    else clickIn(sheet, '.detail-close');
  };
  return {
    ref,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { currentTarget: sheet, target, clientX, clientY, timeStamp } = event;
      const isMouse = event.pointerType === 'mouse';
      if (!event.isPrimary || (isMouse && !isWithin(target, '.sheet-grip'))) drag.current = null;
      else drag.current = { x: clientX, y: clientY, at: timeStamp, heightPx: sheet.offsetHeight, axis: null };
      // A mouse may leave the sheet with its first step. A finger is captured anyway.
      if (isMouse && drag.current && target instanceof Element) target.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current: held } = drag;
      if (!held) return;
      const { currentTarget: sheet, clientX, clientY } = event;
      const [dx, dy] = [Math.abs(clientX - held.x), Math.abs(clientY - held.y)];
      if (held.axis === null && Math.max(dx, dy) > SLOP_PX) {
        held.axis = dx > dy ? 'x' : 'y';
        if (held.axis === 'y' && !isWithin(event.target, '.sheet-grip, .detail-head')) drag.current = null;
        // The grip is not clicked then.
        else sheet.setPointerCapture(event.pointerId);
      }
      if (drag.current?.axis !== 'y') return;
      sheet.style.transition = 'none';
      sheet.style.height = `${held.heightPx + (held.y - clientY) / pageZoom()}px`;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

function isWithin(target: EventTarget, parts: string): boolean {
  return target instanceof Element && target.closest(parts) !== null;
}

function clickIn(sheet: HTMLElement, link: string): void {
  sheet.querySelector<HTMLElement>(`[data-tab="read"] ${link}`)?.click();
}
