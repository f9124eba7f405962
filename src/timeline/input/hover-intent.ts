import type { ViewController } from './view-controller';

/** A mark or counted mark under the resting pointer or with the focus. */
export interface Held {
  readonly node: Element;
  /** Page px of the pointer; `null` for the focus. */
  readonly handX: number | null;
}

export interface HoverWatch {
  /** Closes the card: marks have moved for another reason than the view. */
  readonly moved: () => void;
  readonly stop: () => void;
}

const MARK = 'a[data-milestone], [data-cluster-key]';
const CARD = '[data-hover-card]';
/** The pointer rests this long before the card opens. */
const SHOW_MS = 250;
/** The pointer has this long to reach the card after it leaves the mark. */
const LEAVE_MS = 250;

/**
 * Decides for which mark of the drawing a hover card is open. All listeners are on the document, none on the marks. Touch
 * opens no card. Escape closes the card and nothing else. A click, a scroll and a moving drawing close it too.
 */
export function watchHoverIntent(
  drawing: Element,
  view: ViewController['shown'],
  tell: (held: Held | null) => void,
): HoverWatch {
  /** The mark under the pointer or with the focus. A card that was closed opens again only after the pointer has left it. */
  let over: Element | null = null;
  /** The mark whose card is open. */
  let shown: Element | null = null;
  /** Whether the card of `over` opens after a rest. */
  let isWaiting = false;
  let isPointer = false;
  let handX = 0;
  let timer = 0;

  const cancel = (): void => {
    isWaiting = false;
    clearTimeout(timer);
  };
  const hide = (): void => {
    cancel();
    if (shown) tell(null);
    shown = null;
  };
  const enter = (mark: Element, byPointer: boolean): void => {
    cancel();
    over = mark;
    isPointer = byPointer;
    isWaiting = true;
    timer = window.setTimeout(() => {
      isWaiting = false;
      if (!mark.isConnected) return;
      shown = mark;
      tell({ node: mark, handX: isPointer ? handX : null });
    }, SHOW_MS);
  };
  const leave = (): void => {
    over = null;
    cancel();
    if (shown) timer = window.setTimeout(hide, LEAVE_MS);
  };
  const moved = (): void => (over && isWaiting ? enter(over, isPointer) : hide());
  const markAt = (target: EventTarget | null): Element | null => {
    const mark = target instanceof Element ? target.closest(MARK) : null;
    return mark && drawing.contains(mark) ? mark : null;
  };

  const abort = new AbortController();
  const options = { signal: abort.signal, capture: true };
  // `pauseHover` listens on the window: the events that it holds back do not reach the document.
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    run: (event: DocumentEventMap[K]) => void,
  ): void => document.addEventListener(type, run, options);
  listen('pointermove', ({ clientX }) => {
    handX = clientX;
  });
  listen('pointerover', ({ target, pointerType, clientX }) => {
    if (pointerType === 'touch') return;
    handX = clientX;
    if (onCard(target)) {
      over = shown;
      return cancel();
    }
    const mark = markAt(target);
    if (!mark) return leave();
    if (mark === over) return;
    if (mark !== shown) return enter(mark, true);
    over = mark;
    cancel();
  });
  document.documentElement.addEventListener('pointerleave', leave, options);
  listen('focusin', ({ target }) => {
    const mark = markAt(target);
    if (mark?.matches(':focus-visible')) enter(mark, false);
  });
  listen('focusout', ({ target }) => {
    if (over === null || markAt(target) !== over) return;
    over = null;
    hide();
  });
  listen('pointerdown', ({ target }) => {
    if (!onCard(target)) hide();
  });
  listen('scroll', ({ target }) => {
    if (!onCard(target)) moved();
  });
  listen('keydown', (event) => {
    // Selecting a mark shows its detail below the drawing.
    if (event.key === 'Enter' || event.key === ' ') hide();
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hide();
  });
  // A mark may have the pointer or the focus already when this code loads.
  const first = drawing.querySelector(`:is(${MARK}):is(:hover, :focus-visible)`);
  if (first) {
    handX = first.getBoundingClientRect().left;
    enter(first, first.matches(':hover'));
  }
  let last = view.get();
  const unsubscribe = view.subscribe(() => {
    const now = view.get();
    // At rest, what is on screen is drawn anew and stays where it is.
    const isSame = now.seen === last.seen && now.drawn.blend === last.drawn.blend;
    last = now;
    if (!isSame) moved();
  });
  const stop = (): void => {
    abort.abort();
    unsubscribe();
    cancel();
  };
  return { moved, stop };
}

function onCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CARD) !== null;
}
