import { Fragment, type MouseEvent, type ReactNode } from 'react';
import type { Expression } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { isPlainClick, type useLinkProps, useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { blockAnchor } from '../shared/block-name';
import { MarkMenu } from './load-mark-menu';
import type { Words } from './pieces';

interface Props {
  readonly words: readonly Words[];
  readonly link: ReturnType<typeof useLinkProps>;
  /** Opens the explanation of an expression. */
  readonly onAsk: (expression: Expression, anchor: HTMLElement) => void;
  /** Draws the words that are not an expression; without it they are plain text. */
  readonly renderWords?: (text: string, at: number) => ReactNode;
}

/**
 * Text in which the expressions of time that date a milestone have a dotted underline. A press explains an expression;
 * without JavaScript it leads to the milestone.
 */
export function ExpressionWords({ words, link, onAsk, renderWords }: Props) {
  return words.map(({ text, expression }, i) =>
    // Bare text, without a `span`, is safe here: these words never change, so browser translation cannot break an update.
    expression ? (
      <DatingExpression key={i} expression={expression} text={text} link={link} onAsk={onAsk} />
    ) : (
      <Fragment key={i}>{renderWords ? renderWords(text, i) : text}</Fragment>
    ),
  );
}

interface ExpressionProps extends Pick<Props, 'link' | 'onAsk'> {
  readonly expression: Expression;
  readonly text: string;
}

function DatingExpression({ expression, text, link, onAsk }: ExpressionProps) {
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
      onPointerEnter={() => void MarkMenu.preload()}
      onFocus={() => void MarkMenu.preload()}
      aria-haspopup="dialog"
      title={meaning}
      data-expression={edtf ?? ''}
      className="py-0.5 underline decoration-ink-faint decoration-dotted decoration-2 underline-offset-[0.3em] hover:decoration-solid in-[mark]:decoration-track"
    >
      {text}
    </a>
  );
}
