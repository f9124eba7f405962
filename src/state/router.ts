import { createContext, useContext } from 'react';

/** Where the app stands on its host: what every address is read and written below. */
interface Router {
  /** Without a trailing slash. */
  readonly base: string;
  /** Base and app path of the page that is drawn, on the server alone: it has no address of its own. */
  readonly ssrPath: string | undefined;
}

const RouterContext = createContext<Router>({ base: '', ssrPath: undefined });
export const RouterProvider = RouterContext.Provider;

export function useRouter(): Router {
  return useContext(RouterContext);
}
