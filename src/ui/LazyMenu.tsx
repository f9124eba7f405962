import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../i18n/use-words';
import { useLazy } from './use-lazy';

interface Props<Part> {
  /** What the menu is, for its own name and where it cannot be had. */
  readonly name: string;
  /** On the button. */
  readonly label: ReactNode;
  /** The button, for what stands beside it and gives the focus back. */
  readonly button?: RefObject<HTMLButtonElement | null>;
  /** Of the button. */
  readonly className: string;
  /** How wide the menu may be, and how high before it scrolls: what it changes should be seen beside it. */
  readonly size?: string;
  /** The same function in every render (see `useLazy`). */
  readonly load: () => Promise<Part>;
  /** What stands in the open menu; `popover` is the id by which a button of its own closes it. */
  readonly children: (part: Part, popover: string) => ReactNode;
}

async function loadPlacing() {
  const { movePopover } = await import('./popover');
  return movePopover;
}

/** A button and a menu below it, whose contents are loaded when a hand or the focus comes near. */
export function LazyMenu<Part>(props: Props<Part>) {
  const { name, label, button: given, className, load, children } = props;
  const { size = 'w-[min(34rem,calc(100vw-1rem))]' } = props;
  const { app } = useWords();
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLButtonElement>(null);
  const button = given ?? own;
  const id = useId();
  const { part, failed, bring } = useLazy(load);
  // Comes with the contents; without it the menu stands right below its button, wherever that is.
  const { part: place, bring: bringPlacing } = useLazy(loadPlacing);
  useEffect(() => {
    if (open && popover.current && button.current) place?.(popover.current, button.current);
  }, [open, part, place, button]);
  const near = (): void => void Promise.all([bring(), bringPlacing()]);
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={near}
        onFocus={near}
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
        onToggle={(event) => {
          setOpen(event.newState === 'open');
          // Where neither hand nor focus came near it first: voice, or a button that had the focus before the script.
          if (event.newState === 'open') near();
        }}
        className={`more-below absolute m-0 rounded-lg border border-line-strong p-4 text-base text-ink shadow-lg ${size}`}
      >
        {open && part ? children(part, id) : null}
        {open && failed ? <p role="alert">{app.paneFault(name)}</p> : null}
      </div>
    </>
  );
}
