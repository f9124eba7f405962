export type Rail = typeof import('./VerticalTimeline')['VerticalTimeline'];

let loaded: Rail | null = null;
let coming: Promise<Rail> | null = null;

/** Here already, or `null`. */
export function loadedVerticalForm(): Rail | null {
  return loaded;
}

/**
 * The standing timeline, a script of its own that wide screens never load. One promise for all who ask, since who
 * suspends on it asks in every render; a failure stands until it is forgotten.
 */
export function loadVerticalForm(): Promise<Rail> {
  coming ??= load();
  return coming;
}

/** Whoever asks next tries anew. */
export function forgetFailure(): void {
  if (!loaded) coming = null;
}

/** Awaited here: Vite takes a `then` on the import itself for part of it, and would not tell of a failure caught in it. */
async function load(): Promise<Rail> {
  const part = await import('./VerticalTimeline');
  loaded = part.VerticalTimeline;
  return loaded;
}
