import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { drawnSpans } from '../../dataset/placing/drawn-span';
import type { FilterResult } from '../../dataset/search/filter-result';
import type { Milestone } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { useSay, useWords } from '../../i18n/use-words';
import { unsetHovered, setHovered, useIsHovered } from '../../state/hover';
import { useDataset } from '../../state/use-dataset';
import { useIsSelected, useLinkProps, useSelectedAmong } from '../../state/route/use-route';
import { emphasisOf } from '../../ui/emphasis';
import { useCardTabIndex } from './vertical-tab-stop';
import { useMarkName } from '../stage/use-mark-name';

interface Props {
  readonly milestone: Milestone;
  /** What stands left of the rail; empty where a heading says it. */
  readonly date: string;
  readonly withStatements: boolean;
  /** What the filter keeps; `null` is everything. */
  readonly kept: Pick<FilterResult, 'has'> | null;
  /** What a page of the keyboard goes by, where nothing around the card says it. */
  readonly period?: string;
  readonly renderDetail?: (milestone: Milestone) => ReactNode;
}

/**
 * One milestone on the rail: date, shape, card; under the selected one whatever the app tells of it. Where a line holds
 * few letters the date stands above the card.
 */
export const VerticalCard = memo(function VerticalCard(props: Props) {
  const { milestone, date, withStatements, kept, period, renderDetail } = props;
  const index = useDataset();
  const { timeline: words } = useWords();
  const say = useSay();
  const link = useLinkProps();
  const selected = useIsSelected(milestone.id);
  // The card first, the words under it a moment later: a touch is answered at once.
  const opened = useDeferredValue(selected);
  const tabIndex = useCardTabIndex(milestone.id);
  const filteredOut = kept !== null && !kept.has(milestone.id);
  const emphasis = emphasisOf({ selected, hovered: useIsHovered(milestone.id), filteredOut });
  const name = useMarkName(milestone);
  const said = useMemo(
    () => (index.parts.get(milestone.id) ?? []).filter((m) => m.kind === 'statement'),
    [index, milestone],
  );
  const chosen = useSelectedAmong(useMemo(() => said.map(({ id }) => id), [said]));
  const shown = withStatements ? said : said.filter((m) => m.id === chosen);
  const order = useOrderWords(milestone);
  return (
    <li data-track={trackNumber(index, milestone.track)} data-period={period} className="relative py-1.5">
      <div className="grid grid-cols-[3.75rem_1.5rem_minmax(0,1fr)] @max-[16rem]:grid-cols-[1.25rem_minmax(0,1fr)]">
        <span className="pt-2.5 pe-1 text-end text-sm leading-5 wrap-anywhere text-ink-soft @max-[16rem]:col-span-2 @max-[16rem]:pt-0 @max-[16rem]:text-start [:lang(en)_&]:text-xs">
          {date}
        </span>
        <Shape milestone={milestone} />
        <a
          {...link({ route: { kind: 'milestone', id: milestone.id } })}
          aria-label={name}
          aria-current={selected ? 'true' : undefined}
          data-milestone={milestone.id}
          data-emphasis={emphasis}
          data-card={milestone.id}
          tabIndex={tabIndex}
          onPointerEnter={() => setHovered(milestone.id)}
          onPointerLeave={() => unsetHovered(milestone.id)}
          className="ms-1 block min-h-11 scroll-mt-16 scroll-mb-4 rounded-lg border border-s-4 border-line border-s-track bg-paper-raised px-3.5 py-2 leading-6 wrap-anywhere @max-[16rem]:px-2 @max-[16rem]:hyphens-auto data-[emphasis=filtered-out]:border-dotted data-[emphasis=filtered-out]:border-line-strong data-[emphasis=filtered-out]:bg-transparent data-[emphasis=filtered-out]:text-ink-faint data-[emphasis=hovered]:border-line-strong data-[emphasis=selected]:border-track data-[emphasis=selected]:bg-track data-[emphasis=selected]:text-paper"
        >
          <span className="block">{say(milestone.title)}</span>
          {order ? <span className="block text-sm">{order}</span> : null}
          {selected ? (
            <span className="block text-sm">{words.quotations(milestone.passages.length)}</span>
          ) : null}
        </a>
      </div>
      {selected && opened && renderDetail ? (
        <div className="mt-2 ms-[5.5rem] @max-[16rem]:ms-0">{renderDetail(milestone)}</div>
      ) : null}
      {shown.length > 0 ? (
        <ol className="ms-4">
          {shown.map((statement) => (
            <VerticalCard
              key={statement.id}
              milestone={statement}
              date=""
              withStatements={false}
              kept={kept}
              {...(renderDetail ? { renderDetail } : {})}
            />
          ))}
        </ol>
      ) : null}
    </li>
  );
});

/** Precision by shape, as on the stage: a bar for an extent, a disc for an instant, dashes where approximate. */
function Shape({ milestone }: { milestone: Milestone }) {
  const index = useDataset();
  const span = drawnSpans(index).get(milestone.id);
  const undated = !span || (span.start === null && span.end === null);
  const point = span?.start != null && span.end != null && span.end - span.start <= 1_000;
  const dashed = undated || span?.approximate;
  return (
    <span
      aria-hidden="true"
      className={`z-10 mt-2.5 h-6 w-3 justify-self-center border-2 bg-track-wash ${point ? 'mt-3.5 h-3.5 w-3.5 rounded-full bg-track' : 'rounded'} ${undated ? 'border-line-strong' : 'border-track'} ${dashed ? 'border-dashed' : ''}`}
    />
  );
}

/** The stated order, in words: "after the talks". */
function useOrderWords(milestone: Milestone): string {
  const index = useDataset();
  const { timeline: words } = useWords();
  const say = useSay();
  const names = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => {
      const other = index.milestone.get(id);
      return other ? [say(other.label)] : [];
    });
  const [after, before] = [names(milestone.when.after), names(milestone.when.before)];
  return [after.length > 0 ? words.after(after) : '', before.length > 0 ? words.before(before) : '']
    .filter(Boolean)
    .join(words.comma);
}
