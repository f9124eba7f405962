import { csvFormatRow } from 'd3';
import type { Milestone } from '../../dataset/model/schema';
import { dateInWords } from '../../time/date-words';
import { headlineOf } from '../article-names';
import type { ExportSource } from './export-source';

/** Excel reads a file without it in the code page of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a cell begins that a spreadsheet runs as a formula; some run the full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Why a cell cannot be written. */
export const CELL_FAULTS = ['formula', 'lineBreak'] as const;

interface RefusedCell {
  readonly why: (typeof CELL_FAULTS)[number];
  /** Its milestone, its column and its text. */
  readonly place: string;
}

/** Cells that cannot be written as they are. Most are quotations and titles, so they are refused and never altered. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
  readonly cells: readonly RefusedCell[];

  constructor(cells: readonly RefusedCell[]) {
    super(`a spreadsheet would run or misread these cells:\n${cells.map(({ place }) => place).join('\n')}`);
    this.cells = cells;
  }
}

/** A text; several, each on a line of the cell; or a date, whose grammar has no formula (a year before the first one begins with a minus). */
type Cell = string | readonly string[] | { readonly date: string | null };

type Column = (milestone: Milestone, source: ExportSource) => Cell;

/** In the order of the file. The names are the same in every language, so that a script reads either. */
const COLUMNS: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  title: ({ title }, { locale }) => title[locale],
  summary: ({ summary }, { locale }) => summary[locale],
  date: ({ when }, { locale }) => dateInWords(when.edtf, locale, when.dayPart),
  edtf: ({ when }) => ({ date: when.edtf }),
  day_part: ({ when }) => when.dayPart ?? '',
  earliest: ({ when }) => ({ date: when.earliest }),
  latest: ({ when }) => ({ date: when.latest }),
  basis: ({ when }) => when.basis,
  after: ({ when }) => when.after,
  before: ({ when }) => when.before,
  track: ({ track }, { dataset, locale }) =>
    dataset.tracks.find(({ id }) => id === track)?.title[locale] ?? track,
  kind: ({ kind }) => kind,
  importance: ({ importance }) => String(importance),
  part_of: ({ partOf = '' }) => partOf,
  // These five correspond line by line.
  quotation_ids: ({ passages }) => passages.map(({ id }) => id),
  quotations: ({ passages }) => passages.map(({ quote }) => quote),
  translations: ({ passages }) => passages.map(({ gloss }) => gloss.en),
  speakers: ({ passages }, { dataset, locale }) =>
    passages.map(({ speaker }) => dataset.speakers.find(({ id }) => id === speaker)?.name[locale] ?? speaker),
  reports: ({ passages }, { dataset, locale }) =>
    passages.map(({ article: wanted }) => {
      const article = dataset.articles.find(({ id }) => id === wanted);
      return article ? headlineOf(article, locale) : wanted;
    }),
  sources: ({ citations }) => citations.map(({ url }) => url),
  note: ({ note }, { locale }) => note?.[locale] ?? '',
  link: ({ id }, { pageAddress }) => pageAddress({ kind: 'milestone', id }),
};

/**
 * One row per milestone, by RFC 4180.
 * @throws CellFault for cells that a spreadsheet would run, and for lists whose values have line breaks of their own.
 */
export function milestonesCsv(source: ExportSource): string {
  const faults: RefusedCell[] = [];
  const rows = source.milestones.map((milestone) =>
    Object.entries(COLUMNS).map(([column, write]) => {
      const cell = write(milestone, source);
      if (typeof cell !== 'string' && 'date' in cell) return cell.date ?? '';
      const text = typeof cell === 'string' ? cell : cell.join('\n');
      const isBroken = typeof cell !== 'string' && cell.some((line) => /[\r\n]/.test(line));
      const why = FORMULA.test(text) ? 'formula' : isBroken ? 'lineBreak' : null;
      if (why !== null) faults.push({ why, place: `${milestone.id}, ${column}: ${text}` });
      return text;
    }),
  );
  if (faults.length > 0) throw new CellFault(faults);
  return BYTE_ORDER_MARK + [Object.keys(COLUMNS), ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join('');
}
