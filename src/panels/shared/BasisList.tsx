import { BASES } from '../../dataset/model/kinds';
import { useWords } from '../../i18n/use-words';

/** What each basis of a date means. */
export function BasisList({ className }: { className: string }) {
  const { panels, dataset } = useWords();
  return (
    <dl className={`grid gap-y-1.5 sm:grid-cols-[auto_1fr] ${className}`}>
      {BASES.map((basis) => (
        <div key={basis} className="contents">
          <dt className="font-bold">{dataset.basis[basis]}</dt>
          <dd>{panels.orientation.basis[basis]}</dd>
        </div>
      ))}
    </dl>
  );
}
