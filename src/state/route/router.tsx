import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { asFault } from '../../dataset/load/dataset-fault';
import type { Locale } from '../../dataset/model/schema';
import { hasWords, loadWords, wordsIn } from '../../i18n/dictionary';
import { withTexts } from '../query/query';
import { addressAt } from './route';
import { STORY } from './story';

export interface Router {
  /** Where the app is on its host, without a trailing slash: every address is read and written below it. */
  readonly base: string;
  /** Base and app path for which the HTML of the page was made. A part that hydrates after a navigation must still find that one. */
  readonly ssrPath: string;
  /** The query that links carry for another dataset. Kept here because hundreds of links need it in each frame of a zoom. */
  readonly dataSearch: string;
  /** The language of the address. Kept here because hundreds of links need it, and each would listen to `location`. */
  readonly locale: Locale;
}

const RouterContext = createContext<Router>({
  base: '',
  ssrPath: '/',
  dataSearch: '',
  locale: STORY.locale,
});

interface Props extends Pick<Router, 'base'> {
  /** On the server, where there is no `location` to read. */
  readonly ssrPath?: string | undefined;
  /** Site path of the dataset that `?data=` asked for and that was allowed; `null` for the site's own. */
  readonly data?: string | null;
  readonly children: ReactNode;
}

export function RouterProvider({ base, ssrPath: path, data = null, children }: Props) {
  const [ssrPath] = useState(() => path ?? location.pathname);
  const locale = useLocationProperty(
    () => addressAt(base, location.pathname).locale,
    () => addressAt(base, ssrPath).locale,
  );
  const router = useMemo(
    () => ({ base, ssrPath, dataSearch: withTexts('', [['data', data]]), locale }),
    [base, ssrPath, data, locale],
  );
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  return useContext(RouterContext);
}

/**
 * The words of a language. Words that do not load when the page starts are reported like a dataset that does not load, later ones as
 * a missing part.
 */
export function wordsQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['words', locale],
    queryFn: () =>
      loadWords(locale).catch((cause: unknown) => {
        throw asFault(cause, 'network');
      }),
    initialData: () => (hasWords(locale) ? wordsIn(locale) : undefined),
    refetchOnReconnect: ({ state }) => state.status === 'error',
  });
}

/**
 * The language to speak: that of the address once its words are loaded, until then the other one. A link to the other language, or
 * Back after a reload, may be the first to ask for it.
 */
export function useSpokenLocale(): Locale {
  const wanted = useRouter().locale;
  const { isSuccess } = useQuery(wordsQuery(wanted));
  if (isSuccess) return wanted;
  return wanted === 'zh' ? 'en' : 'zh';
}
