import { Fragment } from 'react';
import type { Expression } from '../../dataset/schema';
import { useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/use-place';
import { dateInWords } from '../../time/date-words';
import type { Words } from './pieces';

/**
 * Text with the expressions that date something faintly underlined, each with what it comes to. Those
 * that the editor dismissed date nothing here.
 */
export function ExpressionWords({ words }: { words: readonly Words[] }) {
  return words.map(({ text, expression }, i) =>
    // The words of a piece never change while it stands, so bare text is safe from translators here.
    expression && !expression.dismissed ? (
      <Dating key={i} expression={expression} text={text} />
    ) : (
      <Fragment key={i}>{text}</Fragment>
    ),
  );
}

function Dating({ expression, text }: { expression: Expression; text: string }) {
  const { article } = useWords().panels;
  const locale = useLocale();
  const { edtf } = expression;
  const meaning = edtf === null ? article.noDate : article.means(dateInWords(edtf, locale));
  return (
    <span
      title={meaning}
      data-expression={edtf ?? ''}
      className="border-b border-dotted border-ink-faint pb-px"
    >
      {text}
    </span>
  );
}
