import { type ComponentType, createElement, type ReactNode, Suspense, use, useEffect, useState } from 'react';
import { useLocale } from '../state/route/use-route';
import { repeatPress, undoForeignChanges } from '../state/before-hydration';
import { createStore, type Store } from '../state/store';
import { firstSign, giveSign, nextAttempt } from './first-sign';

/** `waiting` until the first attempt has ended; `failed` until one has succeeded. */
type Status = 'waiting' | 'loaded' | 'failed';

export interface LazyModule<T> {
  /**
   * Loads the module, or loads it again after a failure. Resolves to whether it is loaded, and never rejects. Call it when the
   * pointer or the focus comes near, or before rendering.
   */
  readonly preload: () => Promise<boolean>;
  /** Loads the module, after a failure again at a later sign of the reader, until it is loaded. */
  readonly keepAsking: () => Promise<void>;
  /** The module. Suspends until it is loaded, and throws if loading failed. Call no hook after it: it may skip `use`. */
  readonly useModule: () => T;
  /** The module, or `null` until it is loaded. Never suspends and never throws. */
  readonly useLoaded: () => T | null;
  /** For components outside `Suspense`. */
  readonly status: Pick<Store<Status>, 'use'>;
}

export interface LazyPart<Props extends object> extends LazyModule<ComponentType<Props>> {
  /**
   * For parts that the page must show. Wrap it in `Suspense` and in an error boundary that calls `forgetFailures` before it tries
   * again. Renders at once if the code is loaded already, also on the server and during hydration.
   */
  readonly Part: ComponentType<Props>;
  /** For optional parts: loads when it mounts, and renders `fallback` until the code is loaded. */
  readonly Optional: ComponentType<Props & { readonly fallback?: ReactNode }>;
}

/** A function for each module whose last attempt failed: it lets the module be requested again. */
const failed = new Set<() => void>();

/** Whether some module failed to load and was not loaded since. */
export function hasFailures(): boolean {
  return failed.size > 0;
}

/** Lets every module that failed to load be requested again. An error boundary calls this when the reader asks to try again. */
export function forgetFailures(): void {
  for (const forget of failed) forget();
}

/**
 * Code in a chunk of its own that can be requested again after a failure; `React.lazy` keeps a failure for good. See `importLate` for the
 * files of the chunk.
 *
 *     const dense = lazyModule(async () => await import('./dense'));
 */
export function lazyModule<T>(load: () => Promise<T>): LazyModule<T> {
  const loaded = createStore<{ readonly value: T } | null>(null);
  const status = createStore<Status>('waiting');
  /** The attempt under way, or the last one. React reads a failure several times, so it stays until it is forgotten. */
  let attempt: Promise<T> | null = null;

  const forget = (): void => {
    attempt = null;
    failed.delete(forget);
  };
  async function run(): Promise<T> {
    try {
      const value = await load();
      loaded.set({ value });
      status.set('loaded');
      return value;
    } catch (fault) {
      failed.add(forget);
      status.set('failed');
      throw fault;
    }
  }
  const request = (): Promise<T> => (attempt ??= run());
  const preload = (): Promise<boolean> => {
    if (failed.has(forget)) forget();
    return request().then(
      () => true,
      () => false,
    );
  };
  let asking: Promise<void> | undefined;
  async function ask(): Promise<void> {
    while (!(await preload())) await nextAttempt();
  }

  return {
    preload,
    keepAsking: () => (asking ??= ask()),
    useModule: () => loaded.get()?.value ?? use(request()),
    useLoaded: () => loaded.use((now) => now?.value ?? null),
    status,
  };
}

/**
 * A component in a chunk of its own.
 *
 *     const HoverCard = lazyPart(async () => (await import('./HoverCard')).HoverCard);
 *     <HoverCard.Part mark={mark} />
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  const module = lazyModule(load);
  return {
    ...module,
    Part: (props) => createElement(module.useModule(), props),
    Optional: ({ fallback, ...props }) => {
      const Loaded = module.useLoaded();
      useEffect(() => void module.keepAsking(), []);
      // The compiler cannot see that the rest has all the props of a generic type.
      return Loaded ? createElement(Loaded, props as unknown as Props) : fallback;
    },
  };
}

/**
 * A part that the server has rendered. Its HTML stays in the page until its code is there, which loads at the first sign of a reader, or when
 * the part mounts where no HTML is. If the code does not load, the HTML stays readable and the next sign tries again; only
 * without HTML the part throws. Render the same element each time: React empties a part that an update reaches before its code.
 */
export function lazyIsland<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Pick<LazyPart<Props>, 'Part' | 'preload'> {
  let hasHtml = typeof window !== 'undefined';
  const { Part, preload } = lazyPart(async () => {
    await firstSign;
    for (;;) {
      try {
        return await load();
      } catch (fault) {
        if (!hasHtml) throw fault;
        await nextAttempt();
      } finally {
        await undoForeignChanges();
      }
    }
  });
  /** React shows a fallback only where the server's HTML is not. */
  function Missing(): null {
    useEffect(() => {
      hasHtml = false;
      giveSign();
    }, []);
    return null;
  }
  function Island(props: Props) {
    const locale = useLocale();
    const [isLive, setLive] = useState(false);
    // HTML in another language than that of the page cannot be hydrated: a new key drops it.
    const [written, setWritten] = useState(locale);
    if (!isLive && written !== locale) setWritten(locale);
    return (
      <Suspense key={written} fallback={<Missing />}>
        <Part {...props} />
        <Mounted onMount={setLive} />
      </Suspense>
    );
  }
  return { preload, Part: Island };
}

function Mounted({ onMount }: { onMount: (is: true) => void }): null {
  useEffect(() => {
    onMount(true);
    repeatPress();
  }, [onMount]);
  return null;
}
