import type { Locale } from '../../dataset/model/schema';
import type { ExportWords } from '../../i18n/export-words';
import { STORY } from '../../state/route/story';
import { annotationPage } from './annotations';
import { calendarIcs } from './calendar';
import { milestonesCsv } from './csv';
import type { ExportSource } from './export-source';
import { atomFeed, jsonFeed } from './feeds';
import { hypothesisFile } from './hypothesis';
import { reportsBibtex, reportsCsl } from './reports';
import { timelineJs } from './timelinejs';

/** A file of the data page. */
export interface DataFile {
  /** Says what the file is for. */
  readonly words: keyof ExportWords['files'];
  /** As readers know it. */
  readonly format: string;
  readonly mediaType: string;
  /** Below `data/`, without the language; the ending says the format. */
  readonly name: readonly [stem: string, ending: string];
  /** One file per language, or one for all. */
  readonly perLanguage: boolean;
  /** Whether it shows milestones or reports, so that a browser can write it for the filtered ones. */
  readonly filtered: boolean;
  /** `null` if there is nothing to write. Without it the file is served as `npm run data` has written it. */
  readonly write?: (source: ExportSource) => string | null;
}

/** Every file of the data page, in its order. A new one also needs its words and its media type in `host/content-types.ts`. */
export const DATA_FILES: readonly DataFile[] = [
  {
    words: 'dataset',
    format: 'JSON',
    mediaType: 'application/json',
    name: [STORY.name, 'json'],
    perLanguage: false,
    filtered: false,
  },
  {
    words: 'schema',
    format: 'JSON Schema',
    mediaType: 'application/json',
    name: [`${STORY.name}.schema`, 'json'],
    perLanguage: false,
    filtered: false,
  },
  {
    words: 'milestones',
    format: 'CSV',
    mediaType: 'text/csv',
    name: ['milestones', 'csv'],
    perLanguage: true,
    filtered: true,
    write: milestonesCsv,
  },
  {
    words: 'calendar',
    format: 'iCalendar',
    mediaType: 'text/calendar',
    name: ['calendar', 'ics'],
    perLanguage: true,
    filtered: true,
    write: calendarIcs,
  },
  {
    words: 'timelinejs',
    format: 'JSON',
    mediaType: 'application/json',
    name: ['timelinejs', 'json'],
    perLanguage: true,
    filtered: true,
    write: timelineJs,
  },
  {
    words: 'annotations',
    format: 'JSON-LD',
    mediaType: 'application/ld+json',
    name: ['annotations', 'jsonld'],
    perLanguage: false,
    filtered: true,
    write: annotationPage,
  },
  {
    words: 'hypothesis',
    format: 'JSON',
    mediaType: 'application/json',
    name: ['hypothesis', 'json'],
    perLanguage: true,
    filtered: true,
    write: hypothesisFile,
  },
  {
    words: 'csl',
    format: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    name: ['reports', 'csl.json'],
    perLanguage: true,
    filtered: true,
    write: reportsCsl,
  },
  {
    words: 'bibtex',
    format: 'BibTeX',
    mediaType: 'text/x-bibtex',
    name: ['reports', 'bib'],
    perLanguage: true,
    filtered: true,
    write: reportsBibtex,
  },
  {
    words: 'atom',
    format: 'Atom',
    mediaType: 'application/atom+xml',
    name: ['atom', 'xml'],
    perLanguage: false,
    filtered: false,
    write: atomFeed,
  },
  {
    words: 'jsonFeed',
    format: 'JSON Feed',
    mediaType: 'application/feed+json',
    name: ['feed', 'json'],
    perLanguage: false,
    filtered: false,
    write: jsonFeed,
  },
];

/** `milestones.zh.csv`; of filtered ones `milestones.filtered.zh.csv`. */
export function nameOf(
  { name: [stem, ending], perLanguage }: DataFile,
  locale: Locale,
  isFiltered = false,
): string {
  return [stem, ...(isFiltered ? ['filtered'] : []), ...(perLanguage ? [locale] : []), ending].join('.');
}
