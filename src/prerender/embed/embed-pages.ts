import { SITE_LOCALES } from '../../state/route/story';
import type { LedgerEntry } from '../../dataset/model/ledger';
import type { Locale } from '../../dataset/model/schema';
import type { Address } from '../../state/route/route';
import { type EmbedSource, milestoneEmbed, wholeEmbed, withdrawnEmbed } from './embed-page';
import { embedFileOf, oembedFileOf, oembedJson } from './oembed';

interface WrittenFile {
  readonly file: string;
  readonly content: string;
}

/**
 * The embeds of the whole timeline, of each milestone and of each retired one, and their descriptions if the origin is known. The path
 * of a replaced id holds the embed of its successor: a sandboxed frame may not redirect.
 */
export function embedFiles(source: EmbedSource, ledger: readonly LedgerEntry[]): WrittenFile[] {
  return SITE_LOCALES.flatMap((locale) => [
    ...filesOf(source, { locale, route: { kind: 'whole' } }, wholeEmbed(source, locale)),
    ...[...source.index.milestones].flatMap((milestone) =>
      filesOf(
        source,
        { locale, route: { kind: 'milestone', id: milestone.id } },
        milestoneEmbed(source, milestone, locale),
      ),
    ),
    ...ledger.flatMap((entry) => retiredEmbed(source, entry, locale)),
  ]);
}

function filesOf(source: EmbedSource, page: Address, content: string): WrittenFile[] {
  const { index, site } = source;
  const described =
    site.origin === null ? [] : [{ file: oembedFileOf(page), content: oembedJson(index, page, site) }];
  return [{ file: embedFileOf(page), content }, ...described];
}

/** `retiredPages` stops the build for an id that is neither replaced nor withdrawn. */
function retiredEmbed(
  source: EmbedSource,
  { kind, id, aliasOf, tombstone }: LedgerEntry,
  locale: Locale,
): WrittenFile[] {
  if (kind !== 'milestone' || source.index.milestone.has(id)) return [];
  const file = embedFileOf({ locale, route: { kind, id } });
  const successor = source.index.milestone.get(aliasOf ?? '');
  if (successor) return [{ file, content: milestoneEmbed(source, successor, locale) }];
  return tombstone ? [{ file, content: withdrawnEmbed(source, id, tombstone, locale) }] : [];
}
