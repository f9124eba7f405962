import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';

/** The ledger by kind and id. */
export type KnownIds = ReadonlyMap<string, LedgerEntry>;

export function knownIds(ledger: readonly LedgerEntry[]): KnownIds {
  return new Map(ledger.map((entry) => [ledgerKey(entry), entry]));
}

/**
 * Where a chain of aliases ends, in one step for the reader; a chain that runs in a circle ends where it began,
 * and an id the ledger does not know is its own end.
 */
export function resolveAlias({ kind, id }: Pick<LedgerEntry, 'kind' | 'id'>, known: KnownIds): LedgerEntry {
  const seen = new Set<string>();
  let at: LedgerEntry = known.get(ledgerKey({ kind, id })) ?? { kind, id };
  while (at.aliasOf !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = known.get(ledgerKey({ kind, id: at.aliasOf })) ?? { kind, id: at.aliasOf };
  }
  return at;
}
