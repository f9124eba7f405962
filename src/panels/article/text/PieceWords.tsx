import type { MouseEvent, ReactNode } from 'react';
import type { Expression } from '../../../dataset/model/schema';
import { useWords } from '../../../i18n/use-words';
import { isPlainClick, useLocale } from '../../../state/route/use-route';
import { dateInWords } from '../../../time/date-words';
import { lazyPart } from '../../../ui/lazy-part';
import { blockAnchor } from '../../shared/block-name';
import type { Actions, Piece } from './pieces';

/** The menu that explains marks and expressions of time. Loaded on demand: few readers open it. */
export const MarkMenu = lazyPart(async () => (await import('./MarkMenu')).MarkMenu);

interface Props {
  readonly piece: Piece;
  readonly actions: Actions;
  /** Draws the words that are not an expression; without it they are plain text. */
  readonly renderWords?: (text: string, at: number) => ReactNode;
}

/**
 * The words of a piece. Expressions of time have a dotted underline: a press explains the expression; without JavaScript
 * it leads to the milestone that the expression dates.
 */
export function PieceWords({ piece, actions, renderWords = (text) => text }: Props) {
  // Text beside elements needs no `span` here: it never changes, so React never updates what a translation replaced.
  return piece.words.map(({ text, expression }, i) =>
    expression ? (
      <DatingExpression key={i} expression={expression} covers={piece.covers} actions={actions}>
        {text}
      </DatingExpression>
    ) : (
      renderWords(text, i)
    ),
  );
}

interface ExpressionProps extends Pick<Piece, 'covers'>, Pick<Props, 'actions'> {
  readonly expression: Expression;
  readonly children: string;
}

function DatingExpression({ expression, covers, actions, children }: ExpressionProps) {
  const { article: words } = useWords().panels;
  const locale = useLocale();
  const { edtf, milestones, article, block } = expression;
  const [first] = milestones;
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    actions.ask({ expression, covers, anchor: event.currentTarget });
  };
  const preload = (): void => void MarkMenu.preload();
  return (
    <a
      href={
        first === undefined
          ? `#${blockAnchor(article, block)}`
          : actions.link({ route: { kind: 'milestone', id: first } }).href
      }
      onClick={onClick}
      onPointerEnter={preload}
      onFocus={preload}
      aria-haspopup="dialog"
      title={edtf === null ? words.noDate : words.means(dateInWords(edtf, locale))}
      data-expression={edtf ?? ''}
      className="py-0.5 underline decoration-ink-faint decoration-dotted decoration-2 underline-offset-[0.3em] hover:decoration-solid in-[mark]:decoration-track"
    >
      {children}
    </a>
  );
}
