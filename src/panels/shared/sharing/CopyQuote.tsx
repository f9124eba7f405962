import type { ReactNode } from 'react';
import type { Article, Passage } from '../../../dataset/model/schema';
import { useWords } from '../../../i18n/use-words';
import { canonicalUrl } from '../../../share/canonical-url';
import { quoteText } from '../../../share/quote-text';
import type { Route } from '../../../state/route/route';
import { useHref, useLocale, useReadAddress } from '../../../state/route/use-route';
import { CopyButton } from '../CopyButton';

interface Props {
  readonly passage: Passage;
  readonly article: Article;
  /** The page that the address leads to; left out, the page that is open. */
  readonly route?: Route;
  /** Text of the button, if not the usual one. */
  readonly label?: ReactNode;
  readonly className: string;
}

/** Copies a quotation with its source and its address. */
export function CopyQuote({ passage, article, route, label, className }: Props) {
  const { milestone: words, copy } = useWords().panels;
  const locale = useLocale();
  const href = useHref();
  const address = useReadAddress();
  return (
    <CopyButton
      label={label ?? words.copyQuote}
      done={copy.quoteDone}
      className={className}
      text={() => {
        const url = canonicalUrl(
          document.baseURI,
          href({ route: route ?? address().route, hash: passage.id }),
        );
        return quoteText({ passage, article, url }, locale);
      }}
    />
  );
}
