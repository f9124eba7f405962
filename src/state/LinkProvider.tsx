import { type ReactNode, useMemo } from 'react';
import { RouterProvider } from './router';

/**
 * The one door to the address. `base` has no trailing slash. The first render, on the server and in the browser,
 * sees no query, so both draw the same tree; the query shows right after.
 */
export function LinkProvider({
  base,
  ssrPath,
  children,
}: {
  base: string;
  ssrPath?: string;
  children: ReactNode;
}) {
  const router = useMemo(() => ({ base, ssrPath }), [base, ssrPath]);
  return <RouterProvider value={router}>{children}</RouterProvider>;
}
