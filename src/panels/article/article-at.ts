import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { isSide, type Place } from '../../state/route/route';

/** The element id of a block, for links to a paragraph: `talks-p3`. Passage ids hold a dot, so none is the same. */
export function blockAnchor(article: string, block: string): string {
  return `${article}-${block}`;
}

/**
 * Which article a link shows: the one it names; else that of the passage or paragraph behind `#`; else that of the
 * milestone's first passage; else the first. `null` where there are no articles, and beside the timeline.
 */
export function articleAt(index: DatasetIndex, place: Place, hash: string | null): Article | null {
  if (isSide(place)) return null;
  const { articles } = index.dataset;
  const named = place.kind === 'article' ? index.article.get(place.id) : undefined;
  const first = place.kind === 'milestone' ? index.milestone.get(place.id)?.passages[0]?.article : undefined;
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
