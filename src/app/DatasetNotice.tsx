import { useState } from 'react';
import type { DatasetFault } from '../dataset/load/dataset-fault';
import type { Locale } from '../dataset/model/schema';
import { NOTICE_WORDS } from '../i18n/notice-words';

interface Props {
  readonly fault: DatasetFault;
  readonly path: string;
  readonly locale: Locale;
  readonly onRetry: () => Promise<void>;
}

/** Stands outside the app, above text that is still the server's. */
export function DatasetNotice({ fault, path, locale, onRetry }: Props) {
  const [busy, setBusy] = useState(false);
  const words = NOTICE_WORDS[locale];
  const retry = async (): Promise<void> => {
    setBusy(true);
    await onRetry();
    setBusy(false);
  };
  return (
    <div role="alert" className="border-b-2 border-accent bg-accent-wash px-4 py-3 sm:px-10">
      <p className="font-bold">
        <span>{words.title}</span>
      </p>
      <p>
        <span>{words.fault[fault.code]}</span> <span>{words.text}</span>
      </p>
      <p className="text-sm break-all text-ink-soft">
        <code>{path}</code> <span>·</span> <code>{fault.detail}</code>
      </p>
      <button
        type="button"
        disabled={busy}
        onClick={() => void retry()}
        className="mt-2 min-h-11 rounded-full bg-accent px-5 font-bold text-on-accent"
      >
        <span>{busy ? words.retrying : words.retry}</span>
      </button>
    </div>
  );
}
