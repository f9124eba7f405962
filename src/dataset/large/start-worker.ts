// oxlint-disable-next-line import/default -- Vite makes this module: its default export is the address of the built worker.
import url from './dataset-worker?worker&url';

/** The part of Trusted Types that is used here. TypeScript's own library does not have them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}

let trusted: unknown = null;

/**
 * The content security policy of the page lets a worker start only from a trusted address. This is the page's only Trusted
 * Types policy; for any input it returns this one address.
 */
export function startWorker(): Worker {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  // Once: a policy name cannot be used twice.
  if (factory)
    trusted ??= factory.createPolicy('dataset-worker', { createScriptURL: () => url }).createScriptURL(url);
  // A cast at a door: `Worker` takes the trusted form, which reads as a string.
  return new Worker((trusted ?? url) as string, { type: 'module' });
}
