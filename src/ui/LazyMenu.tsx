import { type ReactNode, type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { pauseHover } from './hover-pause';
import type { LazyModule } from './lazy-part';
import { movePopover } from './popover';

interface Props {
  /** Name of the menu, which is also in the message that its contents did not load. */
  readonly name: string;
  /** Text of the button. */
  readonly label: ReactNode;
  /** The button, for a caller that returns the focus to it. */
  readonly button?: RefObject<HTMLButtonElement | null>;
  /** A key that opens the menu anywhere in the page. */
  readonly shortcut?: string;
  /** Class names of the button. */
  readonly className: string;
  /** Class names for the width of the menu, and for its height before it scrolls. */
  readonly size?: string;
  /** Loaded when the pointer or the focus comes near the button. */
  readonly contents: Pick<LazyModule<unknown>, 'preload' | 'status'>;
  /** Renders the contents once they are loaded. `popover` is the id by which a button among them closes the menu. */
  readonly children: (popover: string) => ReactNode;
}

/** A button with a menu whose contents are loaded on demand. */
export function LazyMenu(props: Props) {
  const { name, label, button: given, shortcut, className, contents, children } = props;
  const { size = 'w-[min(34rem,calc(100vw-1rem))]' } = props;
  const { app } = useWords();
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = given ?? own;
  const id = useId();
  const status = contents.status.use();
  useEffect(() => {
    if (open && popover.current && button.current) movePopover(popover.current, button.current);
  }, [open, status, button]);
  const load = (): void => void contents.preload();
  const onOpen = useEffectEvent(() => {
    setOpen(true);
    load();
  });
  // The button needs no script: the reader may have opened the menu before hydration.
  useEffect(() => {
    if (popover.current?.matches(':popover-open')) onOpen();
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-keyshortcuts={shortcut}
        onPointerEnter={load}
        onFocus={load}
        className={className}
      >
        <span>{label}</span> <span aria-hidden="true">▾</span>
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        onBeforeToggle={({ newState }) => {
          if (newState === 'closed') pauseHover();
        }}
        onToggle={({ newState }) => {
          setOpen(newState === 'open');
          // Voice control opens it without pointer or focus, and the button may have had the focus before hydration.
          if (newState === 'open') load();
        }}
        className={`more-below absolute m-0 rounded-lg border border-line-strong p-4 text-base text-ink shadow-lg ${size}`}
      >
        {open && status === 'loaded' ? children(id) : null}
        {open && status === 'failed' ? <p role="alert">{app.paneFault(name)}</p> : null}
      </div>
    </>
  );
}
