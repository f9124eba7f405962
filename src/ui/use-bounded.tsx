import { type ReactNode, useState } from 'react';
import { useWords } from '../i18n/use-words';

/** The first `step` items of a list of any length, and a button that shows `step` more, or `null` when all are shown. */
export function useBounded<T>(items: readonly T[], step: number): readonly [readonly T[], ReactNode] {
  const [limit, setLimit] = useState(step);
  const { large } = useWords().panels;
  const button = (
    <button type="button" onClick={() => setLimit(limit + step)} className="unfold-button">
      {large.more(items.length - limit)}
    </button>
  );
  return [items.slice(0, limit), items.length > limit ? button : null];
}
