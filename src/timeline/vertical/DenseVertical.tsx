import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { useLocale, useSelected } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { YEAR_MS } from '../../time/units';
import { lengthOf, momentIn, rangeInWords } from '../axis/time-words';
import { type CalendarGroup, finerUnit, groupByUnit, topGroups } from './calendar-groups';
import { CardList, CARDS } from './VerticalCard';

/** A shorter stretch of empty years between two headings is not mentioned. */
const GAP_MS = 2 * YEAR_MS;

/** The vertical form of a dense dataset: headings of the calendar with counts. At each level at most one is open. */
export function DenseVertical() {
  const index = useDataset();
  const groups = useMemo(() => topGroups(index.columns, index.zone), [index]);
  return <Level groups={groups} />;
}

function Level({ groups }: { groups: readonly CalendarGroup[] }) {
  const { timeline: words } = useWords();
  const { milestones } = useDataset();
  const selected = useSelected();
  const ordinal = selected === null ? -1 : milestones.indexOf(selected);
  const holding = groups.find(({ members }) => members.includes(ordinal))?.start ?? null;
  const [open, setOpen] = useState<number | null>(holding);
  const [followed, setFollowed] = useState(selected);
  if (followed !== selected) {
    // A selection made elsewhere opens its group. If the reader then closes the group, it stays closed.
    setFollowed(selected);
    if (holding !== null) setOpen(holding);
  }
  return (
    <ol className="ms-1 border-s-2 border-line ps-2">
      {groups.map((group, i) => {
        const start = groups[i - 1]?.end ?? group.start;
        return [
          group.start - start >= GAP_MS ? (
            <li
              key={`gap ${group.start}`}
              className="flex min-h-10 items-center border-s-4 border-dotted border-line-strong ps-3 text-sm text-ink-faint"
            >
              {words.leftOut(lengthOf({ start, end: group.start }))}
            </li>
          ) : null,
          <Group
            key={group.start}
            group={group}
            open={open === group.start}
            onToggle={() => setOpen(open === group.start ? null : group.start)}
          />,
        ];
      })}
    </ol>
  );
}

interface GroupProps {
  readonly group: CalendarGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function Group({ group, open, onToggle }: GroupProps) {
  const { timeline: words } = useWords();
  const id = `${group.unit} ${group.start}`;
  return (
    <li data-period={id} className="py-0.5">
      <button
        type="button"
        data-card={id}
        aria-expanded={open}
        onClick={onToggle}
        className="sticky top-[calc(var(--header-height)+3.5rem)] z-10 flex min-h-11 w-full scroll-mt-16 items-center gap-2 rounded-lg bg-paper px-2 text-start font-serif font-semibold before:w-3 before:text-xs before:content-['▸'] aria-expanded:text-accent aria-expanded:before:content-['▾']"
      >
        <span>{useGroupName(group)}</span>
        <span className="font-sans text-sm font-normal text-ink-soft">
          {words.items(group.members.length)}
        </span>
      </button>
      {open ? <Content group={group} /> : null}
    </li>
  );
}

/** Cards, or finer groups where there are too many cards. */
function Content({ group: { unit, members } }: Pick<GroupProps, 'group'>) {
  const { columns, zone } = useDataset();
  const finer = finerUnit(unit);
  const groups = useMemo(
    () => (finer && members.length > CARDS ? groupByUnit(members, finer, columns, zone) : null),
    [columns, zone, members, finer],
  );
  return groups ? <Level groups={groups} /> : <CardList ordinals={members} dated />;
}

function useGroupName({ unit, start, end }: CalendarGroup): string {
  const { zone } = useDataset();
  const { timeline: words } = useWords();
  const locale = useLocale();
  const { year, month } = momentIn(start, zone);
  if (unit === 'year') return words.yearAlone(year);
  if (unit === 'month')
    return dateInWords(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, locale);
  // A century and a decade are named by their first and last year.
  return rangeInWords({ start, end }, zone, words, true);
}
