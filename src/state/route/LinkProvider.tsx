import { type ReactNode, useMemo } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { addressAt } from './address-at';
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
  const locale = useLocationProperty(
    () => addressAt(base, location.pathname).locale,
    () => addressAt(base, ssrPath ?? location.pathname).locale,
  );
  const router = useMemo(() => ({ base, ssrPath, locale }), [base, ssrPath, locale]);
  return <RouterProvider value={router}>{children}</RouterProvider>;
}
