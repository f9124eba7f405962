import { useCallback, useEffect, useState } from 'react';

interface LazyPart<Part> {
  /** `null` until it is here. */
  readonly part: Part | null;
  /** It was asked for and did not come. */
  readonly failed: boolean;
  /** Asks for it, as often as one likes; what did not come is asked for anew. Whether it is here. */
  readonly bring: () => Promise<boolean>;
}

/**
 * A part of the page that is loaded when a hand or the focus comes near what opens it. `load` is the same function in
 * every render, and awaits its import inside: Vite does not tell of a failure that is caught on the import itself.
 */
export function useLazy<Part>(load: () => Promise<Part>): LazyPart<Part> {
  const [came, setCame] = useState<{ readonly part: Part | null; readonly failed: boolean }>({
    part: null,
    failed: false,
  });
  const bring = useCallback(async () => {
    try {
      const part = await load();
      // The same state where it was here already: nothing is drawn again.
      setCame((before) => (before.part === null ? { part, failed: false } : before));
      return true;
    } catch {
      setCame((before) => (before.part === null ? { part: null, failed: true } : before));
      return false;
    }
  }, [load]);
  return { ...came, bring };
}

/**
 * A part that is loaded once it is `wanted`; `null` until it is here. Unlike `React.lazy` it throws nothing where it does not
 * come, and is asked for anew: for what the page can do without.
 */
export function useExtra<Part>(load: () => Promise<Part>, wanted: boolean): Part | null {
  const { part, bring } = useLazy(load);
  useEffect(() => {
    if (wanted) void bring();
  }, [wanted, bring]);
  return part;
}
