import { createContext, Fragment, memo, type ReactNode, useContext, useMemo, useState } from 'react';
import { FLAG } from '../../dataset/model/milestone-columns';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import type { FilterResult } from '../../dataset/search/filter-result';
import { useSay, useWords } from '../../i18n/use-words';
import { useIsSelected, useLocale, useSelectedAmong } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { dateInWords } from '../../time/date-words';
import { BarShape } from '../../ui/BarShape';
import type { Details } from '../plan/details';
import type { Emphasis } from '../../ui/use-milestone-link';
import { PassageWords } from '../../ui/QuotedWords';
import { useMilestoneLink } from '../../ui/use-milestone-link';
import { instant } from '../../time/instant';
import { drawnAt } from '../plan/drawn-milestone';
import { useMarkName } from '../stage/mark-name';

/** What all cards have in common. */
interface Shared {
  readonly withStatements: boolean;
  /** `null`: nothing is filtered out. */
  readonly filterResult: Pick<FilterResult, 'has'> | null;
  /** What is folded below each card. */
  readonly details: Details['of'];
}

export const CardContext = createContext<Shared>({
  withStatements: false,
  filterResult: null,
  details: new Map(),
});

interface Props {
  readonly milestone: Milestone;
  /** Whether the date stands left of the axis; not where a heading gives it. */
  readonly dated?: boolean;
  /** Where Page Up and Page Down stop, if no element around the card gives the period. */
  readonly period?: number;
}

/** The id prefix of the fades that the shapes of all cards share. `VerticalTimeline` draws them once. */
export const CARD_FADES = 'card-fade-';

/** One milestone on the vertical axis. On a very narrow page the date stands above the card. */
export const VerticalCard = memo(function VerticalCard({ milestone, dated = false, period }: Props) {
  const { withStatements, filterResult, details } = useContext(CardContext);
  const index = useDataset();
  const locale = useLocale();
  const say = useSay();
  const selected = useIsSelected(milestone.id);
  const filteredOut = filterResult !== null && !filterResult.has(milestone.id);
  const link = useMilestoneLink(milestone.id, { filteredOut });
  const first = milestone.importance === 1;
  const [passage] = milestone.passages;
  const folded = details.get(index.milestones.indexOf(milestone.id)) ?? [];
  const name = useMarkName(milestone);
  const order = useOrderWords(milestone);
  const all = useMemo(
    () => (index.parts.get(milestone.id) ?? []).filter((part) => part.kind === 'statement'),
    [index, milestone],
  );
  // A selected statement is shown even if the others are not.
  const chosen = useSelectedAmong(useMemo(() => all.map(({ id }) => id), [all]));
  const statements = withStatements ? all : all.filter(({ id }) => id === chosen);
  // What is filtered out leaves, unless something below it stays.
  const below = [...folded.flatMap((at) => index.milestones.at(at) ?? []), ...statements];
  if (filteredOut && !selected && !below.some(({ id }) => filterResult.has(id))) return null;
  return (
    <li data-track={trackNumber(index, milestone.track)} data-period={period} className="relative py-1.5">
      <div className="card-row">
        <span className="card-date">
          {dated ? breakable(dateInWords(milestone.when.edtf, locale).replace(MONTH, '$1')) : null}
        </span>
        <CardShape milestone={milestone} emphasis={link['data-emphasis']} />
        <a
          {...link}
          aria-label={name}
          data-card={milestone.id}
          data-first={first ? '' : undefined}
          className="card"
        >
          <span className={`block text-pretty ${first ? 'font-serif text-[1.0625rem] font-bold' : ''}`}>
            {say(milestone.title)}
          </span>
          {order ? <span className="block text-sm">{order}</span> : null}
          {first && passage ? (
            <PassageWords
              passage={passage}
              className="block text-sm leading-normal opacity-85 in-[:lang(en)]:line-clamp-3"
            />
          ) : null}
        </a>
      </div>
      {folded.length > 0 ? <Folded ordinals={folded} /> : null}
      {statements.length > 0 ? (
        <ol className="ms-4">
          {statements.map((statement) => (
            <VerticalCard key={statement.id} milestone={statement} />
          ))}
        </ol>
      ) : null}
    </li>
  );
});

/** Beside the axis a month is short, as on the axis of wide screens: "December" is wider than the column. */
const MONTH = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/g;

/** A date that breaks after a year, a month or the dash of a span, but not around the dash between two months. */
function breakable(date: string): ReactNode {
  const parts = date.split(/(?<=[年月](?!—)|—(?!\d+月))/);
  // The text that is copied has no characters of its own for the breaks.
  return parts.length === 1
    ? date
    : parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 ? <wbr /> : null}
          <span className="whitespace-nowrap">{part}</span>
        </Fragment>
      ));
}

