import { createHash } from 'node:crypto';
import { PACKAGE_FILE, type Published } from '../dataset/load/published-query';
import type { Change } from '../dataset/model/changes';
import type { DatasetIndex } from '../dataset/model/dataset-index';
import { SITE_LOCALES } from '../state/route/story';
import type { Locale } from '../dataset/model/schema';
import { wordsInFiles } from '../i18n/export-words';
import { textFileOf } from '../share/article-names';
import type { ExportSource } from '../share/exports/export-source';
import { DATA_FILES, type DataFile, nameOf } from '../share/exports/files';
import { parseEdtf, spanOfEdtf } from '../time/edtf';
import { tag } from './pages/html';
import { zone } from '../time/zone';
import { addressOf, pageAddress, type Site } from './host/site';

interface TextFile {
  /** Below `data/`. */
  readonly name: string;
  readonly text: string;
}

/**
 * The files to take away, and the package that lists them with those that are served as they are.
 * @param served the text of a file below `data/` that is there already; `null` if it is not.
 * @throws Error for milestones that a file cannot hold, with the file and their places.
 */
export function dataFiles(
  index: DatasetIndex,
  changes: readonly Change[],
  site: Site,
  served: (name: string) => string | null,
): { readonly files: readonly TextFile[]; readonly published: Published } {
  const sources = Object.fromEntries(
    SITE_LOCALES.map((locale) => [locale, sourceOf(index, changes, site, locale)]),
  ) as Record<Locale, ReturnType<typeof sourceOf>>;
  const files: TextFile[] = [];
  const resources: ReturnType<typeof resourceOf>[] = [];
  for (const file of DATA_FILES) {
    for (const locale of file.perLanguage ? SITE_LOCALES : SITE_LOCALES.slice(0, 1)) {
      const name = nameOf(file, locale);
      const source = { ...sources[locale], ownAddress: addressOf(site, `data/${name}`) };
      const text = file.write ? written(name, () => file.write?.(source) ?? null) : served(name);
      if (text === null) continue;
      if (file.write) files.push({ name, text });
      resources.push(resourceOf(file, name, text, source));
    }
  }
  const { dataset } = index;
  const published = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title.en,
    description: dataset.dek.en,
    version: dataset.version,
    ...(changes[0] ? { created: changes[0].date } : {}),
    resources,
    changes: [...changes],
  };
  return {
    files: [...files, { name: PACKAGE_FILE, text: `${JSON.stringify(published, null, 1)}\n` }],
    published,
  };
}

/** Links in the head of a page by which feed readers find the feeds. */
export function feedLinks({ resources }: Published, locale: Locale, site: Site): string[] {
  const { files } = wordsInFiles(locale);
  return DATA_FILES.flatMap((file) => {
    const isThere = resources.some(({ path }) => path === nameOf(file, locale));
    if (!isThere || !FEEDS.includes(file.words)) return [];
    const href = addressOf(site, `data/${nameOf(file, locale)}`);
    return tag('link', { rel: 'alternate', type: file.mediaType, title: files[file.words].title, href });
  });
}

const FEEDS: readonly DataFile['words'][] = ['atom', 'jsonFeed'];

function sourceOf(
  { dataset, milestones }: DatasetIndex,
  changes: readonly Change[],
  site: Site,
  locale: Locale,
): Omit<ExportSource, 'ownAddress'> {
  return {
    dataset,
    milestones: [...milestones],
    locale,
    words: wordsInFiles(locale),
    changes,
    stamp: stampOf(changes, dataset.reference.edtf),
    pageAddress: (route) => pageAddress(site, { locale, route }),
    textAddress: (id) => addressOf(site, textFileOf(id)),
  };
}

/** The moment of the last change; without one, the beginning of the day that the reports speak from. The clock of the build would make each build differ. */
function stampOf([latest]: readonly Change[], reference: string): string {
  const { start } = spanOfEdtf(parseEdtf(reference), zone('+00:00'));
  return new Date(latest?.date ?? start ?? 0).toISOString();
}

function written(name: string, write: () => string | null): string | null {
  try {
    return write();
  } catch (cause) {
    throw new Error(
      `data/${name} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
}

function resourceOf(
  { words, mediaType, name: [, ending] }: DataFile,
  name: string,
  text: string,
  { words: all }: Pick<ExportSource, 'words'>,
) {
  return {
    name,
    path: name,
    title: all.files[words].title,
    description: all.files[words].text,
    // The standard means the usual ending.
    format: ending.split('.').at(-1),
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  };
}
