import { useSyncExternalStore } from 'react';

/** One value outside React. Components that call `use` render again when what they read changes. */
export interface Store<T> {
  readonly get: () => T;
  /** Calls the listeners, unless the value is the same (`Object.is`). */
  readonly set: (value: T) => void;
  /** Returns the function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * The value, or what `select` picks from it. A component with a selector renders again only when the selected value changes,
   * so the selector must not make a new object each time. On the server and during hydration it reads the initial value.
   */
  readonly use: { (): T; <S>(select: (value: T) => S): S };
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  function useStore(): T;
  function useStore<S>(select: (value: T) => S): S;
  function useStore<S>(select?: (value: T) => S): S | T {
    return useSyncExternalStore<S | T>(
      subscribe,
      () => (select ? select(current) : current),
      () => (select ? select(initial) : initial),
    );
  }
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe,
    use: useStore,
  };
}
