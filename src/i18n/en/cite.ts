import type { CiteWords } from '../zh/cite';

export const cite: CiteWords = {
  page: 'This page',
  report: (label) => `The report itself (${label})`,
  formats: { gbt7714: 'GB/T 7714—2025', 'csl-json': 'CSL-JSON', bibtex: 'BibTeX' },
  copy: (format) => `Copy ${format}`,
  done: (format) => `${format} copied`,
  accessed: 'The date of access is the day this menu was opened, in Beijing time.',
  version: (title, version) => `${title} (data version ${version})`,
  of: (title, site) => `${title}: ${site}`,
  gap: ' ',
  yearless: (dateline) =>
    `Printed as “${dateline}”, without a year; the year was worked out here from the words of the reports.`,
  undated: 'The report prints no dateline, so no date is given.',
  unknown: 'Its author, newspaper, page and address are not in the data, and none is supplied.',
};
