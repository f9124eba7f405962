import { slicePoints } from '../../dataset/model/code-points';
import type { Expression } from '../../dataset/model/schema';
import type { AnnotationFile } from '../annotation/annotation-file';
import type { Derivations, Use } from './check-derivations';
import type { Report } from '../fault';
import { type FoundExpression, findExpressions } from './find-expressions';
import type { LinkedArticle } from '../annotation/link-articles';
import { matchQuote } from '../annotation/match-quote';

export interface Coverage {
  readonly expressions: readonly Expression[];
  readonly used: number;
  readonly dismissed: number;
}

interface Route extends FoundExpression {
  readonly article: string;
  readonly block: string;
}

/** Every temporal expression of the articles with what it dates, or why it dates nothing; else it is reported. */
export function coverExpressions(
  articles: readonly LinkedArticle[],
  source: AnnotationFile,
  { uses, unplaced }: Derivations,
  report: Report,
): Coverage {
  const places: Route[] = articles.flatMap(({ id: article, blocks }) =>
    blocks.flatMap(({ id: block, text }) =>
      findExpressions(text).map((found) => ({ ...found, article, block })),
    ),
  );
  const reasons = matchDismissals(articles, places, source, report);
  const { file, lineOf, dropped } = source;
  let used = 0;
  let dismissed = 0;
  const expressions = places.map((place): Expression => {
    const { article, block, start, end, text } = place;
    const own = uses.filter(
      (use) => use.article === article && use.block === block && overlap(use, place) > 0,
    );
    const index = reasons.get(place);
    const reason = index === undefined ? undefined : source.annotation.dismissed[index]?.reason;
    const isUnplaced = unplaced.some((one) => one.article === article && touches(one.expression, text));
    if (own.length > 0) used += 1;
    else if (reason) dismissed += 1;
    else if (dropped === 0 && !isUnplaced) {
      const line = lineOf(['dismissed']);
      const where = slicePoints(blockText(articles, place), Math.max(0, start - 10), end + 10);
      const expected = `“${text}” in a step of a date, or dismissed with a reason`;
      report({
        file,
        line,
        rule: 'expression',
        expected,
        actual: `neither, in ${article} ${block}: “…${where}…”`,
      });
    }
    if (own.length > 0 && index !== undefined) {
      const line = lineOf(['dismissed', index]);
      const dates = own.map(({ milestone }) => milestone ?? 'the page').join(', ');
      report({
        file,
        line,
        rule: 'dismissal',
        expected: 'an expression that dates nothing',
        actual: `“${text}” dates ${dates}`,
      });
    }
    const milestones = [...new Set(own.flatMap(({ milestone }) => milestone ?? []))];
    const entry = { article, block, start, end, text, edtf: readingOf(own, place), milestones };
    return own.length === 0 && reason ? { ...entry, dismissed: reason } : entry;
  });
  return { expressions, used, dismissed };
}

/** The dismissal, by index, of each place that has one; a dismissal must hit exactly one place, once. */
function matchDismissals(
  articles: readonly LinkedArticle[],
  places: readonly Route[],
  { file, annotation, lineOf }: AnnotationFile,
  report: Report,
): Map<Route, number> {
  const reasons = new Map<Route, number>();
  annotation.dismissed.forEach(({ article: id, expression, context }, index) => {
    const article = articles.find((candidate) => candidate.id === id);
    if (!article) return;
    const contexts = matchQuote(article.blocks, { text: context });
    const inside = places.filter(
      (place) =>
        place.article === id &&
        contexts.some(
          ({ block, start, end }) => block === place.block && start <= place.start && place.end <= end,
        ),
    );
    const hits = inside.filter(({ text }) => text === expression);
    const [hit] = hits;
    const line = lineOf(['dismissed', index]);
    if (!hit || hits.length > 1) {
      const expected = `“${expression}” once within “${context}” in ${id}`;
      const found = inside.map(({ block, text }) => `${block} “${text}”`).join(', ');
      const none = contexts.length === 0 ? 'the context does not stand there' : 'no expression';
      report({ file, line, rule: 'dismissal', expected, actual: found || none });
    } else if (reasons.has(hit)) {
      report({
        file,
        line,
        rule: 'dismissal',
        expected: 'one dismissal of a place',
        actual: `“${expression}” again`,
      });
    } else {
      reasons.set(hit, index);
    }
  });
  return reasons;
}

/** What the words mean: by the use that takes in most of them, of those that read the words themselves. */
function readingOf(uses: readonly Use[], place: Route): string | null {
  let best: Use | null = null;
  for (const use of uses) {
    if (use.reads && (best === null || overlap(use, place) > overlap(best, place))) best = use;
  }
  return best?.to ?? null;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function touches(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function blockText(articles: readonly LinkedArticle[], { article, block }: Route): string {
  const blocks = articles.find(({ id }) => id === article)?.blocks;
  return blocks?.find(({ id }) => id === block)?.text ?? '';
}
