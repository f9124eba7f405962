import type { Milestone } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';

/** Where a milestone of background comes from. The schema admits https addresses only. */
export function Sources({ citations }: Pick<Milestone, 'citations'>) {
  const { milestone: words } = useWords().panels;
  const locale = useLocale();
  if (citations.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-sm font-bold text-ink-soft">
        <span>{words.sources}</span>
      </h3>
      <ul className="mt-1.5 flex flex-col gap-y-1.5">
        {citations.map(({ url, title, publisher, date }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer" className="underline underline-offset-4">
              {title}
            </a>{' '}
            <span className="text-sm text-ink-soft">{publisher}</span>{' '}
            <span className="text-sm text-ink-soft">{dateInWords(date, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
