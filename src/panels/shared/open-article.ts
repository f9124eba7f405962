import { useCallback, useMemo } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { isSide, type Route } from '../../state/route/route';
import {
  type Destination,
  readHash,
  useFromRoute,
  useHash,
  useReadAddress,
} from '../../state/route/use-route';
import { createStore } from '../../state/store';
import { useDataset } from '../../state/use-dataset';
import { blockAnchor } from './block-name';

/**
 * The article that a link opens: the one in its path, or that of the passage or paragraph in its hash, or that of the
 * milestone's first passage, or the first of the dataset. `null` on a page without a timeline, and without articles.
 */
export function articleAt(index: DatasetIndex, route: Route, hash: string | null): Article | null {
  if (isSide(route)) return null;
  const { articles } = index.dataset;
  const ids = [
    route.kind === 'article' ? route.id : null,
    hash && (index.passage.get(hash)?.passage.article ?? articles.find((one) => hasBlock(one, hash))?.id),
    route.kind === 'milestone' ? index.milestone.get(route.id)?.passages[0]?.article : null,
    articles[0]?.id,
  ];
  return ids.flatMap((id) => index.article.get(id ?? '') ?? [])[0] ?? null;
}

function hasBlock({ id, blocks }: Article, hash: string): boolean {
  return blocks.some((block) => blockAnchor(id, block.id) === hash);
}

/** The page of a milestone with a report beside it. Its hash names the report, unless it is that of the first quotation. */
export function besideMilestone(index: DatasetIndex, id: string, article: string): Destination {
  const route: Route = { kind: 'milestone', id };
  const passages = index.milestone.get(id)?.passages ?? [];
  if (passages[0]?.article === article) return { route };
  const [block] = index.article.get(article)?.blocks ?? [];
  const words = passages.find((passage) => passage.article === article)?.id;
  const hash = words ?? (block && blockAnchor(article, block.id));
  return hash === undefined ? { route } : { route, hash };
}

/** An article that the reader chose beside a milestone. The choice ends when path or hash changes. */
interface Choice {
  /** Path and hash at which it was made, as `placeOf` writes them. */
  readonly at: string;
  readonly article: string;
  /** The passage or paragraph to scroll to once the article is open. */
  readonly target: string | null;
}

// Shared by all panels: quotation cards need to know which article is open.
const choice = createStore<Choice | null>(null);

/** A key for a page and what its hash names. The same in both languages. */
export function placeOf(route: Route, hash: string | null): string {
  return [route.kind, 'id' in route ? route.id : '', hash].join(' ');
}

/** The id of the open article. The server and the first render know the path alone. */
export function useOpenArticleId(): string | null {
  const index = useDataset();
  const latest = choice.use();
  return useFromRoute((route, hash) =>
    latest?.at === placeOf(route, hash) ? latest.article : (articleAt(index, route, hash)?.id ?? null),
  );
}

/** The passage or paragraph to scroll to in the open article. A new object for each request, even for the same words. */
export function useArticleTarget(): { readonly id: string } | null {
  const latest = choice.use();
  const here = useFromRoute(placeOf);
  const hash = useHash();
  const chosen = latest?.at === here ? latest : null;
  return useMemo(() => {
    const id = chosen ? chosen.target : hash;
    return id === null ? null : { id };
  }, [chosen, hash]);
}

/** Opens an article without leaving the milestone, and scrolls to `target` in it. */
export function useChooseArticle(): (article: string, target?: string) => void {
  const address = useReadAddress();
  return useCallback(
    (article, target) => {
      choice.set({ at: placeOf(address().route, readHash()), article, target: target ?? null });
    },
    [address],
  );
}
