import { type ReactNode, useMemo } from 'react';
import { LinkBaseProvider } from './link-base';

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
  const value = useMemo(() => ({ base, ssrPath }), [base, ssrPath]);
  return <LinkBaseProvider value={value}>{children}</LinkBaseProvider>;
}
