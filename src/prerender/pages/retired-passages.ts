import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';
import type { Dataset, Passage } from '../../dataset/model/schema';
import { SITE_WORDS } from '../../i18n/site-words';
import type { Address, Route } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { pathOf, type Site } from '../host/site';
import { element, tag } from './html';

/** A published passage that is no longer in the dataset: replaced by `passage`, or withdrawn. */
export type RetiredPassage = {
  readonly id: string;
  /** The milestone whose page links to the passage lead to: the one it was published in, or that one's successor. */
  readonly milestone: string;
} & (
  | { readonly passage: Passage; readonly successorOf: string }
  | { readonly tombstone: NonNullable<LedgerEntry['tombstone']> }
);

/**
 * Every published passage that is no longer in the dataset.
 * @throws Error for a passage that the ledger neither withdraws nor replaces by one of the dataset.
 */
export function retiredPassages(ledger: readonly LedgerEntry[], dataset: Dataset): RetiredPassage[] {
  const present = new Map(
    dataset.milestones.flatMap(({ id, passages }) =>
      passages.map((passage) => [passage.id, { passage, successorOf: id }] as const),
    ),
  );
  const known = new Map(ledger.map((entry) => [ledgerKey(entry), entry]));
  return ledger
    .filter(({ kind, id }) => kind === 'passage' && !present.has(id))
    .map(({ id, aliasOf = '', tombstone }) => {
      const published = id.replace(/\.[^.]*$/, '');
      const milestone = known.get(ledgerKey({ kind: 'milestone', id: published }))?.aliasOf ?? published;
      const successor = present.get(aliasOf);
      if (successor) return { id, milestone, ...successor };
      if (tombstone) return { id, milestone, tombstone };
      throw new Error(`the ledger neither withdraws passage ${id} nor replaces it by one of the dataset`);
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
    .filter((one) => isOn(one, route))
    .map((one) => {
      const open = tag('p', { id: one.id, class: 'hidden px-4 py-3 target:block' });
      if ('tombstone' in one) {
        const { date, text } = one.tombstone;
        const parts = [words.withdrawn, dateInWords(date, locale), text];
        return `${open}${parts.map((part) => element('span', { class: 'block' }, part)).join('')}</p>`;
      }
      const { passage, successorOf } = one;
      const isHere =
        'id' in route && route.id === (route.kind === 'milestone' ? successorOf : passage.article);
      const path = isHere ? '' : pathOf(site, { locale, route: { kind: 'milestone', id: successorOf } });
      const link = { class: 'underline', href: `${path}#${passage.id}`, 'data-moved': one.id };
      return `${open}${element('a', link, words.moved)}</p>`;
    })
    .join('');
}

function isOn(one: RetiredPassage, route: Route): boolean {
  if (route.kind === 'article') return true;
  if (route.kind !== 'milestone') return false;
  return route.id === one.milestone || ('passage' in one && route.id === one.successorOf);
}
