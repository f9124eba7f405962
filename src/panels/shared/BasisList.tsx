import { BASES } from '../../dataset/model/kinds';
import { useReadingWords } from '../../i18n/reading-words';
import { useWords } from '../../i18n/use-words';

/** What each basis of a date means. */
export function BasisList({ className }: { className: string }) {
  const { dataset } = useWords();
  const { basis: meanings } = useReadingWords().orientation;
  return (
    <dl className={`grid gap-y-1.5 sm:grid-cols-[auto_1fr] ${className}`}>
      {BASES.map((basis) => (
        <div key={basis} className="contents">
          <dt className="font-bold">{dataset.basis[basis]}</dt>
          <dd>{meanings[basis]}</dd>
        </div>
      ))}
    </dl>
  );
}
