import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Article, Block } from '../../../dataset/model/schema';
import { useReadingWords } from '../../../i18n/reading-words';
import { useSay } from '../../../i18n/use-words';
import { useDataset } from '../../../state/use-dataset';
import { useGo, useLinkProps, useLocale } from '../../../state/route/use-route';
import { useFilterResult } from '../../../state/filter';
import { dateInWords } from '../../../time/date-words';
import { besideMilestone, useChooseArticle } from '../../shared/open-article';
import { useGlossed } from '../../shared/use-glossed';
import { ShareMenu } from '../../shared/sharing/ShareMenu';
import { ActionsContext, type Question } from './actions';
import { ArticleBlock } from './ArticleBlock';
import { MarkMenu } from './DatingExpression';

interface Props {
  readonly article: Article;
  /** Id of the passage that the link names. */
  readonly target: string | null;
}

/** A whole report, as printed. Each mark subscribes to the selection, so that a selection does not render the text. */
export const ArticleText = memo(function ArticleText({ article, target }: Props) {
  const index = useDataset();
  const link = useLinkHere(article.id);
  const result = useFilterResult();
  const go = useGo();
  // The number makes each question open a new menu, even if the words are the same.
  const [asked, setAsked] = useState<(Question & { readonly n: number }) | null>(null);
  const ask = useCallback(
    (question: Question) => {
      void MarkMenu.preload().then((here) => {
        const id = question.expression?.milestones[0] ?? question.covers[0]?.milestone.id;
        if (here) setAsked((last) => ({ ...question, n: (last?.n ?? 0) + 1 }));
        // If the menu could not be loaded, follow the link of the words.
        else if (id !== undefined) go(besideMilestone(index, id, article.id));
      });
    },
    [go, index, article],
  );
  const actions = useMemo(() => ({ link, ask }), [link, ask]);
  const targetBlock = target === null ? undefined : index.passage.get(target)?.passage.block;
  const draw = (block: Block): ReactNode => (
    <ArticleBlock
      key={block.id}
      article={article}
      block={block}
      // Only the block with the target gets it: the others need not render again.
      target={block.id === targetBlock ? target : null}
      result={result}
    />
  );
  const isHead = ({ kind }: Block): boolean => kind === 'kicker' || kind === 'headline';
  return (
    <ActionsContext value={actions}>
      <article
        data-article={article.id}
        className="max-w-[38rem] pl-7 text-[1.0625rem] leading-[1.8] print:max-w-none"
      >
        <header className="-ml-7">
          {article.blocks.filter(isHead).map(draw)}
          <Source article={article} />
        </header>
        {article.blocks.filter((block) => !isHead(block)).map(draw)}
        {asked ? (
          <MarkMenu.Part
            key={asked.n}
            {...asked}
            // The browser reports late that a menu closed: the reader may have asked the next question by then.
            onClose={() => setAsked((now) => (now === asked ? null : now))}
          />
        ) : null}
      </article>
    </ActionsContext>
  );
});

/** Links from a report to a milestone that leave the report open, so that the reader can read on. */
function useLinkHere(article: string): ReturnType<typeof useLinkProps> {
  const index = useDataset();
  const link = useLinkProps();
  const choose = useChooseArticle();
  return useCallback(
    (to) => {
      const { route } = to;
      const { href, onClick } = link(
        route.kind === 'milestone' ? besideMilestone(index, route.id, article) : to,
      );
      return {
        href,
        onClick: (event) => {
          onClick(event);
          if (event.defaultPrevented) choose(article);
        },
      };
    },
    [index, link, choose, article],
  );
}

/** The publisher and the date; in English, a translation of the headline. */
function Source({ article }: { article: Article }) {
  const { article: words } = useReadingWords();
  const locale = useLocale();
  const say = useSay();
  const isGlossed = useGlossed(article.id);
  return (
    <>
      {isGlossed ? <p className="mt-1 text-[0.9375rem] leading-normal">{article.gloss.en}</p> : null}
      <div className="mt-1 flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] leading-normal text-ink-soft">
        {article.url === undefined ? (
          <span>{say(article.publisher)}</span>
        ) : (
          <a href={article.url} className="inline-flex min-h-6 items-center underline">
            {say(article.publisher)}
          </a>
        )}
        <span>{article.date === null ? words.noDateline : dateInWords(article.date, locale)}</span>
        {isGlossed ? <span>{words.glossNote}</span> : null}
        {article.licence === undefined ? null : <span>{article.licence}</span>}
        <span className="select-none print:hidden">
          <ShareMenu
            route={{ kind: 'article', id: article.id }}
            className="inline-flex min-h-6 items-center gap-1 pointer-coarse:min-h-11"
          />
        </span>
      </div>
    </>
  );
}
