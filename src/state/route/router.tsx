import { createContext, type ReactNode, useContext, useEffect, useMemo, useReducer, useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import type { Locale } from '../../dataset/model/schema';
import { hasWords, loadWords } from '../../i18n/dictionary';
import { flushUrl } from '../query/page-query';
import { addressAt } from './route';

/** Where the app is on its host: every address is read and written below `base`. */
export interface Router {
  /** Without a trailing slash. */
  readonly base: string;
  /** Base and app path of the page, on the server only: there is no `location` to read. */
  readonly ssrPath: string | undefined;
  /** Of the address. It is kept here because every link writes it into its href: hundreds would listen to `location` for it. */
  readonly locale: Locale;
}

const RouterContext = createContext<Router>({ base: '', ssrPath: undefined, locale: 'zh' });

interface Props {
  readonly base: string;
  readonly ssrPath?: string;
  readonly children: ReactNode;
}

export function RouterProvider({ base, ssrPath, children }: Props) {
  const locale = useLocationProperty(
    () => addressAt(base, location.pathname).locale,
    () => addressAt(base, ssrPath ?? location.pathname).locale,
  );
  const router = useMemo(() => ({ base, ssrPath, locale }), [base, ssrPath, locale]);
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  return useContext(RouterContext);
}

/**
 * The language to speak: that of the address once its words are loaded, until then the one before. A link to the other language, or
 * Back after a reload, may be the first to ask for it.
 */
export function useSpokenLocale(): Locale {
  const wanted = useRouter().locale;
  const [spoken, setSpoken] = useState(wanted);
  const [, renderAgain] = useReducer((n: number) => n + 1, 0);
  if (spoken !== wanted && hasWords(wanted)) setSpoken(wanted);
  useEffect(() => {
    if (hasWords(wanted)) return;
    let gone = false;
    loadWords(wanted).then(
      () => !gone && renderAgain(),
      () => {
        if (gone) return;
        // The page of that language can still be loaded from the host: its HTML has all the words.
        flushUrl();
        location.reload();
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted]);
  return spoken;
}
