import type { MouseEvent } from 'react';
import type { Expression } from '../../../dataset/model/schema';
import { useReadingWords } from '../../../i18n/reading-words';
import { isPlainClick, useLocale } from '../../../state/route/use-route';
import { dateInWords } from '../../../time/date-words';
import { lazyPart } from '../../../ui/lazy-part';
import { blockAnchor } from '../../shared/block-name';
import { type Question, useActions } from './actions';

/**
 * Underlines words in a mark that shows, and everywhere where no switch or pointer can show it: without JavaScript, and in forced
 * colours, which have no grounds.
 */
export const SHOWN_UNDERLINE = [
  'decoration-ink-faint in-[mark]:decoration-track in-data-[emphasis=filtered-out]:decoration-line',
  'in-data-[emphasis=hovered]:underline in-data-[emphasis=selected]:underline [html[data-quotations=all]_&]:underline',
  'noscript:underline forced-colors:underline',
].join(' ');

/** The menu that explains marks and expressions of time. Loaded on demand: few readers open it. */
export const MarkMenu = lazyPart(async () => (await import('./MarkMenu')).MarkMenu);

interface Props extends Pick<Question, 'covers'> {
  readonly expression: Expression;
  readonly children: string;
}

/**
 * An expression of time. It has a dotted underline where marks show: a press explains the expression; without JavaScript it leads
 * to the milestone that the expression dates.
 */
export function DatingExpression({ expression, covers, children }: Props) {
  const { link, ask } = useActions();
  const { article: words } = useReadingWords();
  const locale = useLocale();
  const { edtf, milestones, article, block } = expression;
  const [first] = milestones;
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    ask({ expression, covers, anchor: event.currentTarget });
  };
  const preload = (): void => void MarkMenu.preload();
  return (
    <a
      href={
        first === undefined
          ? `#${blockAnchor(article, block)}`
          : link({ route: { kind: 'milestone', id: first } }).href
      }
      onClick={onClick}
      onPointerEnter={preload}
      onFocus={preload}
      aria-haspopup="dialog"
      title={edtf === null ? words.noDate : words.means(dateInWords(edtf, locale))}
      data-expression={edtf ?? ''}
      className={`py-0.5 decoration-dotted decoration-2 underline-offset-[0.3em] hover:underline hover:decoration-solid focus-visible:underline ${SHOWN_UNDERLINE}`}
    >
      {children}
    </a>
  );
}
