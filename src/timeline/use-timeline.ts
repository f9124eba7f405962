import { createElement, type ReactElement, useEffect, useReducer, useState } from 'react';

type Timeline = typeof import('./Timeline')['Timeline'];

let loaded: Timeline | null = null;

/** Awaited here: Vite takes a `then` on the import itself for part of it, and would not tell of a failure caught in it. */
async function load(): Promise<void> {
  const part = await import('./Timeline');
  loaded = part.Timeline;
}

/**
 * The drawing, loaded when it is first shown; `null` until it is here. Not `React.lazy`, which remembers a failure for
 * good: here whoever is mounted anew tries anew.
 * @throws what kept it from coming, for the boundary of the pane.
 */
export function useTimeline(onDrawn: () => void): ReactElement | null {
  const [, again] = useReducer((n: number) => n + 1, 0);
  const [fault, setFault] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => {
    if (loaded) return;
    let gone = false;
    load().then(
      () => {
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
  return loaded && createElement(loaded, { onDrawn });
}
