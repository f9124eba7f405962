import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 1_400;

/** What was hinted at, for a moment after each call: long enough to read a line, and gone by itself. */
export function useHint<Name extends string>(): [Name | null, (name: Name) => void] {
  const [asked, setAsked] = useState<{ readonly name: Name } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => setAsked(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return [asked?.name ?? null, useCallback((name) => setAsked({ name }), [])];
}
