import { Fragment, type MouseEvent, type ReactNode } from 'react';
import type { Expression } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { isPlainClick } from '../../state/route/plain-click';
import { type useLinkProps, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { blockAnchor } from '../shared/article-at';
import { menuComes } from './load-mark-menu';
import type { Words } from './pieces';

/** What a reader asks of the text: the milestones of a mark, and what the expression among its words means. */
export type Ask = (expression: Expression | null, anchor: HTMLElement) => void;

interface Props {
  readonly words: readonly Words[];
  readonly link: ReturnType<typeof useLinkProps>;
  readonly onAsk: Ask;
  /** How words are drawn that are no expression: between quotations as they are. */
  readonly renderWords?: (text: string, at: number) => ReactNode;
}

/**
 * Text with the expressions that date something underlined in dots, each a link that explains itself: where there is no
 * JavaScript, by the milestone it dates.
 */
export function ExpressionWords({ words, link, onAsk, renderWords }: Props) {
  return words.map(({ text, expression }, i) =>
    // The words of a piece never change while it stands, so bare text is safe from translators here.
    expression ? (
      <Dating key={i} expression={expression} text={text} link={link} onAsk={onAsk} />
    ) : (
      <Fragment key={i}>{renderWords ? renderWords(text, i) : text}</Fragment>
    ),
  );
}

interface DatingProps extends Pick<Props, 'link' | 'onAsk'> {
  readonly expression: Expression;
  readonly text: string;
}

function Dating({ expression, text, link, onAsk }: DatingProps) {
  const { article: words } = useWords().panels;
  const locale = useLocale();
  const { edtf, milestones, article, block } = expression;
  const [first] = milestones;
  const meaning = edtf === null ? words.noDate : words.means(dateInWords(edtf, locale));
  return (
    <a
      href={
        first === undefined
          ? `#${blockAnchor(article, block)}`
          : link({ route: { kind: 'milestone', id: first } }).href
      }
      onClick={(event: MouseEvent<HTMLElement>) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onAsk(expression, event.currentTarget);
      }}
      onPointerEnter={menuComes}
      onFocus={menuComes}
      aria-haspopup="dialog"
      title={meaning}
      data-expression={edtf ?? ''}
      className="py-0.5 underline decoration-ink-faint decoration-dotted decoration-2 underline-offset-[0.3em] hover:decoration-solid in-[mark]:decoration-track"
    >
      {text}
    </a>
  );
}
