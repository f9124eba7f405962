import type { Change } from '../../dataset/model/changes';
import { useExportWords } from '../../i18n/export-words';
import { useLanguage, useSay } from '../../i18n/use-words';
import { changeAnchor } from '../../share/exports/feeds';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { parseInstant } from '../../time/instant';
import { wallClock } from '../../time/zone';

/** The published changes of the data, newest first. Entries of feeds lead here. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { zone } = useDataset();
  const { data: words } = useExportWords();
  const language = useLanguage();
  const say = useSay();
  const dayOf = (date: string): string => {
    const at = parseInstant(date);
    return at === null ? date : wallClock(at, zone).toISOString().slice(0, 10);
  };
  if (changes.length === 0) return <p>{words.noChanges}</p>;
  return (
    <ol className="flex flex-col gap-y-4">
      {changes.map((change) => (
        <li key={change.version} id={changeAnchor(change)} className="border-l-2 border-line-strong pl-3">
          <h4 className="font-bold">{say(change.title)}</h4>
          <p className="max-w-[40em]">{say(change.text)}</p>
          <p className="text-sm text-ink-soft">
            <time dateTime={change.date}>{dateInWords(dayOf(change.date), language)}</time> <span>·</span>{' '}
            <span>{words.version(change.version)}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
