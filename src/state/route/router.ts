import { createContext, useContext } from 'react';
import type { Locale } from '../../dataset/model/schema';

/** Where the app stands on its host: what every address is read and written below. */
interface Router {
  /** Without a trailing slash. */
  readonly base: string;
  /** Base and app path of the page that is drawn, on the server alone: it has no address of its own. */
  readonly ssrPath: string | undefined;
  /**
   * Of the address. Each link has it in its href: were it asked of the address itself, hundreds would listen to every
   * step.
   */
  readonly locale: Locale;
}

const RouterContext = createContext<Router>({ base: '', ssrPath: undefined, locale: 'zh' });
export const RouterProvider = RouterContext.Provider;

export function useRouter(): Router {
  return useContext(RouterContext);
}
