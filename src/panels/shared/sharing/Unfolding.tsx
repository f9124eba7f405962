import { type ReactNode, useEffect, useRef, useState } from 'react';

interface NameProps {
  readonly title: string;
  readonly text: string;
}

/** What a choice does, and in a line what it gives. */
export function Name({ title, text }: NameProps) {
  return (
    <>
      <b>{title}</b> <span className="block text-[0.8125rem] text-ink-soft">{text}</span>
    </>
  );
}

interface UnfoldingProps extends NameProps {
  readonly menu: string;
  readonly children: ReactNode;
}

/** A choice that unfolds, one at a time. Its contents are made when it is opened. */
export function Unfolding({ menu, children, ...name }: UnfoldingProps) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!open) return;
    // After the menu has grown.
    const frame = requestAnimationFrame(() => ref.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [open]);
  return (
    <li>
      <details
        ref={ref}
        name={menu}
        onToggle={(event) => {
          // The menu would take it for its own.
          event.stopPropagation();
          setOpen(event.currentTarget.open);
        }}
      >
        <summary className="share-choice share-unfolding">
          <Name {...name} />
        </summary>
        {open ? <div className="px-2 pt-1 pb-3">{children}</div> : null}
      </details>
    </li>
  );
}
