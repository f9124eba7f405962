import { useEffect, useReducer, useState } from 'react';

type Timeline = typeof import('./Timeline')['Timeline'];

let loaded: Timeline | null = null;

/**
 * The drawing, loaded when it is first shown; `null` until it is here. Not `React.lazy`, which remembers a failure for
 * good: here whoever is mounted anew tries anew.
 * @throws what kept it from coming, for the boundary of the pane.
 */
export function useTimeline(): Timeline | null {
  const [, again] = useReducer((n: number) => n + 1, 0);
  const [fault, setFault] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => {
    if (loaded) return;
    let gone = false;
    import('./Timeline').then(
      (part) => {
        loaded = part.Timeline;
        if (!gone) again();
      },
      (cause: unknown) => {
        if (!gone) setFault({ cause });
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  if (fault) throw fault.cause;
  return loaded;
}
