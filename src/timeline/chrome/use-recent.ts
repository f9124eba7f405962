import { useCallback, useEffect, useRef, useState } from 'react';

/** What was last told, until `restMs` have passed in which nothing was told; then, and at first, `null`. */
export function useRecent<T>(restMs: number): [T | null, (value: T) => void] {
  const [recent, setRecent] = useState<T | null>(null);
  const timer = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tell = useCallback(
    (value: T) => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setRecent(null), restMs);
      setRecent(() => value);
    },
    [restMs],
  );
  return [recent, tell];
}
