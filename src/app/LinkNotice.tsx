import { useState } from 'react';
import { useReadingWords } from '../i18n/reading-words';
import { useLinkFaults, useLostPassage } from '../state/query/use-query';

/** Names the fields of the link that could not be read, and a passage that there is not. The rest is applied. `refused` is a `?data=` that is not allowed. */
export function LinkNotice({ refused }: { refused: string | null }) {
  const faults = useLinkFaults();
  const lost = useLostPassage();
  const words = useReadingWords().link;
  const [seen, setSeen] = useState('');
  const parts = faults.map(({ field, value }) => `${field}=${value}`);
  const fields = [...parts, ...(lost === null ? [] : [`#${lost}`])].join(' · ');
  const lines = [
    ...(refused === null ? [] : [words.refusedData(refused)]),
    ...(fields === '' ? [] : [words.linkFault(fields)]),
  ];
  const key = lines.join('\n');
  if (key === '' || key === seen) return null;
  return (
    <div
      role="status"
      data-notice="link"
      className="flex flex-wrap items-center gap-3 border-b border-line bg-accent-wash px-(--gutter) py-2 text-sm"
    >
      <div className="min-w-0 flex-1 break-words">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <button
        type="button"
        onClick={() => setSeen(key)}
        className="min-h-9 rounded-full border border-line-strong px-4"
      >
        {words.dismiss}
      </button>
    </div>
  );
}
