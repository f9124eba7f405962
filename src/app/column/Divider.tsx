import type { KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../../i18n/use-words';
import { chooseColumnWidth, columnPx, useColumnShare } from './column-width';

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
    chooseColumnWidth(document.documentElement.clientWidth - event.clientX);
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
