import type { DerivationStep } from '../../dataset/model/schema';

/** Whether a chain starts from the page's own year or day, which is derived in its turn. */
export function hangsOnPage(derivation: readonly DerivationStep[], reference: string): boolean {
  const year = /^-?\d{4}/.exec(reference)?.[0];
  return derivation.some(({ from }) => from !== null && (from === year || from === reference));
}
