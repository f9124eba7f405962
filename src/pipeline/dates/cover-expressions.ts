import { greatest } from 'd3';
import { slicePoints } from '../../dataset/model/code-points';
import type { Expression } from '../../dataset/model/schema';
import type { AnnotationFile } from '../annotation/annotation-file';
import type { LinkedArticle } from '../annotation/link-articles';
import { matchQuote } from '../annotation/match-quote';
import type { Derivations, Use } from './check-derivations';
import { type FoundExpression, findExpressions } from './find-expressions';

export interface Coverage {
  readonly expressions: readonly Expression[];
  readonly used: number;
  readonly dismissed: number;
}

/** A temporal expression with the block it stands in. */
interface PlacedExpression extends FoundExpression {
  readonly article: string;
  readonly block: string;
}

/**
 * Every temporal expression of the articles, with the milestones it dates or the reason why it dates none. An
 * expression with neither is reported.
 */
export function coverExpressions(
  articles: readonly LinkedArticle[],
  source: AnnotationFile,
  { uses, unplaced }: Derivations,
): Coverage {
  const { annotation, dropped, fault } = source;
  const placed: PlacedExpression[] = articles.flatMap(({ id: article, blocks }) =>
    blocks.flatMap(({ id: block, text }) =>
      findExpressions(text).map((found) => ({ ...found, article, block })),
    ),
  );
  const dismissals = matchDismissals(articles, placed, source);
  let used = 0;
  let dismissed = 0;
  const expressions = placed.map((expression): Expression => {
    const { article, block, start, end, text } = expression;
    const own = uses.filter(
      (use) => use.article === article && use.block === block && overlap(use, expression) > 0,
    );
    const index = dismissals.get(expression);
    const reason = index === undefined ? undefined : annotation.dismissed[index]?.reason;
    // A step uses the words, but its passage has no anchor. That is reported already.
    const isUnplaced = unplaced.some(
      (one) => one.article === article && (one.expression.includes(text) || text.includes(one.expression)),
    );
    if (own.length > 0) used += 1;
    else if (reason) dismissed += 1;
    else if (dropped === 0 && !isUnplaced) {
      const around = slicePoints(textOf(articles, expression), Math.max(0, start - 10), end + 10);
      const expected = `“${text}” in a step of a date, or dismissed with a reason`;
      fault(['dismissed'], 'expression', expected, `neither, in ${article} ${block}: “…${around}…”`);
    }
    if (own.length > 0 && index !== undefined) {
      const dates = own.map(({ milestone }) => milestone ?? 'the page').join(', ');
      const actual = `“${text}” dates ${dates}`;
      fault(['dismissed', index], 'dismissal', 'an expression that dates nothing', actual);
    }
    const milestones = [...new Set(own.flatMap(({ milestone }) => milestone ?? []))];
    const entry = { article, block, start, end, text, edtf: readingOf(own, expression), milestones };
    return own.length === 0 && reason ? { ...entry, dismissed: reason } : entry;
  });
  return { expressions, used, dismissed };
}

/** The index of the dismissal of each dismissed expression. A dismissal must match exactly one, and no two the same. */
function matchDismissals(
  articles: readonly LinkedArticle[],
  placed: readonly PlacedExpression[],
  { annotation, fault }: AnnotationFile,
): Map<PlacedExpression, number> {
  const dismissals = new Map<PlacedExpression, number>();
  annotation.dismissed.forEach(({ article: id, expression, context }, index) => {
    const article = articles.find((candidate) => candidate.id === id);
    if (!article) return;
    const contexts = matchQuote(article.blocks, { text: context });
    const inside = placed.filter(
      (one) =>
        one.article === id &&
        contexts.some(({ block, start, end }) => block === one.block && start <= one.start && one.end <= end),
    );
    const [hit, ...others] = inside.filter(({ text }) => text === expression);
    const path = ['dismissed', index];
    if (!hit || others.length > 0) {
      const found = inside.map(({ block, text }) => `${block} “${text}”`).join(', ');
      const none = contexts.length === 0 ? 'the context does not stand there' : 'no expression';
      fault(path, 'dismissal', `“${expression}” once within “${context}” in ${id}`, found || none);
    } else if (dismissals.has(hit)) {
      fault(path, 'dismissal', 'one dismissal of a place', `“${expression}” again`);
    } else {
      dismissals.set(hit, index);
    }
  });
  return dismissals;
}

/** What the expression means: the result of the step that reads most of it. */
function readingOf(uses: readonly Use[], expression: PlacedExpression): string | null {
  const reading = uses.filter(({ reads }) => reads);
  return greatest(reading, (use) => overlap(use, expression))?.to ?? null;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function textOf(articles: readonly LinkedArticle[], { article, block }: PlacedExpression): string {
  const blocks = articles.find(({ id }) => id === article)?.blocks;
  return blocks?.find(({ id }) => id === block)?.text ?? '';
}
