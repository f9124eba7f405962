import { createContext, useContext } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';

interface LinkBase {
  /** Path that all addresses of the site begin with; no trailing slash. */
  readonly base: string;
  /** The path that the server draws for. */
  readonly ssrPath: string | undefined;
}

const Base = createContext<LinkBase>({ base: '', ssrPath: undefined });

export const LinkBaseProvider = Base.Provider;

export function useLinkBase(): LinkBase {
  return useContext(Base);
}

/** What stands behind `?`, with it. Empty on the server and in the first render. */
export function useSearch(): string {
  return useLocationProperty(
    () => location.search,
    () => '',
  );
}
