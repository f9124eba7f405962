import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Article } from '../../dataset/model/schema';
import type { Address } from '../../state/route/route';
import { useDataset } from '../../state/use-dataset';
import { readHash, useHash } from '../../state/route/use-hash';
import { useAddress, useFromRoute, useReadAddress } from '../../state/route/use-route';
import { articleAt } from './article-at';

/**
 * The tab a reader chose beside a milestone. It holds for one address: with the next selection the article follows
 * the milestone again. Of all panels, since the quotation cards have to know which article is open.
 */
interface Choice {
  readonly at: string;
  readonly article: string;
  /** A passage or paragraph to bring into view once the article is open. */
  readonly reveal: string | null;
}

let choice: Choice | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function keyOf({ locale, route }: Address, hash: string | null): string {
  return [locale, route.kind, 'id' in route ? route.id : '', hash].join(' ');
}

export interface ShownArticle {
  readonly article: Article | null;
  /** What stands behind `#`, or what a link asked for again. A new object per request. */
  readonly target: { readonly id: string } | null;
}

/** The article that is open. On the server and in the first render: that of the path. */
export function useShownArticle(): ShownArticle {
  const index = useDataset();
  const address = useAddress();
  const hash = useHash();
  const latest = useSyncExternalStore(
    subscribe,
    () => choice,
    () => null,
  );
  const chosen = latest?.at === keyOf(address, hash) ? latest : null;
  const article =
    (chosen ? index.article.get(chosen.article) : undefined) ?? articleAt(index, address.route, hash);
  const target = useMemo(() => {
    const id = chosen ? chosen.reveal : hash;
    return id === null ? null : { id };
  }, [chosen, hash]);
  return { article, target };
}

/** Opens an article without leaving the milestone. */
export function useChoose(): (article: string, reveal?: string) => void {
  const address = useReadAddress();
  return useCallback(
    (article, reveal) => {
      choice = { at: keyOf(address(), readHash()), article, reveal: reveal ?? null };
      for (const listener of listeners) listener();
    },
    [address],
  );
}

/** Id of the article that is open, for those that need no more of it and are not drawn again with each selection. */
export function useOpenArticle(): string | null {
  const index = useDataset();
  const address = useReadAddress();
  const byRoute = useFromRoute((route, hash) => articleAt(index, route, hash)?.id ?? null);
  const chosen = useSyncExternalStore(
    subscribe,
    () => (choice !== null && choice.at === keyOf(address(), readHash()) ? choice.article : null),
    () => null,
  );
  return chosen !== null && index.article.has(chosen) ? chosen : byRoute;
}
