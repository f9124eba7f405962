import { isHoverPaused } from '../../ui/hover-pause';

/** A mark or counted mark under the resting pointer or with the focus. */
export interface Held {
  readonly node: Element;
  /** Page px of the pointer; `null` for the focus. */
  readonly handX: number | null;
}

const MARK = 'a[data-milestone], [data-cluster-key]';
/** The pointer rests this long before the card opens, and has this long to reach the card after it leaves the mark. */
const SHOW_MS = 250;
const LEAVE_MS = 250;

/**
 * Decides for which mark of the drawing a hover card is open. All listeners are on the page, none on the marks. Touch
 * opens no card. Escape closes the card and nothing else. A click, a scroll and a moving drawing close it too.
 */
export function watchHoverIntent(
  drawing: Element,
  isCard: (target: Element) => boolean,
  tell: (held: Held | null) => void,
): { readonly moved: () => void; readonly stop: () => void } {
  /** The mark under the pointer or with the focus. A card that was closed opens again only after the pointer has left it. */
  let over: Element | null = null;
  let shown: Element | null = null;
  let wanted: Held | null = null;
  let handX = 0;
  let timer = 0;

  const rest = (): void => {
    wanted = null;
    clearTimeout(timer);
  };
  const hide = (): void => {
    rest();
    if (shown) tell(null);
    shown = null;
  };
  const wait = (held: Held): void => {
    rest();
    wanted = held;
    timer = window.setTimeout(() => {
      wanted = null;
      if (!held.node.isConnected) return;
      shown = held.node;
      tell(held.handX === null ? held : { ...held, handX });
    }, SHOW_MS);
  };
  const leave = (): void => {
    over = null;
    rest();
    if (shown) timer = window.setTimeout(hide, LEAVE_MS);
  };
  const moved = (): void => (wanted ? wait(wanted) : hide());
  const markAt = (target: EventTarget | null): Element | null => {
    const mark = target instanceof Element ? target.closest(MARK) : null;
    return mark && drawing.contains(mark) ? mark : null;
  };

  const abort = new AbortController();
  const options = { signal: abort.signal, capture: true, passive: true };
  const listen = <K extends keyof WindowEventMap>(type: K, deed: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(type, deed, options);
  listen('pointermove', ({ clientX }) => {
    handX = clientX;
  });
  listen('pointerover', ({ target, pointerType, clientX }) => {
    if (pointerType === 'touch' || isHoverPaused() || !(target instanceof Element)) return;
    handX = clientX;
    if (isCard(target)) {
      over = shown;
      return rest();
    }
    const mark = markAt(target);
    if (!mark) return leave();
    if (mark === over) return;
    over = mark;
    if (mark === shown) rest();
    else wait({ node: mark, handX });
  });
  document.documentElement.addEventListener('pointerleave', leave, options);
  listen('focusin', ({ target }) => {
    const mark = markAt(target);
    if (!mark?.matches(':focus-visible')) return;
    over = mark;
    wait({ node: mark, handX: null });
  });
  listen('focusout', ({ target }) => {
    if (markAt(target) !== over || over === null) return;
    over = null;
    hide();
  });
  listen('pointerdown', ({ target }) => {
    if (!(target instanceof Element && isCard(target))) hide();
  });
  listen('scroll', ({ target }) => {
    if (!(target instanceof Element && isCard(target))) moved();
  });
  listen('resize', moved);
  window.addEventListener(
    'keydown',
    (event) => {
      // Selecting a mark shows its detail below the drawing.
      if (event.key === 'Enter' || event.key === ' ') hide();
      if (event.key !== 'Escape' || !shown) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      hide();
    },
    { signal: abort.signal, capture: true },
  );
  // The pointer or the focus caused this code to load, so it may be on a mark already.
  const first = drawing.querySelector(`:is(${MARK}):is(:hover, :focus-visible)`);
  if (first) {
    over = first;
    const box = first.getBoundingClientRect();
    handX = box.left;
    wait({ node: first, handX: first.matches(':hover') ? handX : null });
  }
  return {
    moved,
    stop: () => {
      abort.abort();
      rest();
    },
  };
}
