import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether it was called within the last `restMs`. */
export function useRecent(restMs: number): [boolean, () => void] {
  const [recent, setRecent] = useState(false);
  const timer = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const now = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setRecent(false), restMs);
    setRecent(true);
  }, [restMs]);
  return [recent, now];
}
