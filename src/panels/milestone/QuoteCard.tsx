import { Fragment } from 'react';
import type { Compared } from '../../dataset/model/compare-quotes';
import type { Passage } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { quoteText } from '../../share/quote-text';
import { useDataset } from '../../state/use-dataset';
import { useHref, useLocale, useReadAddress } from '../../state/route/use-route';
import { usePassageLink } from '../shared/passage-link';
import { useOpenArticle } from '../shared/open-article';
import { CopyButton } from '../shared/CopyButton';
import { marksAround } from '../shared/QuotedWords';
import { DifferingWords, isDiffering } from './DifferingWords';
import { PassageSource } from '../shared/PassageSource';

interface Props {
  readonly passage: Passage;
  /** `2/3` of the milestone's passages. */
  readonly at: string;
  /** Where two reports are set side by side: which column, and what the other one tells in the same words. */
  readonly beside?: Compared['beside'] | undefined;
}

const ACTION =
  'mr-4 inline-flex min-h-8 items-center gap-1 underline underline-offset-4 pointer-coarse:min-h-11 print:hidden';

/** One quotation: the exact words, who says them, where they stand, and ways on from here. */
export function QuoteCard({ passage, at, beside }: Props) {
  const index = useDataset();
  const { milestone: words, copy } = useWords().panels;
  const say = useSay();
  const locale = useLocale();
  const href = useHref();
  const address = useReadAddress();
  const linkTo = usePassageLink();
  const open = useOpenArticle();
  const article = index.article.get(passage.article);
  const gloss = (
    <p lang="en" className="my-1 text-[0.9375rem] leading-relaxed text-ink-soft">
      <span>{passage.gloss.en}</span>
    </p>
  );
  return (
    <li
      data-passage={passage.id}
      // The article has the anchor while it is open (see usePassageLink).
      id={passage.article === open ? undefined : passage.id}
      data-column={beside?.column}
      className="flex scroll-mt-6 flex-col rounded-lg border border-line bg-paper-raised px-4 py-3 [html:not([data-ready])_&:target]:border-track @min-[26rem]:data-[column=0]:col-start-1 @min-[26rem]:data-[column=1]:col-start-2 @min-[26rem]:not-data-column:col-span-full sm:px-5 sm:data-column:px-4"
    >
      <blockquote lang="zh-Hans" className="max-w-[36em] font-serif text-[1.0625rem] leading-[1.8]">
        <p className={marksAround(passage.quote)}>
          {beside
            ? beside.stretches.map((stretch, i) =>
                // The words of a passage never change, and neither do their stretches.
                isDiffering(stretch) ? (
                  <DifferingWords key={i} words={stretch.text} />
                ) : (
                  <Fragment key={i}>{stretch.text}</Fragment>
                ),
              )
            : passage.quote}
        </p>
      </blockquote>
      {locale === 'en' ? (
        <div>
          {gloss}
          <p className="text-xs text-ink-faint">
            <span>{words.gloss}</span>
          </p>
        </div>
      ) : (
        <details className="mt-1 text-sm">
          <summary className="min-h-6 text-ink-soft pointer-coarse:py-2.5">
            <span>{words.gloss}</span>
          </summary>
          {gloss}
        </details>
      )}
      {passage.note ? (
        <p className="mt-2 text-sm text-ink-soft">
          <b>{words.note}</b> <span>{say(passage.note)}</span>
        </p>
      ) : null}
      <div className="mt-auto flex flex-wrap items-center pt-1 text-sm text-ink-soft">
        <p className="mr-4 flex flex-wrap gap-x-1.5">
          <PassageSource passage={passage} /> <span className="sr-only">{at}</span>
        </p>
        {article ? (
          <CopyButton
            label={words.copyQuote}
            done={copy.quoteDone}
            className={ACTION}
            text={() => {
              const url = canonicalUrl(document.baseURI, href({ route: address().route, hash: passage.id }));
              return quoteText({ passage, article, url }, locale);
            }}
          />
        ) : null}
        {article ? (
          <a {...linkTo(passage)} className={ACTION}>
            <span>{words.toText}</span> <span aria-hidden="true">→</span>
          </a>
        ) : null}
      </div>
    </li>
  );
}
