import {
  type ComponentType,
  createElement,
  type ReactNode,
  use,
  useEffect,
  useSyncExternalStore,
} from 'react';
import { createStore, type Store } from '../state/store';

type Status = 'waiting' | 'loaded' | 'failed';

export interface LazyModule<T> {
  /**
   * Loads it, or loads it again after a failure. Resolves to whether it is here, and never rejects. Call it when the pointer or
   * the focus comes near, or before rendering.
   */
  readonly preload: () => Promise<boolean>;
  /** The module, or `null` until it is here. Never suspends and never throws. */
  readonly useLoaded: () => T | null;
  /** Read it in a component with `useLazyStatus`. */
  readonly status: Pick<Store<Status>, 'get' | 'subscribe'>;
}

export interface LazyPart<Props extends object> extends LazyModule<ComponentType<Props>> {
  /**
   * For parts that the page must show: suspends until the code is here, and throws if it did not come. Wrap it in `Suspense` and
   * an error boundary that calls `forgetFailures` before it tries again. Renders at once when the code is here already, also
   * on the server and during hydration.
   */
  readonly Part: ComponentType<Props>;
  /** For parts that the page can do without: loads when it mounts, and renders `fallback` until the code is here or for good. */
  readonly Optional: ComponentType<Props & { readonly fallback?: ReactNode }>;
}

/** Whether it is here or failed to load, for what shows it outside `Suspense`. */
export function useLazyStatus({ status }: Pick<LazyModule<unknown>, 'status'>): Status {
  return useSyncExternalStore(status.subscribe, status.get, () => 'waiting');
}

/** Modules whose last attempt failed. */
const failed = new Set<() => void>();

/** Whether some module failed to load and was not loaded since. */
export function hasFailures(): boolean {
  return failed.size > 0;
}

/** Lets every module that failed to load be requested again. An error boundary calls this when the reader asks to try again. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
  failed.clear();
}

/**
 * Code in a chunk of its own that can be requested again after a failure; `React.lazy` keeps a failure for good. Browsers may keep it too,
 * until the page is reloaded: callers that let the reader try again call `reloadPage` if it fails again. `load` must await
 * its import inside: Vite does not report a failure (`vite:preloadError`) if `then` or `catch` is called on the import itself.
 *
 *     const dense = lazyModule(async () => await import('./dense'));
 */
export function lazyModule<T>(load: () => Promise<T>): LazyModule<T> {
  return makeLazy(load).module;
}

/**
 * A component in a chunk of its own.
 *
 *     const HoverCard = lazyPart(async () => (await import('./HoverCard')).HoverCard);
 *     <HoverCard.Part mark={mark} />
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const { module, get, request } = makeLazy(load);

  function Part(props: Props): ReactNode {
    // No hook may follow: once the code is here, `use` is skipped.
    const Loaded = get() ?? use(request());
    return createElement(Loaded, props);
  }

  function Optional({ fallback, ...props }: Props & { readonly fallback?: ReactNode }): ReactNode {
    const Loaded = module.useLoaded();
    useEffect(() => void module.preload(), []);
    // The rest has all the props that the component asks for, which the compiler cannot see for a generic type.
    return Loaded ? createElement(Loaded, props as unknown as Props) : fallback;
  }

  return { ...module, Part, Optional };
}

function makeLazy<T>(load: () => Promise<T>) {
  const loaded = createStore<{ readonly value: T } | null>(null);
  const status = createStore<Status>('waiting');
  /** The attempt under way, or the last one. It keeps a failure until it is forgotten: React reads it several times. */
  let attempt: Promise<T> | null = null;

  const forget = (): void => {
    attempt = null;
    status.set('waiting');
  };

  async function run(): Promise<T> {
    try {
      const value = await load();
      loaded.set({ value });
      status.set('loaded');
      failed.delete(forget);
      return value;
    } catch (fault) {
      failed.add(forget);
      status.set('failed');
      throw fault;
    }
  }

  function request(): Promise<T> {
    attempt ??= run();
    return attempt;
  }

  async function preload(): Promise<boolean> {
    if (status.get() === 'failed') forget();
    try {
      await request();
      return true;
    } catch {
      return false;
    }
  }

  const get = (): T | null => loaded.get()?.value ?? null;
  const module: LazyModule<T> = {
    preload,
    useLoaded: () => loaded.use((now) => now?.value ?? null),
    status,
  };
  return { module, get, request };
}