/** The details of a card: how many there are, and their cards once they are asked for or one of them is selected. */
function Folded({ ordinals }: { ordinals: readonly number[] }) {
  const index = useDataset();
  const { timeline: words } = useWords();
  const { filterResult } = useContext(CardContext);
  const milestones = useMemo(() => ordinals.flatMap((i) => index.milestones.at(i) ?? []), [index, ordinals]);
  const selected = useSelectedAmong(useMemo(() => milestones.map(({ id }) => id), [milestones]));
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open || selected !== null || milestones.some(({ id }) => filterResult?.has(id))}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="ms-[5.5rem] @max-[16rem]:ms-0"
    >
      <summary className="flex min-h-11 w-fit items-center ps-4 text-sm text-ink-soft">
        {words.details(milestones.length)}
      </summary>
      <ol className="-ms-[4.75rem] @max-[16rem]:ms-0">
        {milestones.map((milestone) => (
          <VerticalCard key={milestone.id} milestone={milestone} />
        ))}
      </ol>
    </details>
  );
}

/** How many cards a list shows at first, and how many more at each request. */
export const CARDS = 40;

/** The cards of many milestones. `ordinals` are in reading order. */
export function CardList({ ordinals, dated }: { ordinals: readonly number[]; dated: boolean }) {
  const { milestones } = useDataset();
  const { panels } = useWords();
  const [limit, setLimit] = useState(CARDS);
  return (
    <>
      <ol>
        {ordinals.slice(0, limit).map((ordinal) => {
          const milestone = milestones.at(ordinal);
          return milestone ? <VerticalCard key={ordinal} milestone={milestone} dated={dated} /> : null;
        })}
      </ol>
      {ordinals.length > limit ? (
        <button
          type="button"
          // One of the items that the arrow keys reach. No milestone has an empty id.
          data-card=""
          onClick={() => setLimit(limit + CARDS)}
          className="min-h-11 px-2 text-sm text-ink-soft underline decoration-dotted underline-offset-4"
        >
          {panels.large.more(ordinals.length - limit)}
        </button>
      ) : null}
    </>
  );
}

const SHAPE_PX = { length: 28, thickness: 14, arrow: 12 } as const;
/** As far as a `Date` reaches. */
const ALL_TIME = { start: instant(-8.64e15), end: instant(8.64e15) };

/** The shape that the legend explains, turned by 90°: on this axis time runs down. A question mark says that the date is uncertain. */
function CardShape({ milestone, emphasis }: { milestone: Milestone; emphasis: Emphasis | undefined }) {
  const index = useDataset();
  const drawn = drawnAt(index, index.milestones.indexOf(milestone.id), ALL_TIME);
  const { length, thickness, arrow } = SHAPE_PX;
  if (!drawn) return null;
  const { shape, importance, openStart, openEnd, doubtStart, doubtEnd } = drawn;
  const kind = { extent: 'bar', day: 'bracket', point: 'point', undated: 'undated' } as const;
  return (
    <svg
      aria-hidden="true"
      data-shape=""
      data-emphasis={emphasis}
      viewBox={`0 0 ${thickness} ${length}`}
      className="card-shape group"
    >
      <g transform={`rotate(90) translate(${openStart ? arrow : 0} ${-thickness})`}>
        <BarShape
          widthPx={length - (openStart || openEnd ? arrow : 0)}
          top={0}
          heightPx={thickness}
          kind={openStart || openEnd ? 'slim' : kind[shape]}
          importance={importance}
          doubtStart={doubtStart}
          doubtEnd={doubtEnd}
          openStart={openStart}
          openEnd={openEnd}
          arrowPx={arrow}
          fades={CARD_FADES}
        />
      </g>
      {drawn.flags & FLAG.uncertain ? (
        <text
          x={thickness / 2}
          y={length / 2 + 4}
          textAnchor="middle"
          fontSize={12}
          className={importance === 1 ? 'fill-paper' : 'fill-ink'}
        >
          ?
        </text>
      ) : null}
    </svg>
  );
}

/** The order that the text states, in words: "after the talks". */
function useOrderWords({ when }: Milestone): string {
  const index = useDataset();
  const { timeline: words } = useWords();
  const say = useSay();
  const phrase = (inWords: (labels: string[]) => string, ids: readonly string[]): string[] => {
    const others = ids.flatMap((id) => index.milestone.get(id) ?? []);
    return others.length > 0 ? [inWords(others.map(({ label }) => say(label)))] : [];
  };
  return [...phrase(words.after, when.after), ...phrase(words.before, when.before)].join(words.comma);
}
