import { memo, type ReactNode, useMemo } from 'react';
import { blockKey } from '../../../dataset/model/dataset-index';
import type { Article, Block } from '../../../dataset/model/schema';
import type { FilterResult } from '../../../dataset/search/filter-result';
import { useReadingWords } from '../../../i18n/reading-words';
import { useDataset, usePrintedLanguage } from '../../../state/use-dataset';
import { blockAnchor, paragraphNumber } from '../../shared/block-name';
import { useGlossed } from '../../shared/use-glossed';
import { DatingExpression } from './DatingExpression';
import { PassageMark } from './PassageMark';
import { GlossedLine } from './GlossedLine';
import { linesOf } from './lines';
import { type Piece, piecesOf } from './pieces';

interface Props {
  readonly article: Article;
  readonly block: Block;
  /** Id of the passage that the link names, if it is in this block. */
  readonly target: string | null;
  readonly result: Pick<FilterResult, 'has'> | null;
}

/** Kinds of blocks that are a single element: its tag and its classes. */
const PLAIN = {
  // A twentieth of its line: a headline has up to twenty characters, and breaks after punctuation only.
  headline: [
    'h2',
    'font-serif text-[clamp(1.0625rem,4.5cqi,1.375rem)] leading-snug font-bold text-balance break-keep',
  ],
  // The padding makes its links targets of 24 px (WCAG 2.5.8): the headline below has links as well.
  kicker: ['p', 'mb-1.5 text-[0.9375rem] leading-relaxed text-ink-soft [&_a]:py-1'],
  // Floats at the beginning of the first paragraph, as printed; with its English beneath it, it has lines of its own.
  dateline: [
    'p',
    'relative z-1 in-[html:lang(zh)]:float-left mt-[0.9em] mr-[1em] scroll-mt-6 text-[0.9375rem] leading-[1.9125rem] text-ink-soft',
  ],
  source: ['p', 'mt-1 scroll-mt-6 text-[0.8125rem] leading-normal text-ink-soft'],
  subhead: ['h3', 'mt-[1.4em] scroll-mt-6 font-serif font-bold'],
  endnote: ['p', 'mt-[0.9em] scroll-mt-6 text-right text-[0.9375rem] text-ink-soft'],
} as const;

/**
 * One block of a report: a headline, a paragraph with its number, a caption and so on. The text content of its
 * `data-block` element is the text of the block, character by character, and in English the glosses (`data-gloss`) between.
 */
export const ArticleBlock = memo(function ArticleBlock(props: Props) {
  const { article, block, target, result } = props;
  const { passagesIn, expressionsIn } = useDataset();
  const { article: words } = useReadingWords();
  const lang = usePrintedLanguage(article.id);
  const key = blockKey(article.id, block.id);
  // The English of the headline stands below it already.
  const glossed = useGlossed(article.id) && block.kind !== 'headline';
  const lines = useMemo(() => {
    const passages = passagesIn.get(key) ?? [];
    const whole = { start: 0, end: Infinity, glosses: [], endsInGap: false };
    const found = glossed ? linesOf(block.text, passages) : [whole];
    const pieces = piecesOf(block.text, passages, expressionsIn.get(key) ?? [], glossed ? found : []);
    return found.map((line) => ({
      line,
      pieces: pieces.filter(({ start }) => line.start <= start && start < line.end),
    }));
  }, [block, key, passagesIn, expressionsIn, glossed]);
  const draw = (piece: Piece): ReactNode =>
    piece.covers.length > 0 ? (
      <PassageMark
        key={piece.start}
        piece={piece}
        isTarget={piece.covers.some(({ passage }) => passage.id === target)}
        filteredOut={result !== null && !piece.covers.some(({ milestone }) => result.has(milestone.id))}
      />
    ) : (
      // Text beside elements needs no `span` here: it never changes, so React never updates what a translation replaced.
      piece.words.map(({ text: words, expression }, i) =>
        expression ? (
          <DatingExpression key={`${piece.start} ${i}`} expression={expression} covers={piece.covers}>
            {words}
          </DatingExpression>
        ) : (
          words
        ),
      )
    );
  const text = lines.map(({ line, pieces }) =>
    line.glosses.length === 0 ? (
      pieces.map(draw)
    ) : (
      <GlossedLine key={line.start} line={line}>
        {pieces.map(draw)}
      </GlossedLine>
    ),
  );
  const id = blockAnchor(article.id, block.id);
  const printed = { lang, 'data-block': block.id } as const;
  switch (block.kind) {
    case 'paragraph': {
      const n = paragraphNumber(article, block.id);
      return (
        <div id={id} className="relative mt-[0.9em] scroll-mt-6">
          <a
            href={`#${id}`}
            aria-label={words.paragraphLink(n)}
            data-n={n}
            // CSS draws the number, so that copying a paragraph does not take it along.
            className="absolute top-0.5 -left-7 grid size-6 place-items-center font-sans text-xs text-ink-faint before:content-[attr(data-n)] hover:text-ink hover:underline"
          />
          <p {...printed} className="font-serif">
            {text}
          </p>
        </div>
      );
    }
    case 'caption':
      return (
        <figure id={id} className="mt-[0.9em] scroll-mt-6 border-l-2 border-line-strong pl-3">
          <figcaption className="text-[0.9375rem] leading-relaxed text-ink-soft">
            <span className="block text-[0.8125rem] select-none">{words.caption}</span>
            <span {...printed} className="font-serif">
              {text}
            </span>
          </figcaption>
        </figure>
      );
    default: {
      const [Tag, look] = PLAIN[block.kind];
      return (
        <Tag id={id} {...printed} className={look}>
          {text}
        </Tag>
      );
    }
  }
});
