import { group } from 'd3';
import { useExportWords } from '../../i18n/export-words';
import { useSay } from '../../i18n/use-words';
import { calendarDays, OMISSIONS } from '../../share/exports/calendar';
import { useHref } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';

/** What is not in the calendar, by reason. For a dataset too large to list, only the numbers. */
export function OmittedList() {
  const { dataset, milestones, dense } = useDataset();
  const { data: words } = useExportWords();
  const say = useSay();
  const href = useHref();
  const byReason = group([...milestones], (milestone) => {
    const days = calendarDays(milestone, dataset);
    return typeof days === 'string' ? days : null;
  });
  return (
    <>
      <p className="max-w-[40em]">{words.omitted(byReason.get(null)?.length ?? 0, milestones.length)}</p>
      <ul className="mt-2 flex flex-col gap-y-2">
        {OMISSIONS.map((reason) => {
          const omitted = byReason.get(reason);
          if (!omitted) return null;
          const head = `${words.reasons[reason]} · ${words.count(omitted.length)}`;
          return (
            <li key={reason}>
              {dense ? (
                head
              ) : (
                <details>
                  <summary className="min-h-6 pointer-coarse:py-2.5">{head}</summary>
                  <ul className="flex flex-wrap gap-x-4 pl-4 text-sm">
                    {omitted.map(({ id, title }) => (
                      <li key={id}>
                        <a
                          href={href({ route: { kind: 'milestone', id } })}
                          className="inline-block min-h-6 underline underline-offset-4 pointer-coarse:py-2.5"
                        >
                          {say(title)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
