import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';
import type { Dataset, Passage } from '../../dataset/model/schema';
import { SITE_WORDS } from '../../i18n/site-words';
import { escapeHtml } from '../../share/escape-html';
import type { Address } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { tag } from './html';
import { pageAddress, type Site } from '../host/site';

/** A published passage that is no longer in the dataset: replaced by `passage`, or withdrawn. */
export type RetiredPassage = {
  readonly id: string;
  /** The milestone whose page the passage's link leads to, after the aliases of that page. */
  readonly milestone: string;
} & (
  | { readonly passage: Passage; readonly successorOf: string }
  | { readonly tombstone: NonNullable<LedgerEntry['tombstone']> }
);

/**
 * Every published passage that is no longer in the dataset.
 * @throws Error for a passage that is gone without an alias or a tombstone in the ledger.
 */
export function retiredPassages(ledger: readonly LedgerEntry[], dataset: Dataset): RetiredPassage[] {
  const present = new Map(
    dataset.milestones.flatMap(({ id, passages }) =>
      passages.map((passage) => [passage.id, { passage, successorOf: id }] as const),
    ),
  );
  const known = knownIds(ledger);
  return ledger
    .filter((entry) => entry.kind === 'passage' && !present.has(entry.id))
    .map((entry) => {
      const { id } = entry;
      const milestone = resolveAlias({ kind: 'milestone', id: id.replace(/\.[^.]*$/, '') }, known).id;
      const end = resolveAlias(entry, known);
      const successor = present.get(end.id);
      if (successor) return { id, milestone, ...successor };
      if (end.tombstone) return { id, milestone, tombstone: end.tombstone };
      throw new Error(`the ledger's ${ledgerKey(entry)} is neither in the dataset, an alias nor a tombstone`);
    });
}

/**
 * A paragraph for each retired passage of a page, or ''. CSS shows it only if it is the `:target` of the link, and a
 * script (`followRetired`) redirects from a replaced one. A milestone's page has its own retired passages and those
 * whose successors are on it. An article's page has all, because the ledger does not say which article a passage is from.
 */
export function retiredHtml(retired: readonly RetiredPassage[], page: Address, site: Site): string {
  const { route, locale } = page;
  const words = SITE_WORDS[locale];
  return retired
    .filter((one) => isOn(one, page))
    .map((one) => {
      const open = tag('p', { id: one.id, class: 'hidden px-4 py-3 target:block' });
      if ('tombstone' in one) {
        const { date, text } = one.tombstone;
        const parts = [words.withdrawn, dateInWords(date, locale), text];
        return `${open}${parts.map((part) => `<span class="block">${escapeHtml(part)}</span>`).join('')}</p>`;
      }
      const { passage, successorOf } = one;
      const isHere = route.kind === 'milestone' ? route.id === successorOf : onArticle(page, passage.article);
      const path = isHere
        ? ''
        : pageAddress({ ...site, origin: null }, { locale, route: { kind: 'milestone', id: successorOf } });
      const link = tag('a', { class: 'underline', href: `${path}#${passage.id}`, 'data-moved': one.id });
      return `${open}${link}${escapeHtml(words.moved)}</a></p>`;
    })
    .join('');
}

function isOn(one: RetiredPassage, { route }: Address): boolean {
  if (route.kind === 'article') return true;
  if (route.kind !== 'milestone') return false;
  return route.id === one.milestone || ('passage' in one && route.id === one.successorOf);
}

function onArticle({ route }: Address, article: string): boolean {
  return route.kind === 'article' && route.id === article;
}

/** The ledger by kind and id. */
export type KnownIds = ReadonlyMap<string, LedgerEntry>;

export function knownIds(ledger: readonly LedgerEntry[]): KnownIds {
  return new Map(ledger.map((entry) => [ledgerKey(entry), entry]));
}

/**
 * The end of a chain of aliases, so that the reader is redirected once. An id that the ledger does not know is its own
 * end. A chain that runs in a circle ends where it began.
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
