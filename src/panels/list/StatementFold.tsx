import { type ReactNode, useState } from 'react';
import { useSelectedAmong } from '../../state/route/use-route';

interface Props {
  readonly summary: string;
  /** Ids. It opens when one of them is selected, and may still be closed by hand. */
  readonly members: readonly string[];
  /** One of them is what the filter looks for: it opens as well. */
  readonly found: boolean;
  readonly children: ReactNode;
}

/** Folded away but in the page: native, so that it opens without JavaScript and for the browser's own search. */
export function StatementFold({ summary, members, found, children }: Props) {
  const [opened, setOpened] = useState(false);
  const wanted = useSelectedAmong(members) !== null || found;
  return (
    <details open={wanted || opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="flex min-h-8 scroll-mt-(--head) list-none items-center gap-1.5 pl-[calc(var(--date-column)+1.4rem)] [:lang(en)_&]:pl-3 text-[0.8125rem] text-ink-soft before:text-[0.625rem] before:content-['▸'] hover:text-ink in-[[open]]:before:content-['▾'] pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
