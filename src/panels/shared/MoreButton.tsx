import { useWords } from '../../i18n/use-words';

/** What is left of a list, and the way to more of it; nothing where nothing is left. */
export function MoreButton({ rest, onMore }: { rest: number; onMore: () => void }) {
  const { large } = useWords().panels;
  if (rest === 0) return null;
  return (
    <button
      type="button"
      onClick={onMore}
      className="min-h-8 text-sm text-ink-soft underline decoration-dotted underline-offset-4 hover:text-ink pointer-coarse:min-h-11 print:hidden"
    >
      <span>{large.more(rest)}</span>
    </button>
  );
}
