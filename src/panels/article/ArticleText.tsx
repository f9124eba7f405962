import { memo, type ReactNode, useCallback, useState } from 'react';
import { blockKey, type PassageAt } from '../../dataset/model/dataset-index';
import type { Article, Block, Expression } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useGo, useLinkProps, useLocale } from '../../state/route/use-route';
import { useFilterResult } from '../../state/filter';
import { dateInWords } from '../../time/date-words';
import { useLazy } from '../../ui/use-lazy';
import { paragraphNumber } from '../milestone/block-name';
import { CiteMenu } from '../shared/CiteMenu';
import { blockAnchor } from './article-at';
import { BlockText, holds } from './BlockText';
import { loadMarkMenu } from './load-mark-menu';
import type { MarkProps } from './PassageMark';
import { useChoose } from './use-shown-article';

interface Props {
  readonly article: Article;
  /** Id of the passage that the link points at. */
  readonly target: string | null;
}

interface Asked {
  readonly expression: Expression | null;
  readonly covers: readonly PassageAt[];
  readonly anchor: HTMLElement;
}

/** A report whole, as printed. Its marks hear of the selection by themselves. */
export const ArticleText = memo(function ArticleText({ article, target }: Props) {
  const { passagesIn } = useDataset();
  const link = useLinkHere(article.id);
  const kept = useFilterResult();
  const [asked, setAsked] = useState<Asked | null>(null);
  const menu = useLazy(loadMarkMenu);
  const { bring } = menu;
  const go = useGo();
  const onAsk: MarkProps['onAsk'] = useCallback(
    (expression, anchor, covers) => {
      void bring().then((here) => {
        const id = expression?.milestones[0] ?? covers[0]?.milestone.id;
        if (here) setAsked({ expression, covers, anchor });
        // Without the menu the words lead where their link does.
        else if (id !== undefined) go({ route: { kind: 'milestone', id } });
      });
    },
    [bring, go],
  );
  const words = (block: Block): ReactNode => {
    const here = passagesIn.get(blockKey(article.id, block.id));
    return (
      <BlockText
        article={article.id}
        block={block}
        target={holds(here, ({ passage }) => passage.id === target) ? target : null}
        kept={kept}
        link={link}
        onAsk={onAsk}
      />
    );
  };
  const heads = article.blocks.filter(({ kind }) => kind === 'kicker' || kind === 'headline');
  const rest = article.blocks.filter((block) => !heads.includes(block));
  return (
    <article
      data-article={article.id}
      className="max-w-[38rem] pl-7 text-[1.0625rem] leading-[1.8] print:max-w-none"
    >
      <header className="-ml-7">
        {heads.map((block) => (
          <Head key={block.id} block={block}>
            {words(block)}
          </Head>
        ))}
        <Source article={article} />
      </header>
      {rest.map((block) => (
        <Body key={block.id} article={article} block={block}>
          {words(block)}
        </Body>
      ))}
      {asked && menu.part ? (
        <menu.part.MarkMenu {...asked} link={link} onClose={() => setAsked(null)} />
      ) : null}
    </article>
  );
});

/** Links out of a report that leave it open: who goes from a sentence to its milestone goes on reading here. */
function useLinkHere(article: string): ReturnType<typeof useLinkProps> {
  const link = useLinkProps();
  const choose = useChoose();
  return useCallback(
    (to) => {
      const { href, onClick } = link(to);
      return {
        href,
        onClick: (event) => {
          onClick(event);
          if (event.defaultPrevented) choose(article);
        },
      };
    },
    [link, choose, article],
  );
}

function Head({ block, children }: { block: Block; children: ReactNode }) {
  if (block.kind === 'headline') {
    return (
      <h2
        lang="zh-Hans"
        data-block={block.id}
        className="font-serif text-[1.375rem] leading-snug font-bold text-balance"
      >
        {children}
      </h2>
    );
  }
  return (
    // Room for a target of 24 px: the headline below is a link as well.
    <p
      lang="zh-Hans"
      data-block={block.id}
      className="mb-1.5 text-[0.9375rem] leading-relaxed text-ink-soft [&_a]:py-1"
    >
      {children}
    </p>
  );
}

/** Who printed it and when; in English, what the headline says. */
function Source({ article }: { article: Article }) {
  const { article: words } = useWords().panels;
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      {locale === 'en' ? (
        <p className="mt-1 text-[0.9375rem] leading-normal">
          <span>{article.gloss.en}</span>{' '}
          <span className="text-[0.8125rem] text-ink-faint">{`(${words.translated})`}</span>
        </p>
      ) : null}
      <div className="mt-1 flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] leading-normal text-ink-soft">
        <span>{say(article.publisher)}</span>
        <span>{article.date === null ? words.noDateline : dateInWords(article.date, locale)}</span>
        <span className="select-none noscript:hidden print:hidden">
          <CiteMenu
            route={{ kind: 'article', id: article.id }}
            className="min-h-6 underline underline-offset-4 pointer-coarse:min-h-11"
          />
        </span>
      </div>
    </>
  );
}

function Body({ article, block, children }: { article: Article; block: Block; children: ReactNode }) {
  const { article: words } = useWords().panels;
  const id = blockAnchor(article.id, block.id);
  switch (block.kind) {
    case 'paragraph': {
      const n = paragraphNumber(article, block.id);
      return (
        <div id={id} className="relative mt-[0.9em] scroll-mt-6">
          <a
            href={`#${id}`}
            aria-label={words.paragraphLink(n)}
            data-n={n}
            // The number is drawn by CSS: it is not in what a reader copies.
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
          // Run in at the head of the first paragraph, as printed.
          className="relative z-1 float-left mt-[0.9em] mr-[1em] scroll-mt-6 text-[0.9375rem] leading-[1.9125rem] text-ink-soft"
        >
          {children}
        </p>
      );
    case 'kicker':
    case 'headline':
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
