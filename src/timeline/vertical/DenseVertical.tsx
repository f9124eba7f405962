import { type ReactNode, useMemo, useState } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale, useSelected } from '../../state/route/use-route';
import { instant } from '../../time/instant';
import { dateInWords } from '../../time/date-words';
import { useCardTabIndex } from './vertical-tab-stop';
import { divide, divideAll, finer, membersOf, placeOf, type CalendarGroup } from './calendar-groups';
import { lengthOf, momentIn, rangeInWords } from '../axis/time-words';

/** Cards under one head at first, and as many again each time more are asked for. */
const CARDS = 40;
/** Empty years between two heads from this many on are told of. */
const GAP_MS = 2 * 365.25 * 86_400_000;

type Card = (milestone: Milestone, date: string) => ReactNode;

/** The rail of a large dataset: heads with how many they hold, one of them open at each depth. */
export function DenseVertical({ card }: { card: Card }) {
  const index = useDataset();
  const groups = useMemo(() => divideAll(index.columns, index.zone), [index]);
  return <Level groups={groups} card={card} />;
}

function Level({ groups, card }: { groups: readonly CalendarGroup[]; card: Card }) {
  const { timeline: words } = useWords();
  const index = useDataset();
  const selected = useSelected();
  const ordinal = selected === null ? -1 : index.milestones.indexOf(selected);
  const at = ordinal < 0 ? Number.NaN : placeOf(index.columns, ordinal);
  const holding = groups.find(({ start, end }) => at >= start && at < end)?.start ?? null;
  const [open, setOpen] = useState<number | null>(holding);
  const [followed, setFollowed] = useState(selected);
  if (followed !== selected) {
    // A milestone chosen anywhere is shown; what the reader then folds stays folded.
    setFollowed(selected);
    if (holding !== null) setOpen(holding);
  }
  return (
    <ol className="ms-1 border-s-2 border-line ps-2">
      {groups.map((group, i) => {
        const before = groups[i - 1];
        const gap =
          before && group.start - before.end >= GAP_MS ? { start: before.end, end: group.start } : null;
        return [
          gap ? (
            <li
              key={`gap ${group.start}`}
              className="flex min-h-10 items-center border-s-4 border-dotted border-line-strong ps-3 text-sm text-ink-faint"
            >
              {words.leftOut(lengthOf(gap))}
            </li>
          ) : null,
          <Head
            key={group.start}
            group={group}
            open={open === group.start}
            onToggle={() => setOpen(open === group.start ? null : group.start)}
            card={card}
          />,
        ];
      })}
    </ol>
  );
}

interface HeadProps {
  readonly group: CalendarGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly card: Card;
}

function Head({ group, open, onToggle, card }: HeadProps) {
  const { timeline: words } = useWords();
  const name = useGroupName(group);
  const id = `${group.unit} ${group.start}`;
  return (
    <li data-period={id} className="py-0.5">
      <button
        type="button"
        data-card={id}
        tabIndex={useCardTabIndex(id)}
        aria-expanded={open}
        onClick={onToggle}
        className="sticky top-[calc(var(--header-height)+3.5rem)] z-10 flex min-h-11 w-full scroll-mt-16 items-center gap-2 rounded-lg bg-paper px-2 text-start font-serif font-semibold before:w-3 before:text-xs before:content-['▸'] aria-expanded:text-accent aria-expanded:before:content-['▾']"
      >
        <span>{name}</span>
        <span className="font-sans text-sm font-normal text-ink-soft">{words.items(group.count)}</span>
      </button>
      {open ? <Inside group={group} card={card} /> : null}
    </li>
  );
}

function Inside({ group, card }: { group: CalendarGroup; card: Card }) {
  const index = useDataset();
  const locale = useLocale();
  const { panels } = useWords();
  const [limit, setLimit] = useState(CARDS);
  const unit = finer(group.unit);
  const moreId = `more ${group.start}`;
  const moreTabIndex = useCardTabIndex(moreId);
  const parts = useMemo(
    () => (unit && group.count > CARDS ? divide(index.columns, index.zone, group, unit, group) : null),
    [index, group, unit],
  );
  const members = useMemo(
    () => (parts ? [] : membersOf(index.columns, group, limit)),
    [index, group, parts, limit],
  );
  if (parts) return <Level groups={parts} card={card} />;
  return (
    <>
      <ol>
        {members.map((ordinal) => {
          const milestone = index.milestones.at(ordinal);
          return milestone ? card(milestone, dateInWords(milestone.when.edtf, locale)) : null;
        })}
      </ol>
      {group.count > members.length ? (
        <button
          type="button"
          data-card={moreId}
          tabIndex={moreTabIndex}
          onClick={() => setLimit(limit + CARDS)}
          className="min-h-11 px-2 text-sm text-ink-soft underline decoration-dotted underline-offset-4"
        >
          {panels.large.more(group.count - members.length)}
        </button>
      ) : null}
    </>
  );
}

/** A decade and a century by their years, a year alone, a month and a day as dates. */
function useGroupName({ unit, start, end }: CalendarGroup): string {
  const { zone } = useDataset();
  const { timeline: words } = useWords();
  const locale = useLocale();
  const { year, month } = momentIn(start, zone);
  switch (unit) {
    case 'century':
    case 'decade':
      return words.from(words.yearAlone(year), words.yearAlone(momentIn(instant(end - 1), zone).year));
    case 'year':
      return words.yearAlone(year);
    case 'month':
      return dateInWords(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, locale);
    case 'day':
      return rangeInWords({ start, end }, zone, words, true);
  }
}
