import { type ReactNode, useState } from 'react';
import { countPoints, slicePoints } from '../../dataset/model/code-points';
import type { Stretch } from '../../dataset/model/compare-quotes';
import type { Article, Passage } from '../../dataset/model/schema';
import { isOf } from '../../dataset/text/languages';
import { useSay, useWords } from '../../i18n/use-words';
import { useLocale } from '../../state/route/use-route';
import { useDataset, usePrintedLanguage } from '../../state/use-dataset';
import { blockName } from '../shared/block-name';
import { usePassageLink } from '../shared/passage-link';
import { wordsAround } from '../shared/sentences';
import { CopyQuote } from '../shared/sharing/CopyQuote';
import { quotationMarks } from '../../ui/QuotedWords';

interface Props {
  readonly passage: Passage;
  /** Its place among the quotations of the milestone, such as `2/3`. */
  readonly position: string;
  /** The quotations that the printed block around it shows, itself included; none if the block is shown with an earlier one. */
  readonly inBlock: readonly Passage[];
  /** For two reports that say the same: the quotation divided into shared and differing stretches. */
  readonly stretches?: readonly Stretch[] | undefined;
  /** Whether the bar below the milestone copies this quotation. */
  readonly first: boolean;
  /** What the underlines in it mean. */
  readonly children: ReactNode;
}

/** One quotation, marked in the paragraph as printed: its speaker and report, our translation, and links. */
export function QuoteCard({ passage, position, inBlock, stretches, first, children }: Props) {
  const index = useDataset();
  const { milestone: words } = useWords().panels;
  const say = useSay();
  const foldsRest = useLocale() === 'en' && inBlock.length > 0;
  const language = usePrintedLanguage(passage.article);
  const [isWhole, setWhole] = useState(false);
  const article = index.article.get(passage.article);
  const speaker = index.speaker.get(passage.speaker);
  const printed = article?.blocks.find(({ id }) => id === passage.block)?.text ?? '';
  const quote = stretches
    ? // The index is a safe key: the words of a passage never change.
      stretches.map((stretch, i) =>
        isDiffering(stretch) ? <DifferingWords key={i} words={stretch.text} /> : stretch.text,
      )
    : passage.quote;
  const last = countPoints(printed);
  const [start, end] = foldsRest ? wordsAround(passage, printed, inBlock) : [0, last];
  const marked = (from: number, to: number): ReactNode =>
    markedIn(printed, inBlock, (one) => (one === passage ? quote : one.quote), from, to);
  const rest = (from: number, to: number): ReactNode =>
    from < to && (
      <span className="quote-rest">
        <span>{marked(from, to)}</span>
      </span>
    );
  return (
    <li data-passage={passage.id} id={passage.id} className="quote-card">
      <p className="quote-source">
        <b className="mr-1 text-sm text-ink">{speaker ? say(speaker.name) : passage.speaker}</b>{' '}
        <span>
          {article
            ? [
                say(article.publisher),
                words.report(say(article.label)),
                blockName(article, passage.block, words),
              ].join(' · ')
            : passage.article}{' '}
          <span className="sr-only">{position}</span>
        </span>
      </p>
      <blockquote
        lang={language}
        className="mt-1 max-w-[36em] font-serif text-[1.0625rem] leading-[1.78] text-ink-soft"
      >
        {printed === '' || inBlock.length === 0 ? (
          <p className={`text-ink ${quotationMarks(passage.quote)}`}>
            <QuoteMark>{quote}</QuoteMark>
          </p>
        ) : (
          <p data-folded={isWhole ? undefined : ''}>
            {rest(0, start)}
            {marked(start, end)}
            {rest(end, last)}
          </p>
        )}
      </blockquote>
      <Gloss passage={passage} />
      {children}
      {passage.note ? (
        <p className="mt-2 text-sm text-ink-soft">
          <b>{words.note}</b> <span>{say(passage.note)}</span>
        </p>
      ) : null}
      {article ? (
        <Actions passage={passage} article={article} first={first}>
          {start > 0 || end < last ? (
            <button
              type="button"
              aria-expanded={isWhole}
              onClick={() => setWhole(!isWhole)}
              className={ACTION}
            >
              {words.wholeBlock}
            </button>
          ) : null}
        </Actions>
      ) : null}
    </li>
  );
}

/** A stretch of a block with quotations marked in it. */
function markedIn(
  text: string,
  passages: readonly Passage[],
  draw: (passage: Passage) => ReactNode,
  from: number,
  to: number,
): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = from;
  for (const passage of passages.toSorted((a, b) => a.start - b.start)) {
    // Of two that overlap, the first is marked here; the other has words of its own below.
    if (passage.start < at || passage.start >= to) continue;
    parts.push(slicePoints(text, at, passage.start));
    parts.push(<QuoteMark key={passage.id}>{draw(passage)}</QuoteMark>);
    at = passage.end;
  }
  return [...parts, slicePoints(text, at, to)];
}

function QuoteMark({ children }: { children: ReactNode }) {
  return <mark className="quote-mark">{children}</mark>;
}

/** Punctuation alone is not a difference. */
const WORD = /[\p{L}\p{N}]/u;

export function isDiffering({ text, shared }: Stretch): boolean {
  return !shared && WORD.test(text);
}

/** A line in the colour of the track: visible without colour, on the ground of the quotation or beside it. */
export function DifferingWords({ words }: { words: string }) {
  return (
    <em className="not-italic underline decoration-track decoration-2 underline-offset-[0.3em]">{words}</em>
  );
}

/** The English translation by the editor, if the report is not in English: visible in English; in Chinese, behind a switch beside the speaker. */
function Gloss({ passage }: { passage: Passage }) {
  const language = usePrintedLanguage(passage.article);
  const { milestone: words } = useWords().panels;
  const gloss = (
    <p
      lang="en"
      className="mt-1.5 mb-1 border-l-[3px] border-track pl-3 text-[0.9375rem] leading-normal text-ink"
    >
      {passage.gloss.en}
    </p>
  );
  const locale = useLocale();
  if (isOf('en', language)) return null;
  if (locale === 'en') return gloss;
  return (
    <details className="text-sm">
      <summary aria-label={words.gloss} title={words.gloss} className="gloss-switch">
        {words.glossSwitch}
      </summary>
      {gloss}
      <p className="text-xs text-ink-faint">{words.gloss}</p>
    </details>
  );
}

const ACTION =
  'mr-4 inline-flex min-h-8 items-center gap-1 underline underline-offset-4 pointer-coarse:min-h-11 print:hidden';

interface ActionsProps extends Pick<Props, 'passage' | 'first'> {
  readonly article: Article;
  readonly children: ReactNode;
}

/** Copies the quotation with its source, and leads to it in the article. */
function Actions({ passage, article, first, children }: ActionsProps) {
  const { milestone: words } = useWords().panels;
  const linkTo = usePassageLink();
  return (
    <div className="mt-auto flex flex-wrap items-center text-sm text-ink-soft">
      {children}
      <CopyQuote
        passage={passage}
        article={article}
        className={`${ACTION} ${first ? 'framed:hidden' : ''}`}
      />
      <a {...linkTo(passage)} className={ACTION}>
        <span>{words.toText}</span> <span aria-hidden="true">→</span>
      </a>
    </div>
  );
}
