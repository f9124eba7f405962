import { readFileSync } from 'node:fs';
import { parseDataset } from '../../dataset/load/parse-dataset';
import { parseChanges } from '../../dataset/model/changes';
import type { Dataset, Locale } from '../../dataset/model/schema';
import { wordsInFiles } from '../../i18n/export-words';
import { formatPath } from '../../state/route/route';
import { textFileOf } from '../article-names';
import type { ExportSource } from './export-source';

const read = (file: string): string =>
  readFileSync(new URL(`../../../public/data/${file}`, import.meta.url), 'utf8');

/** The published dataset. */
export const published = parseDataset(read('partnership.json'));
export const publishedChanges = parseChanges(read('changes.json'));

/** Where the file is published. */
export const OWN = '/data/file';

/** A source of files for the tests, as a build with an origin makes it. */
export function sourceOf(
  locale: Locale,
  { milestones, ...dataset }: Dataset = published,
  origin = 'https://example.org',
): ExportSource {
  return {
    dataset,
    milestones,
    locale,
    words: wordsInFiles(locale),
    changes: publishedChanges,
    stamp: '2026-11-30T14:33:34.000Z',
    pageAddress: (route) => origin + formatPath({ locale, route }),
    ownAddress: `${origin}${OWN}`,
    textAddress: (id) => `${origin}/${textFileOf(id)}`,
  };
}
