import { parse as parseWithCsvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../dataset/model/kinds';
import type { Milestone } from '../../dataset/model/schema';
import { dateInWords } from '../../time/date-words';
import { headlineOf } from '../article-names';
import { CellFault, milestonesCsv } from './csv';
import type { ExportSource } from './export-source';
import { published, sourceOf } from './export-source.fixture';

type Row = Readonly<Record<string, string>>;

/** What two programs read in a file. */
const CLIENTS: Readonly<Record<string, (csv: string) => Row[]>> = {
  papaparse: (csv) => {
    const { data, errors } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    return data;
  },
  'csv-parse': (csv) => parseWithCsvParse(csv, { columns: true, bom: true, record_delimiter: '\r\n' }),
};

/** The row that a milestone should have, worked out from the dataset alone. */
function rowOf(milestone: Milestone, { dataset, locale }: ExportSource): Row {
  const { when, passages } = milestone;
  const named = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return {
    id: milestone.id,
    title: milestone.title[locale],
    summary: milestone.summary[locale],
    date: dateInWords(when.edtf, locale, when.dayPart),
    edtf: when.edtf ?? '',
    day_part: when.dayPart ?? '',
    earliest: when.earliest ?? '',
    latest: when.latest ?? '',
    basis: when.basis,
    after: when.after.join('\n'),
    before: when.before.join('\n'),
    track: named(dataset.tracks, milestone.track).title[locale],
    kind: milestone.kind,
    importance: String(milestone.importance),
    part_of: milestone.partOf ?? '',
    quotation_ids: passages.map(({ id }) => id).join('\n'),
    quotations: passages.map(({ quote }) => quote).join('\n'),
    translations: passages.map(({ gloss }) => gloss.en).join('\n'),
    speakers: passages.map(({ speaker }) => named(dataset.speakers, speaker).name[locale]).join('\n'),
    reports: passages.map(({ article }) => headlineOf(named(dataset.articles, article), locale)).join('\n'),
    sources: milestone.citations.map(({ url }) => url).join('\n'),
    note: milestone.note?.[locale] ?? '',
    link: `https://example.org${locale === 'en' ? '/en' : ''}/milestones/${milestone.id}/`,
  };
}

describe.each(Object.entries(CLIENTS))('%s', (_, parse) => {
  test.each(LOCALES)('reads the table of the dataset back as it is (%s)', (locale) => {
    const source = sourceOf(locale);
    const rows = parse(milestonesCsv(source));
    expect(rows).toHaveLength(published.milestones.length);
    expect(rows).toEqual(source.milestones.map((milestone) => rowOf(milestone, source)));
  });
});

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1e9);

/** Cells that break careless writers: quotation marks, separators, line breaks, spaces, marks of byte order, and Han outside the first plane. */
const nasty = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '\uFEFF',
      '𠮷',
      '“',
      '。',
      "'",
      '\\',
      'a',
      '1',
      '\u2028',
      '|',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('')}`);

test(`500 made-up cells come back from both programs as they went in (seed ${seed})`, () => {
  const source = sourceOf('zh');
  const [first] = source.milestones;
  if (!first) throw new Error('no milestone');
  fc.assert(
    fc.property(nasty, nasty, nasty, (title, summary, note) => {
      const milestone = {
        ...first,
        title: { ...first.title, zh: title },
        summary: { ...first.summary, zh: summary },
        note: { zh: note, en: note },
      };
      const csv = milestonesCsv({ ...source, milestones: [milestone] });
      for (const parse of Object.values(CLIENTS)) {
        expect(parse(csv)).toMatchObject([{ title, summary, note }]);
      }
    }),
    { numRuns: 500, seed },
  );
});

describe('the file', () => {
  const csv = milestonesCsv(sourceOf('en'));

  test('begins with a mark of byte order, and ends each row with CR LF', () => {
    expect(csv.startsWith('\uFEFFid,title,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    // Line breaks inside cells are single line feeds.
    expect(csv.split('\r\n')).toHaveLength(published.milestones.length + 2);
  });

  test('has cells of a milestone’s quotations that correspond line by line', () => {
    const columns = ['quotation_ids', 'quotations', 'translations', 'speakers', 'reports'];
    for (const row of CLIENTS['papaparse']?.(csv) ?? []) {
      const counts = new Set(columns.map((column) => row[column]?.split('\n').length));
      expect(counts.size, row['id']).toBe(1);
    }
  });
});

describe('a cell that a spreadsheet would run or misread', () => {
  const write = (change: Partial<Milestone>): string => {
    const source = sourceOf('en');
    const [first, second] = source.milestones;
    if (!first || !second) throw new Error('no milestones');
    return milestonesCsv({ ...source, milestones: [first, { ...second, ...change }] });
  };

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'is refused with its place and never altered: %j',
    (text) => {
      const id = published.milestones[1]?.id;
      const refuse = (): string => write({ title: { zh: 'x', en: text } });
      expect(refuse).toThrow(CellFault);
      expect(refuse).toThrow(`${id}, title: ${text}`);
    },
  );

  test('is also a quotation with a line break, which would move those beside it', () => {
    const [passage] = published.milestones[1]?.passages ?? [];
    if (!passage) throw new Error('no passage');
    const refuse = (): string => write({ passages: [{ ...passage, quote: 'one\ntwo' }] });
    expect(refuse).toThrow(/, quotations: one\ntwo$/);
    expect(refuse).toThrow(
      expect.objectContaining({ cells: [expect.objectContaining({ why: 'lineBreak' })] }),
    );
  });

  test('is not a date, though a year before the first one begins with a minus', () => {
    const when = {
      edtf: '-0044-03-15',
      earliest: '-000044-03-15T00:00:00+08:00',
      latest: '-000044-03-16T00:00:00+08:00',
      ...{ basis: 'stated' as const, after: [], before: [] },
    };
    expect(CLIENTS['csv-parse']?.(write({ when }))[1]).toMatchObject({ edtf: '-0044-03-15' });
  });
});
