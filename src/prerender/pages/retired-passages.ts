import { type LedgerEntry, ledgerKey } from '../../dataset/model/ledger';
import type { Dataset, Passage } from '../../dataset/model/schema';
import { SITE_WORDS } from '../../i18n/site-words';
import { escapeHtml } from '../../share/escape-html';
import type { Address } from '../../state/route/route';
import { dateInWords } from '../../time/date-words';
import { tag } from './html';
import { knownIds, resolveAlias } from './resolve-alias';
import { pageAddress, type Site } from '../host/site';

/** A passage published once and no longer there: replaced by `passage`, or taken back. */
export type RetiredPassage = {
  readonly id: string;
  /** The milestone whose page its link leads to, once that page's own aliases are followed. */
  readonly milestone: string;
} & (
  | { readonly passage: Passage; readonly successorOf: string }
  | { readonly tombstone: NonNullable<LedgerEntry['tombstone']> }
);

/**
 * What became of every passage that was published once and is no longer in the dataset.
 * @throws Error for one that was lost without an alias or a tombstone.
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
 * The places of retired passages on a page, shown only to who comes by a link to one (`:target`); a replaced one
 * is left at once where scripts run (`followRetired`). A milestone's page has its own and those that went to it,
 * an article's all, since the ledger does not say which report they were quoted from. Empty where there are none.
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
