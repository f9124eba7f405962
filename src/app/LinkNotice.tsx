import { useState } from 'react';
import { useReadingWords } from '../i18n/reading-words';
import { useLinkFaults } from '../state/query/use-query';

/** Names the fields of the link that could not be read. The other fields are applied. `refused` is a `?data=` that is not allowed. */
export function LinkNotice({ refused }: { refused: string | null }) {
  const faults = useLinkFaults();
  const words = useReadingWords().link;
  const [seen, setSeen] = useState('');
  const fields = faults.map(({ field, value }) => `${field}=${value}`).join(' · ');
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
