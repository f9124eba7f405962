import { useCallback, useMemo } from 'react';
import type { DatasetIndex } from '../../dataset/model/dataset-index';
import type { Article } from '../../dataset/model/schema';
import { type Address, isSide, type Route } from '../../state/route/route';
import { readHash, useAddress, useFromRoute, useHash, useReadAddress } from '../../state/route/use-route';
import { createStore } from '../../state/store';
import { useDataset } from '../../state/use-dataset';
import { blockAnchor } from './block-name';

/**
 * The article that a link opens: the one in its path, or that of the passage or paragraph in its hash, or that of the
 * milestone's first passage, or the first of the dataset. `null` on a page without a timeline, and without articles.
 */
export function articleAt(index: DatasetIndex, route: Route, hash: string | null): Article | null {
  if (isSide(route)) return null;
  const named = route.kind === 'article' ? index.article.get(route.id) : undefined;
  const first = route.kind === 'milestone' ? index.milestone.get(route.id)?.passages[0]?.article : undefined;
  return (
    named ??
    (hash === null ? undefined : articleOfHash(index, hash)) ??
    (first === undefined ? undefined : index.article.get(first)) ??
    index.dataset.articles[0] ??
    null
  );
}

function articleOfHash(index: DatasetIndex, hash: string): Article | undefined {
  const at = index.passage.get(hash);
  if (at) return index.article.get(at.passage.article);
  return index.dataset.articles.find(({ id, blocks }) =>
    blocks.some((block) => blockAnchor(id, block.id) === hash),
  );
}

/** An article that the reader chose beside a milestone. The choice ends when the address changes. */
interface Choice {
  /** The address at which it was made. */
  readonly at: string;
  readonly article: string;
  /** The passage or paragraph to scroll to once the article is open. */
  readonly target: string | null;
}

// Shared by all panels: quotation cards need to know which article is open.
const choice = createStore<Choice | null>(null);

function keyOf({ locale, route }: Address, hash: string | null): string {
  return [locale, route.kind, 'id' in route ? route.id : '', hash].join(' ');
}

interface OpenArticle {
  readonly article: Article | null;
  /** The passage or paragraph to scroll to. A new object for each request, even for the same words. */
  readonly target: { readonly id: string } | null;
}

/** The article that is open, with the words to scroll to. The server and the first render know the path alone. */
export function useOpenArticle(): OpenArticle {
  const index = useDataset();
  const address = useAddress();
  const hash = useHash();
  const latest = choice.use();
  const chosen = latest?.at === keyOf(address, hash) ? latest : null;
  const article =
    (chosen ? index.article.get(chosen.article) : undefined) ?? articleAt(index, address.route, hash);
  const target = useMemo(() => {
    const id = chosen ? chosen.target : hash;
    return id === null ? null : { id };
  }, [chosen, hash]);
  return { article, target };
}

/** Opens an article without leaving the milestone, and scrolls to `target` in it. */
export function useChooseArticle(): (article: string, target?: string) => void {
  const address = useReadAddress();
  return useCallback(
    (article, target) => {
      choice.set({ at: keyOf(address(), readHash()), article, target: target ?? null });
    },
    [address],
  );
}

/** The id of the open article alone: a component that uses it renders only when another article opens. */
export function useOpenArticleId(): string | null {
  const index = useDataset();
  const address = useReadAddress();
  const byRoute = useFromRoute((route, hash) => articleAt(index, route, hash)?.id ?? null);
  const chosen = choice.use((now) =>
    now !== null && now.at === keyOf(address(), readHash()) ? now.article : null,
  );
  return chosen !== null && index.article.has(chosen) ? chosen : byRoute;
}
