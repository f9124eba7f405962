import { useState } from 'react';

interface Bounded<T> {
  readonly shown: readonly T[];
  /** How many are not. */
  readonly rest: number;
  readonly more: () => void;
}

/** The first of a list that may be of any length, and as many again each time the reader asks for more. */
export function useBounded<T>(items: readonly T[], step: number): Bounded<T> {
  const [limit, setLimit] = useState(step);
  return {
    shown: items.slice(0, limit),
    rest: Math.max(items.length - limit, 0),
    more: () => setLimit(limit + step),
  };
}
