import type { CiteWords, DatasetWords, MethodWords } from '../zh/dataset';

export const dataset: DatasetWords = {
  kind: {
    meeting: 'Meeting',
    ceremony: 'Ceremony',
    document: 'Document',
    decision: 'Decision',
    figure: 'Figure',
    programme: 'Programme',
    condition: 'Lasting state',
    statement: 'Statement',
  },
  basis: {
    stated: 'stated in the text',
    derived: 'worked out from the text',
    inferred: 'inferred',
    unstated: 'not stated in the text',
  },
  beijingTime: 'Beijing time',
};

export const method: MethodWords = {
  lead: 'Every date here comes from the words of the reports. Which words each step used, and by what rule, stands below. There is one premise: the three reports stand on one newspaper page, and so are of one year. Nothing else is taken from elsewhere; what the text does not say is left unsaid.',
  sourceTitle: 'The text it rests on',
  source: (n, zone) => `${n} reports, kept as printed. All times are ${zone}, wherever the reader is.`,
  undatedReport: 'no dateline printed',
  hash: 'SHA-256 of the text',
  referenceTitle: (day) => `The day the reports speak from: ${day}`,
  reference:
    'The reports say “this year” and “that evening”. To turn these into dates, the day they speak from must be known, and it too follows from the words:',
  basisTitle: 'Four kinds of basis',
  rulesTitle: 'The rules',
  rules:
    'Each with the first place that uses it as its example. Every step is computed again whenever the data are made, and they are not published if one comes out differently.',
  uses: (n) => (n === 1 ? 'used once' : `used ${n} times`),
  tableTitle: 'Every expression of time',
  table: (all, used, dismissed) =>
    `The reports hold ${all} expressions of time: ${used} date something, and ${dismissed} do not, with the reason beside them. None is left out.`,
  caption: (report) => `Expressions of time in the “${report}” report`,
  columns: { words: 'Words of the text', result: 'Result', use: 'Used for' },
  noResult: 'an order only',
  forPage: 'the year of the reports',
  milestones: (n) => `${n} milestones`,
  undatedTitle: 'What the text does not date',
  undated: 'The text mentions these without saying when; of some it tells an order.',
  notesTitle: 'The editor’s notes',
  notes: 'Oddities of the text are kept as printed, and only remarked on here.',
  tooMany: 'There are too many to be listed here.',
};

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
