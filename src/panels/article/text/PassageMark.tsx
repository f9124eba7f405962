import { memo, type MouseEvent, type ReactNode, useMemo } from 'react';
import { useReadingWords } from '../../../i18n/reading-words';
import { useHoveredAmong } from '../../../state/hover';
import { useDataset } from '../../../state/use-dataset';
import { isPlainClick, useFromRoute, useSelectedAmong } from '../../../state/route/use-route';
import { emphasisOf } from '../../../ui/use-milestone-link';
import { hoverHandlers } from '../../../ui/use-milestone-link';
import { trackNumber } from '../../../dataset/model/track-number';
import { useActions } from './actions';
import { DatingExpression, MarkMenu, SHOWN_UNDERLINE } from './DatingExpression';
import type { Piece } from './pieces';

interface Props {
  readonly piece: Piece;
  /** Whether the link names one of its passages. */
  readonly isTarget: boolean;
  /** Whether the filter leaves out all of its milestones. */
  readonly filteredOut: boolean;
}

/** A quotation looks like the text around it until the pointer, the focus or a switch (`data-quotations`) asks for it. */
const LOOK = [
  'scroll-mt-6 rounded-[2px] bg-transparent text-inherit [box-decoration-break:clone]',
  '[html[data-quotations=all]_&]:not-data-[emphasis=filtered-out]:bg-track-wash',
  'data-[emphasis=hovered]:bg-track-wash data-[emphasis=selected]:bg-track-wash print:data-[emphasis=selected]:[print-color-adjust:exact]',
  'forced-colors:data-[emphasis=selected]:outline-2',
  'data-[target]:outline-2 data-[target]:outline-offset-1 data-[target]:outline-track',
  // Without JavaScript, `:target` marks the passage that the link names.
  '[html:not([data-ready])_&:is(:target,:has(:target))]:bg-track-wash [html:not([data-ready])_&:is(:target,:has(:target))]:outline-2',
].join(' ');

const WORDS = [
  // The padding makes a short segment a target of 24 px (WCAG 2.5.8) without moving a line.
  'py-0.5 decoration-1 underline-offset-[0.3em] in-data-[shared]:decoration-double',
  'in-data-[emphasis=hovered]:decoration-2 in-data-[emphasis=selected]:decoration-2',
  SHOWN_UNDERLINE,
].join(' ');

/**
 * A quotation in its report, or the segment that it shares with others. `data-milestone` and `data-passage` list all
 * their ids, separated by spaces, for `~=` selectors.
 */
export const PassageMark = memo(function PassageMark({ piece, isTarget, filteredOut }: Props) {
  const { link, ask } = useActions();
  const index = useDataset();
  const { article } = useReadingWords();
  const ids = useMemo(() => [...new Set(piece.covers.map(({ milestone }) => milestone.id))], [piece]);
  const selected = useSelectedAmong(ids);
  const hovered = useHoveredAmong(ids);
  // There the quotations of the milestone have the element ids.
  const beside = useFromRoute(({ kind }) => kind === 'milestone');
  const [first = ''] = ids;
  const shown = index.milestone.get(selected ?? hovered ?? first);
  if (!shown) return null;
  const shared = ids.length > 1;
  const toMilestone = link({ route: { kind: 'milestone', id: first } });
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!shared || !isPlainClick(event)) return toMilestone.onClick(event);
    event.preventDefault();
    ask({ expression: null, covers: piece.covers, anchor: event.currentTarget });
  };
  // The mark is one stop of the Tab key, even if expressions divide its words.
  const stop = piece.words.findIndex(({ expression }) => expression === null);
  const words = piece.words.map(({ text, expression }, i) =>
    expression ? (
      <DatingExpression key={i} expression={expression} covers={piece.covers}>
        {text}
      </DatingExpression>
    ) : (
      <a
        key={i}
        href={toMilestone.href}
        onClick={onClick}
        tabIndex={i === stop ? undefined : -1}
        aria-current={selected === null ? undefined : 'true'}
        aria-haspopup={shared ? 'dialog' : undefined}
        title={shared ? article.shared(ids.length) : undefined}
        className={WORDS}
      >
        {text}
      </a>
    ),
  );
  const [own, ...others] = beside ? [] : piece.begins;
  return (
    <mark
      id={own}
      data-milestone={ids.join(' ')}
      data-passage={piece.covers.map(({ passage }) => passage.id).join(' ')}
      data-track={trackNumber(index, shown.track)}
      data-emphasis={emphasisOf({ selected: selected !== null, hovered: hovered !== null, filteredOut })}
      data-target={isTarget ? '' : undefined}
      data-shared={shared ? '' : undefined}
      {...hoverHandlers(first, shared ? () => void MarkMenu.preload() : undefined)}
      className={LOOK}
    >
      {anchored(others, words)}
    </mark>
  );
});

/** An element has only one id, so each further passage that begins at the same character gets an element around the words. */
function anchored(ids: readonly string[], words: ReactNode): ReactNode {
  return ids.reduceRight(
    (inner, id) => (
      <span id={id} className="scroll-mt-6">
        {inner}
      </span>
    ),
    words,
  );
}
