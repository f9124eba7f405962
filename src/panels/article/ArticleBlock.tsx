import type { ReactNode } from 'react';
import type { Article, Block } from '../../dataset/model/schema';
import { useWords } from '../../i18n/use-words';
import { blockAnchor, paragraphNumber } from '../shared/block-name';

interface Props {
  readonly article: Article;
  readonly block: Block;
  /** The words of the block. */
  readonly children: ReactNode;
}

/** The element of one block of a report: a headline, a paragraph with its number, a caption and so on. */
export function ArticleBlock({ article, block, children }: Props) {
  const { article: words } = useWords().panels;
  const id = blockAnchor(article.id, block.id);
  switch (block.kind) {
    case 'headline':
      return (
        <h2
          lang="zh-Hans"
          data-block={block.id}
          className="font-serif text-[1.375rem] leading-snug font-bold text-balance"
        >
          {children}
        </h2>
      );
    case 'kicker':
      return (
        // Padding makes its links targets of 24 px (WCAG 2.5.8): the headline below contains links as well.
        <p
          lang="zh-Hans"
          data-block={block.id}
          className="mb-1.5 text-[0.9375rem] leading-relaxed text-ink-soft [&_a]:py-1"
        >
          {children}
        </p>
      );
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
          <p lang="zh-Hans" data-block={block.id} className="font-serif">
            {children}
          </p>
        </div>
      );
    }
    case 'caption':
      return (
        <figure id={id} className="mt-[0.9em] scroll-mt-6 border-l-2 border-line-strong pl-3">
          <figcaption className="text-[0.9375rem] leading-relaxed text-ink-soft">
            <span className="block text-[0.8125rem] select-none">{words.caption}</span>
            <span lang="zh-Hans" data-block={block.id} className="font-serif">
              {children}
            </span>
          </figcaption>
        </figure>
      );
    case 'dateline':
      return (
        <p
          id={id}
          lang="zh-Hans"
          data-block={block.id}
          // At the beginning of the first paragraph, as printed.
          className="relative z-1 float-left mt-[0.9em] mr-[1em] scroll-mt-6 text-[0.9375rem] leading-[1.9125rem] text-ink-soft"
        >
          {children}
        </p>
      );
    case 'endnote':
      return (
        <p
          id={id}
          lang="zh-Hans"
          data-block={block.id}
          className="mt-[0.9em] scroll-mt-6 text-right text-[0.9375rem] text-ink-soft"
        >
          {children}
        </p>
      );
  }
}
