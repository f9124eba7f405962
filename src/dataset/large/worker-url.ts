// oxlint-disable-next-line import/default -- Vite makes the module: its default is the address of the built worker.
import url from './dataset-worker?worker&url';

/** The part of Trusted Types that is used here; TypeScript's own library does not know them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}

let trusted: unknown = null;

/**
 * The address of our own worker, in the form that the policy of the page asks for where a worker is started. The one
 * Trusted Types policy there is, and it knows this one address: it cannot be talked into another.
 */
export function workerUrl(): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!factory) return url;
  // Once: a name is given to one policy only.
  trusted ??= factory.createPolicy('dataset-worker', { createScriptURL: () => url }).createScriptURL(url);
  // A cast at a door: `Worker` takes the trusted form, which reads as a string.
  return trusted as string;
}
