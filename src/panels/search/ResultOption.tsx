import { greatest } from 'd3';
import { LANG } from '../../i18n/page-words';
import { useLanguage, useWords } from '../../i18n/use-words';
import { trackNumber } from '../../dataset/model/track-number';
import { useDataset } from '../../state/use-dataset';
import { hoverHandlers } from '../../ui/use-milestone-link';
import { textsOf, type Versions } from './hit-texts';
import { snippetOf } from './snippet';
import type { Result } from './use-found';

interface Props {
  readonly id: string;
  readonly result: Result;
  readonly terms: readonly string[];
  /** Whether the arrow keys chose this option. */
  readonly active: boolean;
  readonly onChoose: () => void;
}

/** One search result: what was found, with the searched words marked, and where it is. */
export function ResultOption({ id, result, terms, active, onChoose }: Props) {
  const index = useDataset();
  const { panels, search } = useWords();
  const locale = useLanguage();
  const { hit, out } = result;
  const { head, aside, quote, notes, others } = textsOf(hit, { terms, locale, index, panels, search });
  const milestone = hit.kind === 'milestone' ? hit.milestone : null;
  return (
    // The search box keeps the focus and handles the keys; `aria-activedescendant` names the active option.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-hit={milestone ? milestone.id : ''}
      data-track={milestone ? trackNumber(index, milestone.track) : undefined}
      data-out={out ? '' : undefined}
      onClick={onChoose}
      onKeyDown={undefined}
      {...(milestone ? hoverHandlers(milestone.id) : {})}
      className="block min-h-11 cursor-pointer border-l-[3px] border-track px-3 py-2 in-data-[pane]:ps-[1.5625rem] in-data-[pane]:pe-7 text-[0.9375rem] leading-snug hover:bg-paper-sunken aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus data-out:border-dotted data-out:text-ink-faint"
    >
      <span className="block">
        <Marked
          versions={head}
          terms={terms}
          quoted={hit.kind === 'milestone' && hit.where === 'quotation'}
        />
      </span>
      {aside ? (
        <span className="block text-[0.8125rem] text-ink-soft">
          <Marked versions={aside} terms={others} />
        </span>
      ) : null}
      {quote ? (
        <span className="line-clamp-2 text-sm">
          <Marked versions={quote} terms={terms} quoted />
        </span>
      ) : null}
      <span className="block text-[0.8125rem] text-ink-soft">
        {notes.map((versions, i) => (
          // The index is a safe key: notes never change their order.
          <span key={i}>
            {i === 0 ? null : <span aria-hidden="true"> · </span>}{' '}
            <Marked versions={versions} terms={others} />
          </span>
        ))}
        {out ? <span>{panels.list.filteredOut}</span> : null}
      </span>
    </div>
  );
}

interface MarkedProps {
  readonly versions: Versions;
  readonly terms: readonly string[];
  readonly quoted?: boolean;
}

/** The version with the most marks, or the first of equals. */
function Marked({ versions, terms, quoted = false }: MarkedProps) {
  const snippets = versions.map(([locale, text]) => ({ locale, pieces: snippetOf(text, terms, locale) }));
  const best = greatest(snippets, ({ pieces }) => pieces.filter(({ marked }) => marked).length);
  if (!best) return null;
  return (
    <span lang={LANG[best.locale]} className={quoted && best.locale === 'zh' ? 'font-serif' : undefined}>
      {best.pieces.map(({ text, marked }, i) =>
        marked ? (
          <mark
            key={i}
            className="rounded-xs bg-accent-wash font-bold text-accent underline underline-offset-2"
          >
            {text}
          </mark>
        ) : (
          <span key={i}>{text}</span>
        ),
      )}
    </span>
  );
}
