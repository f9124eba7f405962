import { greatest } from 'd3';
import { slicePoints } from '../../dataset/model/code-points';
import { languageOf } from '../../dataset/text/languages';
import type { Expression } from '../../dataset/model/schema';
import type { AnnotationFile } from '../annotation/annotation-file';
import type { LinkedArticle } from '../annotation/link-articles';
import { matchQuote } from '../annotation/match-quote';
import { plainCharacters } from '../annotation/plain-characters';
import type { Use } from './check-derivations';
import { type FoundExpression, findExpressions } from './grammar';
import { grammarFor } from './grammars';

/** A temporal expression with its block. */
interface PlacedExpression extends FoundExpression {
  readonly article: string;
  readonly block: string;
  /** The text of the block. */
  readonly words: string;
}

/**
 * Every temporal expression of the articles, with the milestones it dates or the reason why it dates none. An
 * expression with neither is reported. An article whose language has no grammar has none.
 */
export function coverExpressions(
  articles: readonly LinkedArticle[],
  source: AnnotationFile,
  uses: readonly Use[],
): Expression[] {
  const { annotation, dropped, fault } = source;
  const placed: PlacedExpression[] = articles.flatMap(({ id: article, blocks }) => {
    const grammar = grammarFor(languageOf(annotation, article));
    if (!grammar) return [];
    return blocks.flatMap(({ id: block, text }) =>
      findExpressions(text, grammar).map((found) => ({ ...found, article, block, words: text })),
    );
  });
  const dismissals = matchDismissals(articles, placed, source);
  return placed.map((expression): Expression => {
    const { article, block, words, start, end, text } = expression;
    const own = uses.filter((use) => use.article === article && overlap(use, expression) > 0);
    const index = dismissals.get(expression);
    const reason = index === undefined ? undefined : annotation.dismissed[index]?.reason;
    if (own.length === 0 && !reason && dropped === 0 && !isUnplaced(expression, uses)) {
      const around = slicePoints(words, Math.max(0, start - 10), end + 10);
      const expected = `“${text}” in a step of a date, or dismissed with a reason`;
      fault(['dismissed'], 'expression', expected, `neither, in ${article} ${block}: “…${around}…”`);
    }
    if (own.length > 0 && index !== undefined) {
      const dates = own.map(({ milestone }) => milestone ?? 'the page').join(', ');
      const actual = `“${text}” dates ${dates}`;
      fault(['dismissed', index], 'dismissal', 'an expression that dates nothing', actual);
    }
    const milestones = [...new Set(own.flatMap(({ milestone }) => milestone ?? []))];
    // Of several steps, the one that covers most of the expression says what it means.
    const reading = own.filter(({ meaning }) => meaning !== null);
    const edtf = greatest(reading, (use) => overlap(use, expression))?.meaning ?? null;
    const entry = { article, block, start, end, text, edtf, milestones };
    return own.length === 0 && reason ? { ...entry, dismissed: reason } : entry;
  });
}

/** Whether a step may use the expression, but its passage has no anchor. The passage is reported already. */
function isUnplaced({ article, text }: PlacedExpression, uses: readonly Use[]): boolean {
  return uses.some(
    (use) =>
      use.at === null &&
      use.article === article &&
      (use.expression.includes(text) || text.includes(use.expression)),
  );
}

/** The index of the dismissal of each dismissed expression. Each dismissal must match one expression of its own. */
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
    const wanted = plainCharacters(expression);
    const [hit, ...others] = inside.filter(({ text }) => plainCharacters(text) === wanted);
    const path = ['dismissed', index];
    if (!hit || others.length > 0) {
      const found = inside.map(({ block, text }) => `${block} “${text}”`).join(', ');
      const none = contexts.length === 0 ? 'the context is not in the article' : 'no expression';
      fault(path, 'dismissal', `“${expression}” once within “${context}” in ${id}`, found || none);
    } else if (dismissals.has(hit)) {
      fault(path, 'dismissal', 'one dismissal for each expression', `“${expression}” again`);
    } else {
      dismissals.set(hit, index);
    }
  });
  return dismissals;
}

/** How many code points the step and the expression share. */
function overlap({ at }: Use, { block, start, end }: PlacedExpression): number {
  return at?.block === block ? Math.min(at.end, end) - Math.max(at.start, start) : 0;
}
