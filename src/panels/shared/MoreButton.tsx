import { useState } from 'react';
import { useWords } from '../../i18n/use-words';

interface Bounded<T> {
  readonly shown: readonly T[];
  /** The number of items not shown yet. */
  readonly rest: number;
  readonly more: () => void;
}

/** The first `step` items of a list of any length, and `step` more with each call of `more`. */
export function useBounded<T>(items: readonly T[], step: number): Bounded<T> {
  const [limit, setLimit] = useState(step);
  return {
    shown: items.slice(0, limit),
    rest: Math.max(items.length - limit, 0),
    more: () => setLimit(limit + step),
  };
}

/** Says how many items of a list are not shown, and shows more of them; draws nothing when there are none. */
export function MoreButton({ rest, onMore }: { rest: number; onMore: () => void }) {
  const { large } = useWords().panels;
  if (rest === 0) return null;
  return (
    <button
      type="button"
      onClick={onMore}
      className="min-h-8 text-sm text-ink-soft underline decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11 print:hidden"
    >
      {large.more(rest)}
    </button>
  );
}
