import { greatest, pairs } from 'd3';
import { LANG } from '../../i18n/page-words';
import { useReadingWords } from '../../i18n/reading-words';
import { useLanguage, useWords } from '../../i18n/use-words';
import type { Locale } from '../../dataset/model/schema';
import { trackNumber } from '../../dataset/model/track-number';
import { marksIn, type Range } from '../../dataset/search/marks-in';
import { useDataset } from '../../state/use-dataset';
import { hoverHandlers } from '../../ui/use-milestone-link';
import { textsOf, type Versions } from './hit-texts';
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
  const { panels } = useWords();
  const { search, list } = useReadingWords();
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
        {out ? <span> {list.filteredOut}</span> : null}
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

/** A stretch of a text, marked if it is a searched word. */
interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Characters before the first mark and in all. A Chinese text says the same in fewer characters. */
const ROOM = { zh: { before: 10, all: 72 }, en: { before: 28, all: 170 } } as const;

/** A text in pieces, with the terms marked. A long text is cut to the surroundings of the first mark, with ellipses. */
function snippetOf(text: string, terms: readonly string[], locale: Locale): readonly Piece[] {
  const marks = marksIn(text, terms);
  const { before, all } = ROOM[locale];
  const first = marks[0]?.start ?? 0;
  const from = first <= before * 2 ? 0 : wordEdge(text, first - before, locale);
  const to = text.length - from <= all ? text.length : wordEdge(text, from + all, locale);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...piecesOf(text, marks, from, to),
    ...(to < text.length ? [{ text: '…', marked: false }] : []),
  ];
}

function piecesOf(text: string, marks: readonly Range[], from: number, to: number): Piece[] {
  const edges = [from, ...marks.flatMap(({ start, end }) => [start, end]), to];
  const inside = edges.map((at) => Math.min(Math.max(at, from), to));
  return pairs(inside, (start, end) => text.slice(start, end))
    .map((piece, i) => ({ text: piece, marked: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** The first place at or after `at` where a line may begin: not inside a word or a surrogate pair, nor before punctuation. */
function wordEdge(text: string, at: number, locale: Locale): number {
  if (locale === 'en') {
    const space = text.indexOf(' ', at);
    return space < 0 ? text.length : space + 1;
  }
  const unit = text.charCodeAt(at);
  const whole = unit >= 0xdc00 && unit < 0xe000 ? at + 1 : at;
  return /[，。；：、！？]/.test(text.charAt(whole)) ? whole + 1 : whole;
}
