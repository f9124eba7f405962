import type { Compared, Stretch } from '../../dataset/model/compare-quotes';
import type { Article, Passage } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { canonicalUrl } from '../../share/canonical-url';
import { quoteText } from '../../share/quote-text';
import { useHref, useLocale, useReadAddress } from '../../state/route/use-route';
import { useDataset } from '../../state/use-dataset';
import { CopyButton } from '../shared/CopyButton';
import { useOpenArticleId } from '../shared/open-article';
import { usePassageLink } from '../shared/passage-link';
import { PassageSource } from '../shared/PassageSource';
import { quotationMarks } from '../shared/QuotedWords';

interface Props {
  readonly passage: Passage;
  /** Its place among the quotations of the milestone, such as `2/3`. */
  readonly position: string;
  /** For two reports side by side: the column, and the quotation divided into shared and differing stretches. */
  readonly beside?: Compared['beside'] | undefined;
}

/** One quotation: the exact words, their translation, their source, and links. */
export function QuoteCard({ passage, position, beside }: Props) {
  const index = useDataset();
  const { milestone: words } = useWords().panels;
  const say = useSay();
  const open = useOpenArticleId();
  const article = index.article.get(passage.article);
  return (
    <li
      data-passage={passage.id}
      // While the article is open, the words there have this element id.
      id={passage.article === open ? undefined : passage.id}
      data-column={beside?.column}
      className="flex scroll-mt-6 flex-col rounded-lg border border-line bg-paper-raised px-4 py-3 [html:not([data-ready])_&:target]:border-track @min-[26rem]:data-[column=0]:col-start-1 @min-[26rem]:data-[column=1]:col-start-2 @min-[26rem]:not-data-column:col-span-full sm:px-5 sm:data-column:px-4"
    >
      <blockquote lang="zh-Hans" className="max-w-[36em] font-serif text-[1.0625rem] leading-[1.8]">
        <p className={quotationMarks(passage.quote)}>
          {beside
            ? // The index is a safe key: the words of a passage never change.
              beside.stretches.map((stretch, i) =>
                isDiffering(stretch) ? <DifferingWords key={i} words={stretch.text} /> : stretch.text,
              )
            : passage.quote}
        </p>
      </blockquote>
      <Gloss passage={passage} />
      {passage.note ? (
        <p className="mt-2 text-sm text-ink-soft">
          <b>{words.note}</b> <span>{say(passage.note)}</span>
        </p>
      ) : null}
      <div className="mt-auto flex flex-wrap items-center pt-1 text-sm text-ink-soft">
        <p className="mr-4 flex flex-wrap gap-x-1.5">
          <PassageSource passage={passage} /> <span className="sr-only">{position}</span>
        </p>
        {article ? <Actions passage={passage} article={article} /> : null}
      </div>
    </li>
  );
}

/** Punctuation alone is not a difference. */
const WORD = /[\p{L}\p{N}]/u;

export function isDiffering({ text, shared }: Stretch): boolean {
  return !shared && WORD.test(text);
}

/** Bold on a coloured ground: visible without colour, and different from underlines, which have other meanings. */
export function DifferingWords({ words }: { words: string }) {
  return (
    <em className="rounded-[2px] bg-accent-wash py-0.5 font-bold not-italic [box-decoration-break:clone]">
      {words}
    </em>
  );
}

/** The English translation by the editor: visible in English, folded in Chinese. */
function Gloss({ passage }: { passage: Passage }) {
  const { milestone: words } = useWords().panels;
  const gloss = (
    <p lang="en" className="my-1 text-[0.9375rem] leading-relaxed text-ink-soft">
      {passage.gloss.en}
    </p>
  );
  if (useLocale() === 'zh') {
    return (
      <details className="mt-1 text-sm">
        <summary className="min-h-6 text-ink-soft pointer-coarse:py-2.5">{words.gloss}</summary>
        {gloss}
      </details>
    );
  }
  return (
    <div>
      {gloss}
      <p className="text-xs text-ink-faint">{words.gloss}</p>
    </div>
  );
}

const ACTION =
  'mr-4 inline-flex min-h-8 items-center gap-1 underline underline-offset-4 pointer-coarse:min-h-11 print:hidden';

/** Copies the quotation with its source, and leads to it in the article. */
function Actions({ passage, article }: { passage: Passage; article: Article }) {
  const { milestone: words, copy } = useWords().panels;
  const locale = useLocale();
  const href = useHref();
  const address = useReadAddress();
  const linkTo = usePassageLink();
  return (
    <>
      <CopyButton
        label={words.copyQuote}
        done={copy.quoteDone}
        className={ACTION}
        text={() => {
          const url = canonicalUrl(document.baseURI, href({ route: address().route, hash: passage.id }));
          return quoteText({ passage, article, url }, locale);
        }}
      />
      <a {...linkTo(passage)} className={ACTION}>
        <span>{words.toText}</span> <span aria-hidden="true">→</span>
      </a>
    </>
  );
}
