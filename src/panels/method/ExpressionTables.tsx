import { group } from 'd3';
import type { Article, Expression } from '../../dataset/model/schema';
import { useSay, useWords } from '../../i18n/use-words';
import { useDataset } from '../../state/use-dataset';
import { useLocale } from '../../state/route/use-route';
import { dateInWords } from '../../time/date-words';
import { blockAnchor, blockName } from '../shared/block-name';
import { QuotedWords } from '../../ui/QuotedWords';
import { useOnDemandWords } from '../../i18n/on-demand-words';
import { PageLink } from './MilestoneLists';

const CELL = 'border-t border-line py-2 pr-3 text-left align-top';

/** Every expression of time: its words, the resulting date, and its use. One table per report, in the order of the text. */
export function ExpressionTables() {
  const { expressions, articles } = useDataset().dataset;
  const words = useOnDemandWords().method;
  const say = useSay();
  const byArticle = group(expressions, (expression) => expression.article);
  const dismissed = expressions.filter((expression) => expression.dismissed).length;
  return (
    <>
      <p className="max-w-[40em]">
        {words.table(expressions.length, expressions.length - dismissed, dismissed)}
      </p>
      {articles.map((article) =>
        byArticle.has(article.id) ? (
          <table key={article.id} className="mt-4 w-full table-fixed text-sm sm:text-base">
            <caption className="py-1 text-left font-bold">{words.caption(say(article.label))}</caption>
            <thead>
              <tr>
                {(['words', 'result', 'use'] as const).map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className="py-1 pr-3 text-left text-sm font-bold text-ink-soft first:w-[34%] last:w-[42%]"
                  >
                    {words.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byArticle.get(article.id)?.map((expression) => (
                <Row
                  key={`${expression.block}-${expression.start}`}
                  article={article}
                  expression={expression}
                />
              ))}
            </tbody>
          </table>
        ) : null,
      )}
    </>
  );
}

function Row({ article, expression }: { article: Article; expression: Expression }) {
  const words = useOnDemandWords().method;
  const { milestone } = useWords().panels;
  const say = useSay();
  const locale = useLocale();
  const { block, text, edtf, milestones, dismissed } = expression;
  return (
    <tr data-expression={text}>
      <th scope="row" className={`${CELL} font-normal`}>
        <QuotedWords words={text} article={article.id} />{' '}
        <PageLink
          to={{ route: { kind: 'article', id: article.id }, hash: blockAnchor(article.id, block) }}
          className="text-sm text-ink-soft"
        >
          {blockName(article, block, milestone)}
        </PageLink>
      </th>
      <td className={CELL}>
        {dismissed || milestones.length === 0 ? (
          <span className="text-ink-soft">—</span>
        ) : (
          <strong className="font-bold">{edtf === null ? words.noResult : dateInWords(edtf, locale)}</strong>
        )}
      </td>
      <td className={CELL}>
        {dismissed ? (
          <span className="text-ink-soft">{say(dismissed)}</span>
        ) : milestones.length === 0 ? (
          <span>{words.forPage}</span>
        ) : (
          <MilestoneNames ids={milestones} />
        )}
      </td>
    </tr>
  );
}

/** Longer lists of names are folded: one expression may date most milestones of a day. */
const FEW = 4;

/** Links to the milestones that an expression dates. */
function MilestoneNames({ ids }: { ids: readonly string[] }) {
  const { milestone } = useDataset();
  const words = useOnDemandWords().method;
  const say = useSay();
  const names = (
    <ul className="flex flex-wrap gap-x-3">
      {ids.map((id) => {
        const found = milestone.get(id);
        return (
          <li key={id}>
            <PageLink to={{ route: { kind: 'milestone', id } }}>{found ? say(found.label) : id}</PageLink>
          </li>
        );
      })}
    </ul>
  );
  if (ids.length <= FEW) return names;
  return (
    <details>
      <summary className="min-h-6">{words.milestones(ids.length)}</summary>
      {names}
    </details>
  );
}
