import { ascending, merge } from 'd3';
import { useEffect, useMemo, useRef } from 'react';
import type { Milestone } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useStatementsShown } from '../../state/query/use-query';
import { useFilterResult } from '../../state/filter';
import { useLinkProps } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { instant } from '../../time/instant';
import { ArrowFades } from '../../ui/BarShape';
import { markReady } from '../../ui/mark-ready';
import { lengthOf, momentIn, rangeInWords } from '../axis/time-words';
import { StatementToggle } from '../chrome/StatementToggle';
import { countText, type Details, detailsIn } from '../plan/details';
import { timeOnAxis } from './calendar-groups';
import { DenseVertical } from './DenseVertical';
import { useCardsInHtml } from './cards-in-html';
import { CARD_FADES, CardContext, CardList, VerticalCard } from './VerticalCard';
import { useVerticalKeys } from './vertical-keys';
import { VerticalOverview } from './VerticalOverview';
import { type VerticalRow, verticalRows } from './vertical-rows';

/**
 * The timeline of phones. It runs down the page in normal flow and measures nothing, so the server renders the same; on the page of a
 * milestone the cards around it, on that of a report none.
 */
export function VerticalTimeline() {
  useEffect(markReady, []);
  const index = useDataset();
  const { panels } = useWords();
  const [withStatements] = useStatementsShown();
  const filterResult = useFilterResult();
  const root = useRef<HTMLDivElement>(null);
  const keys = useVerticalKeys(root);
  const details = useMemo(() => detailsIn(index), [index]);
  const rows = useMemo(() => (index.dense ? null : verticalRows(index, details)), [index, details]);
  const near = useCardsInHtml(root, details);
  const shared = useMemo(
    () => ({ withStatements, filterResult, details: details.of }),
    [withStatements, filterResult, details],
  );
  return (
    <div
      ref={root}
      {...keys}
      data-filtered={filterResult ? '' : undefined}
      className="@container text-[0.9375rem]"
    >
      <svg aria-hidden="true" className="absolute size-0">
        <ArrowFades prefix={CARD_FADES} />
      </svg>
      <CardContext value={shared}>
        {near ? (
          <CardList ordinals={near} dated />
        ) : (
          <>
            <VerticalOverview root={root} rows={rows} />
            <div className="my-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <p className="text-xs text-ink-soft">{panels.milestone.ownGlosses}</p>
              <StatementToggle
                pressed={withStatements}
                className="min-h-11 rounded-full border border-line-strong px-4 text-sm text-ink-soft aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
              />
            </div>
            {withStatements ? <StatementPlaces said={details.said} /> : null}
            {rows ? (
              <ol className="relative [--axis-x:4.75rem] before:absolute before:inset-y-0 before:start-(--axis-x) before:w-0.5 before:bg-line @max-[16rem]:[--axis-x:0.625rem]">
                {rows.map((row, i) => (
                  // The rows of a dataset stay in order, so the index can be the key.
                  <Row key={i} row={row} />
                ))}
              </ol>
            ) : (
              <DenseVertical />
            )}
            <Undated />
          </>
        )}
      </CardContext>
    </div>
  );
}

/** Where the statements stand that were asked for, as links: the first screen may have none of them. */
function StatementPlaces({ said }: Pick<Details, 'said'>) {
  const index = useDataset();
  const kept = useFilterResult();
  const places = [...said].flatMap(([at, all]) => {
    const [whole, count] = [index.milestones.at(at), all.filter((one) => kept?.hasAt(one) ?? true).length];
    return whole && count > 0 ? { whole, count } : [];
  });
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 text-sm">
      {places.map(({ whole, count }) => (
        <StatementPlace key={whole.id} whole={whole} count={count} />
      ))}
    </ul>
  );
}

function StatementPlace({ whole, count }: { whole: Milestone; count: number }) {
  const say = useSay();
  const link = useLinkProps();
  return (
    <li>
      <a
        {...link({ route: { kind: 'milestone', id: whole.id } })}
        className="flex min-h-11 items-center underline decoration-dotted underline-offset-4"
      >
        <span>{say(whole.label)}</span> <span className="ms-1 text-ink-soft">{countText(count)}</span>
      </a>
    </li>
  );
}

/** Headings of a busy day have the colour of its background: without one the axis line would strike them through. */
const OVER_AXIS = 'relative w-fit bg-[color-mix(in_srgb,var(--accent-wash)_60%,var(--paper))] pe-2';

function Row({ row }: { row: VerticalRow }) {
  const { columns, zone } = useDataset();
  const { timeline: words } = useWords();
  switch (row.kind) {
    case 'mark':
      return (
        <VerticalCard
          milestone={row.drawn.milestone}
          dated
          period={momentIn(instant(timeOnAxis(columns, row.drawn.ordinal)), zone).year}
        />
      );
    case 'gap':
      // With a filter, what has no card left is hidden. A gap never has one: the years beside it may be gone.
      return (
        <li className="in-data-filtered:not-has-[a]:hidden relative flex min-h-12 items-center ps-[calc(var(--axis-x)+1.25rem)] text-sm text-ink-faint before:absolute before:inset-y-1 before:start-[calc(var(--axis-x)-0.125rem)] before:border-0 before:border-s-4 before:border-dotted before:border-line-strong">
          {words.leftOut(lengthOf(row.span))}
        </li>
      );
    case 'day':
      return (
        <li className="in-data-filtered:not-has-[a]:hidden relative -mx-2 my-2 rounded-lg bg-accent-wash/60 px-2 py-3 before:absolute before:inset-y-0 before:start-[calc(var(--axis-x)+0.5rem)] before:w-0.5 before:bg-line">
          <h2 className={`${OVER_AXIS} font-serif text-lg font-semibold text-accent`}>
            {rangeInWords(row.day, zone, words, false)}
          </h2>
          {row.groups.some(({ marks }) => marks.some(({ shape }) => shape === 'point')) ? null : (
            <p className={`${OVER_AXIS} text-sm`}>{words.orderOnly}</p>
          )}
          {row.groups.map(({ part, marks }, i) => (
            <section
              // The order of the groups is fixed, so the index can be the key.
              key={i}
              data-period={`${row.day.start} ${i}`}
              aria-label={part ? words.part[part] : words.sameDay}
              className="in-data-filtered:not-has-[a]:hidden"
            >
              <h3 className={`${OVER_AXIS} mt-2 mb-1 text-sm text-ink-soft`}>
                {part ? words.part[part] : words.sameDay}
              </h3>
              <ol>
                {marks.map(({ milestone }) => (
                  <VerticalCard key={milestone.id} milestone={milestone} />
                ))}
              </ol>
            </section>
          ))}
        </li>
      );
  }
}

function Undated() {
  const { intervals } = useDataset();
  const { timeline: words } = useWords();
  const undated = useMemo(
    () => merge<number>(intervals.map((track) => track.undated)).sort(ascending),
    [intervals],
  );
  if (undated.length === 0) return null;
  return (
    <section aria-label={words.undated} data-period="" className="in-data-filtered:not-has-[a]:hidden mt-6">
      <h2 className="mb-2 font-serif font-semibold text-ink-soft">{words.undated}</h2>
      <CardList ordinals={undated} dated={false} />
    </section>
  );
}
