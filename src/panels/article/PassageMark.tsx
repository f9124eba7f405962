import { memo, type MouseEvent, type ReactNode, useMemo } from 'react';
import type { PassageAt } from '../../dataset/model/dataset-index';
import type { Expression } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { useHoveredAmong } from '../../state/hover';
import { useDataset } from '../../state/use-dataset';
import { type useLinkProps, useSelectedAmong, isPlainClick } from '../../state/route/use-route';
import { emphasisOf } from '../../ui/emphasis';
import { hoverProps } from '../shared/hover-props';
import { trackNumber } from '../../dataset/model/track-number';
import { ExpressionWords } from './ExpressionWords';
import { MarkMenu } from './load-mark-menu';
import type { Piece } from './pieces';

export interface MarkProps {
  readonly piece: Piece;
  /** The passage that the link points at, where it is one of this mark's. */
  readonly target: string | null;
  /** Nothing of it is kept by the filter. */
  readonly out: boolean;
  readonly link: ReturnType<typeof useLinkProps>;
  /** Explains an expression, or offers the milestones of a mark that several share. */
  readonly onAsk: (expression: Expression | null, anchor: HTMLElement, covers: readonly PassageAt[]) => void;
}

const LOOK = [
  'scroll-mt-6 rounded-[2px] bg-transparent text-inherit [box-decoration-break:clone]',
  'data-[emphasis=hovered]:bg-track-wash data-[emphasis=selected]:bg-track-wash',
  'forced-colors:data-[emphasis=selected]:outline-2',
  'data-[target]:outline-2 data-[target]:outline-offset-1 data-[target]:outline-track',
  // Without JavaScript the browser's own target says the same.
  '[html:not([data-ready])_&:is(:target,:has(:target))]:bg-track-wash [html:not([data-ready])_&:is(:target,:has(:target))]:outline-2',
].join(' ');

const WORDS = [
  // The padding changes no line; it makes a short segment a target of 24 px.
  'py-0.5 underline decoration-track decoration-1 underline-offset-[0.3em]',
  'in-data-[shared]:decoration-double in-data-[emphasis=filtered-out]:decoration-line',
  'in-data-[emphasis=hovered]:decoration-2 in-data-[emphasis=selected]:decoration-2',
].join(' ');

/**
 * A quotation in its report, or the segment of one that others share. `data-milestone` and `data-passage` list all
 * it stands for, separated by spaces, as `~=` selectors read them.
 */
export const PassageMark = memo(function PassageMark(props: MarkProps) {
  const { piece, target, out, link, onAsk } = props;
  const index = useDataset();
  const { article } = useWords().panels;
  const ids = useMemo(() => [...new Set(piece.covers.map(({ milestone }) => milestone.id))], [piece]);
  /** Where it is one of this mark's. */
  const selected = useSelectedAmong(ids);
  const hovered = useHoveredAmong(ids);
  const shown = index.milestone.get(selected ?? hovered ?? ids[0] ?? '');
  if (!shown) return null;
  const shared = ids.length > 1;
  const toMilestone = link({ route: { kind: 'milestone', id: ids[0] ?? shown.id } });
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!shared || !isPlainClick(event)) return toMilestone.onClick(event);
    event.preventDefault();
    onAsk(null, event.currentTarget, piece.covers);
  };
  // One stop of the Tab key for the mark, whatever stands in its middle.
  const stop = piece.words.findIndex(({ expression }) => expression === null);
  const [own, ...others] = piece.begins;
  return (
    <mark
      id={own}
      data-milestone={ids.join(' ')}
      data-passage={piece.covers.map(({ passage }) => passage.id).join(' ')}
      data-track={trackNumber(index, shown.track)}
      data-emphasis={emphasisOf({ selected: selected !== null, hovered: hovered !== null, filteredOut: out })}
      data-target={target === null ? undefined : ''}
      data-shared={shared ? '' : undefined}
      {...hoverProps(ids[0] ?? shown.id, shared ? () => void MarkMenu.preload() : undefined)}
      className={LOOK}
    >
      {anchored(
        others,
        <ExpressionWords
          words={piece.words}
          link={link}
          onAsk={(expression, anchor) => onAsk(expression, anchor, piece.covers)}
          renderWords={(text, at) => (
            <a
              href={toMilestone.href}
              onClick={onClick}
              tabIndex={at === stop ? undefined : -1}
              aria-current={selected === null ? undefined : 'true'}
              aria-haspopup={shared ? 'dialog' : undefined}
              title={shared ? article.shared(ids.length) : undefined}
              className={WORDS}
            >
              {text}
            </a>
          )}
        />,
      )}
    </mark>
  );
});

/** Passages that begin at the same character: an element has one id, so each further one wraps the words again. */
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
