import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Article } from '../../dataset/schema';
import { useDataset } from '../../state/use-dataset';
import { useHash } from '../../state/use-hash';
import { useAddress } from '../../state/use-place';
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

export interface ShownArticle {
  readonly article: Article | null;
  /** What stands behind `#`, or what a link asked for again. A new object per request. */
  readonly target: { readonly id: string } | null;
  /** Opens an article without leaving the milestone. */
  readonly choose: (article: string, reveal?: string) => void;
}

/** The article that is open. On the server and in the first render: that of the path. */
export function useShownArticle(): ShownArticle {
  const index = useDataset();
  const { place, locale } = useAddress();
  const hash = useHash();
  const at = [locale, place.kind, 'id' in place ? place.id : '', hash].join(' ');
  const latest = useSyncExternalStore(
    subscribe,
    () => choice,
    () => null,
  );
  const chosen = latest?.at === at ? latest : null;
  const choose = useCallback(
    (article: string, reveal?: string) => {
      choice = { at, article, reveal: reveal ?? null };
      for (const listener of listeners) listener();
    },
    [at],
  );
  const article = (chosen ? index.article.get(chosen.article) : undefined) ?? articleAt(index, place, hash);
  const target = useMemo(() => {
    const id = chosen ? chosen.reveal : hash;
    return id === null ? null : { id };
  }, [chosen, hash]);
  return { article, target, choose };
}
