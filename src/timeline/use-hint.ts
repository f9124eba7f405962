import { useCallback, useEffect, useState } from 'react';

const SHOWN_MS = 1_400;

/** True for a moment after each call: long enough to read a line, and gone by itself. */
export function useHint(): [boolean, () => void] {
  const [asked, setAsked] = useState(0);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (asked === 0) return;
    const timer = setTimeout(() => setShown(asked), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return [asked !== shown, useCallback(() => setAsked((n) => n + 1), [])];
}
