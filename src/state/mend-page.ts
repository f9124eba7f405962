/** What `app/early-choices.ts` leaves in the window. */
export interface Early {
  readonly watcher: MutationObserver;
  /** How the page was changed since it was parsed. */
  readonly changes: MutationRecord[];
  /** The last press of a button that React had not hydrated, and when it came. */
  pressed: { readonly button: HTMLElement; readonly ms: number } | null;
}

/** A reader who has waited longer no longer wants what the press asked for. */
const PATIENCE_MS = 10_000;

/** See `undoForeignChanges`. */
export function undoChanges({ watcher, changes }: Early): void {
  for (const record of watcher.takeRecords()) changes.push(record);
  const focused = document.activeElement;
  // The newest first, so that each finds the page as it left it.
  for (const change of changes.splice(0).toReversed()) if (!isReacts(change.target)) undo(change);
  watcher.takeRecords();
  // A node that moves loses the focus.
  if (focused instanceof HTMLElement && document.activeElement !== focused)
    focused.focus({ preventScroll: true });
}

/** See `repeatPress`. */
export function pressAgain(early: Early): void {
  if (!early.pressed || !isReacts(early.pressed.button)) return;
  const { button, ms } = early.pressed;
  early.pressed = null;
  if (performance.now() - ms < PATIENCE_MS) button.click();
}

/** React marks each node that it has made or hydrated, but not the text of an element that holds nothing else. */
function isReacts(node: Node): boolean {
  return [node, node.parentNode].some(
    (one) => one && Object.keys(one).some((key) => key.startsWith('__react')),
  );
}

function undo({ target, addedNodes, removedNodes, nextSibling, oldValue }: MutationRecord): void {
  if (target instanceof CharacterData && oldValue !== null) target.data = oldValue;
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const before = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, before);
}
