import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { FLAG, type MilestoneColumns } from '../../dataset/model/milestone-columns';
import type { Milestone } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { instant } from '../../time/instant';
import { dateInWords } from '../../time/date-words';
import type { Zone } from '../../time/zone';
import type { DrawnMilestone } from '../plan/drawn-milestone';
import { VerticalOverview } from './VerticalOverview';
import { StatementCount } from '../chrome/StatementCount';
import { lengthOf, momentIn, rangeInWords } from '../axis/time-words';
import { useVerticalKeys } from './use-vertical-keys';
import { VerticalCard } from './VerticalCard';
import { type VerticalRow, verticalRows } from './vertical-rows';

interface Props {
  /** What stands under the selected card. */
  readonly renderDetail?: (milestone: Milestone) => ReactNode;
}

/** More milestones than these do not stand on one rail: they are folded by year, month and day. */
const LONG = 300;
/** Undated ones shown at first. */
const UNDATED = 40;

const DenseVertical = lazy(async () => ({ default: (await import('./DenseVertical')).DenseVertical }));

/** The timeline of phones: down the page, in flow, measured by nobody, and so the same on the server. */
export function VerticalTimeline({ renderDetail }: Props) {
  const index = useDataset();
  const { timeline: words, panels } = useWords();
  const [withStatements, setWithStatements] = useState(false);
  const kept = useFilterResult();
  const root = useRef<HTMLDivElement>(null);
  const keys = useVerticalKeys(root);
  const { undated, statements, onAxis } = useMemo(() => countOf(index.columns), [index]);
  const [undatedShown, setUndatedShown] = useState(UNDATED);
  const card = (milestone: Milestone, date: string, period?: string): ReactNode => (
    <VerticalCard
      key={milestone.id}
      milestone={milestone}
      date={date}
      withStatements={withStatements}
      kept={kept}
      {...(period === undefined ? {} : { period })}
      {...(renderDetail ? { renderDetail } : {})}
    />
  );
  return (
    <div ref={root} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus} className="@container text-[0.9375rem]">
      <VerticalOverview root={root} />
      {statements > 0 ? (
        <div className="my-2 text-end">
          <button
            type="button"
            aria-pressed={withStatements}
            onClick={() => setWithStatements(!withStatements)}
            className="min-h-11 rounded-full border border-line-strong px-4 text-sm text-ink-soft aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
          >
            <StatementCount all={statements} />
          </button>
        </div>
      ) : null}
      {onAxis > LONG ? (
        <Suspense fallback={null}>
          <DenseVertical card={card} />
        </Suspense>
      ) : (
        <Rail card={card} />
      )}
      {undated.length > 0 ? (
        <section aria-label={words.undated} data-period="" className="mt-6">
          <h2 className="mb-2 font-serif font-semibold text-ink-soft">{words.undated}</h2>
          <ol>
            {undated.slice(0, undatedShown).map((ordinal) => {
              const milestone = index.milestones.at(ordinal);
              return milestone ? card(milestone, '') : null;
            })}
          </ol>
          {undated.length > undatedShown ? (
            <button
              type="button"
              onClick={() => setUndatedShown(undatedShown + UNDATED)}
              className="min-h-11 text-sm text-ink-soft underline decoration-dotted underline-offset-4"
            >
              {panels.large.more(undated.length - undatedShown)}
            </button>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

/** Everything on one rail, busy days gathered and empty stretches named. */
function Rail({ card }: Pick<RowProps, 'card'>) {
  const index = useDataset();
  const rows = useMemo(() => verticalRows(index), [index]);
  return (
    <ol className="relative [--axis-x:4.5rem] before:absolute before:inset-y-0 before:start-(--axis-x) before:w-0.5 before:bg-line @max-[16rem]:[--axis-x:0.625rem]">
      {rows.map((row) => (
        <Row key={keyOf(row)} row={row} card={card} />
      ))}
    </ol>
  );
}

/** Of all milestones, in one pass over their numbers: which are undated, how many were said, how many have a place. */
function countOf({ length, start, flags }: MilestoneColumns) {
  const undated: number[] = [];
  let statements = 0;
  for (let i = 0; i < length; i++) {
    if (((flags[i] ?? 0) & FLAG.statement) !== 0) statements += 1;
    else if (Number.isNaN(start[i])) undated.push(i);
  }
  return { undated, statements, onAxis: length - statements - undated.length };
}

function keyOf(row: VerticalRow): string {
  switch (row.kind) {
    case 'mark':
      return row.milestone.id;
    case 'gap':
      return `gap ${row.span.start}`;
    case 'day':
      return `day ${row.day.start}`;
  }
}

/** Words of a day stand on its ground, which the rail would else be seen through. */
const OVER_RAIL = 'relative w-fit bg-[color-mix(in_srgb,var(--accent-wash)_60%,var(--paper))] pe-2';

interface RowProps {
  readonly row: VerticalRow;
  readonly card: (milestone: Milestone, date: string, period?: string) => ReactNode;
}

function Row({ row, card }: RowProps) {
  const { zone } = useDataset();
  const locale = useLocale();
  const { timeline: words } = useWords();
  switch (row.kind) {
    case 'mark':
      return card(
        row.milestone,
        dateInWords(row.milestone.when.edtf, locale),
        String(yearOf(row.drawn, zone)),
      );
    case 'gap':
      return (
        <li className="relative flex min-h-12 items-center ps-[calc(var(--axis-x)+1.25rem)] text-sm text-ink-faint before:absolute before:inset-y-1 before:start-[calc(var(--axis-x)-0.125rem)] before:border-0 before:border-s-4 before:border-dotted before:border-line-strong">
          {words.leftOut(lengthOf(row.span))}
        </li>
      );
    case 'day':
      return (
        <li className="relative -mx-2 my-2 rounded-lg bg-accent-wash/60 px-2 py-3 before:absolute before:inset-y-0 before:start-[calc(var(--axis-x)+0.5rem)] before:w-0.5 before:bg-line">
          <h2 className={`${OVER_RAIL} font-serif text-lg font-semibold text-accent`}>
            {rangeInWords(row.day, zone, words, false)}
          </h2>
          {row.groups.map(({ part, marks }, i) => (
            <section
              // What stands after which part never changes.
              key={i}
              data-period={`${row.day.start} ${i}`}
              aria-label={part ? words.part[part] : words.sameDay}
            >
              <h3 className={`${OVER_RAIL} mt-2 mb-1 text-sm text-ink-soft`}>
                {part ? words.part[part] : words.sameDay}
              </h3>
              <ol>{marks.map(({ milestone }) => card(milestone, ''))}</ol>
            </section>
          ))}
        </li>
      );
  }
}

/** The year a milestone begins in, or ends in where its beginning is open. */
function yearOf({ start, end, openStart }: DrawnMilestone, zone: Zone): number {
  return momentIn(instant(openStart ? end - 1 : start), zone).year;
}
