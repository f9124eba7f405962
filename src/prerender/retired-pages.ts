import { type LedgerEntry, ledgerKey } from '../dataset/ledger';
import type { Dataset, Locale } from '../dataset/schema';
import type { Address } from '../state/place';
import { movedPage, withdrawnPage } from './plain-pages';
import type { Site } from './site';
import type { Filling } from './template';

const LOCALES: readonly Locale[] = ['zh', 'en'];

/**
 * A page for every id that was published once and is no longer in the dataset, so that no link dies. Passages
 * have no page: theirs is a place on a milestone's page.
 * @throws Error for an id that was lost without an alias or a tombstone.
 */
export function retiredPages(
  ledger: readonly LedgerEntry[],
  dataset: Dataset,
  site: Site,
): { page: Address; filling: Filling }[] {
  const present = new Set([
    ...dataset.milestones.map(({ id }) => ledgerKey({ kind: 'milestone', id })),
    ...dataset.articles.map(({ id }) => ledgerKey({ kind: 'article', id })),
  ]);
  const known = new Map(ledger.map((entry) => [ledgerKey(entry), entry]));
  return ledger.flatMap((entry) => {
    const { kind, id, tombstone } = entry;
    if (kind === 'passage' || present.has(ledgerKey(entry))) return [];
    return LOCALES.map((locale) => {
      const page: Address = { locale, place: { kind, id } };
      if (tombstone !== undefined) return { page, filling: withdrawnPage(page, tombstone, site) };
      const to = endOf(entry, known);
      if (to === id)
        throw new Error(`the ledger's ${kind} ${id} is neither in the dataset, an alias nor a tombstone`);
      return { page, filling: movedPage(page, { locale, place: { kind, id: to } }, site) };
    });
  });
}

/** Where a chain of aliases ends, in one step for the reader; a chain that runs in a circle ends where it began. */
function endOf(entry: LedgerEntry, known: ReadonlyMap<string, LedgerEntry>): string {
  const seen = new Set<string>();
  let at: LedgerEntry | undefined = entry;
  let id = entry.id;
  while (at?.aliasOf !== undefined && !seen.has(id)) {
    seen.add(id);
    id = at.aliasOf;
    at = known.get(ledgerKey({ kind: entry.kind, id }));
  }
  return id;
}
