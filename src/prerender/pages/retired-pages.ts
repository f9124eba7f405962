import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';
import { LOCALES } from '../../dataset/model/locales';
import type { Dataset } from '../../dataset/model/schema';
import type { Address } from '../../state/route/route';
import { movedPage, withdrawnPage } from './plain-pages';
import { knownIds, resolveAlias } from './resolve-alias';
import type { Site } from '../host/site';
import type { Filling } from './template';

/**
 * A page for every id that was published once and is no longer in the dataset, so that no link dies. Passages
 * have no page: theirs is a place on a milestone's page (`retiredHtml`). `script` is sent with moved pages.
 * @throws Error for an id that was lost without an alias or a tombstone.
 */
export function retiredPages(
  ledger: readonly LedgerEntry[],
  dataset: Dataset,
  site: Site,
  script: string,
): { page: Address; filling: Filling }[] {
  const present = new Set([
    ...dataset.milestones.map(({ id }) => ledgerKey({ kind: 'milestone', id })),
    ...dataset.articles.map(({ id }) => ledgerKey({ kind: 'article', id })),
  ]);
  const known = knownIds(ledger);
  return ledger.flatMap((entry) => {
    const { kind, id, tombstone } = entry;
    if (kind === 'passage' || present.has(ledgerKey(entry))) return [];
    return LOCALES.map((locale) => {
      const page: Address = { locale, route: { kind, id } };
      if (tombstone !== undefined) return { page, filling: withdrawnPage(page, tombstone, site) };
      const to = resolveAlias(entry, known).id;
      if (to === id)
        throw new Error(`the ledger's ${kind} ${id} is neither in the dataset, an alias nor a tombstone`);
      return { page, filling: movedPage(page, { locale, route: { kind, id: to } }, site, script) };
    });
  });
}
