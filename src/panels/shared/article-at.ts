import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { isSide, type Route } from '../../state/route/route';

/** The element id of a block, for links to a paragraph: `talks-p3`. Passage ids hold a dot, so none is the same. */
export function blockAnchor(article: string, block: string): string {
  return `${article}-${block}`;
}

/**
 * Which article a link shows: the one it names; else that of the passage or paragraph behind `#`; else that of the
 * milestone's first passage; else the first. `null` where there are no articles, and beside the timeline.
 */
export function articleAt(index: DatasetIndex, route: Route, hash: string | null): Article | null {
  if (isSide(route)) return null;
  const { articles } = index.dataset;
  const named = route.kind === 'article' ? index.article.get(route.id) : undefined;
  const first = route.kind === 'milestone' ? index.milestone.get(route.id)?.passages[0]?.article : undefined;
  return (
    named ??
    (hash === null ? undefined : articleBehind(index, hash)) ??
    (first === undefined ? undefined : index.article.get(first)) ??
    articles[0] ??
    null
  );
}

function articleBehind(index: DatasetIndex, hash: string): Article | undefined {
  const at = index.passage.get(hash);
  if (at) return index.article.get(at.passage.article);
  return index.dataset.articles.find(({ id, blocks }) =>
    blocks.some((block) => blockAnchor(id, block.id) === hash),
  );
}
