import { type ReactNode, useEffect, useId, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { type Copied, copy, type Sent } from '../../share/copy';

interface Props {
  readonly label: ReactNode;
  /** Shown and announced afterwards. */
  readonly done: string;
  /** Called at the click: the view may have moved since the last render. */
  readonly text: () => Copied;
  /** Copies, unless given. */
  readonly send?: (text: Copied) => Promise<Sent>;
  readonly className: string;
}

/** How long the confirmation is shown. */
const SHOWN_MS = 4_000;

/** Copies a text, or sends it elsewhere, and says so. If the browser refuses, shows the text, selected, for copying by hand. */
export function CopyButton({ label, done, text, send = copy, className }: Props) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { copy: words } = useWords().panels;
  const id = useId();
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const onClick = (): void => {
    const what = text();
    // No `await` before the write: Safari allows writing only during the click.
    void send(what).then((result) => {
      setCopied(result === 'copied' || result === 'saved');
      setRefused(result === 'refused' ? what.plain : null);
    });
  };
  return (
    <>
      <button type="button" onClick={onClick} className={className}>
        {label}
      </button>
      <div className="copy-said">
        <span role="status" className="text-sm text-ink-soft print:hidden">
          {copied ? <span>{`✓ ${done}`}</span> : null}
          {refused === null ? null : <label htmlFor={id}>{words.refused}</label>}
        </span>
        {refused === null ? null : (
          <textarea
            key={refused}
            ref={focusAndSelect}
            id={id}
            readOnly
            // A citation has several lines; an `input` would drop the breaks.
            rows={Math.min(8, refused.split('\n').length + 1)}
            value={refused}
            className="w-full basis-full rounded border border-line-strong bg-paper p-2 text-sm"
          />
        )}
      </div>
    </>
  );
}

function focusAndSelect(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
