import { plural } from '../phrases';
import type * as zh from '../zh/exports';

export const files: typeof zh.files = {
  dataset: {
    title: 'The whole dataset',
    text: 'Everything on the page is drawn from this file: milestones, dates and how they were worked out, exact quotations and their places in the reports, the text of the reports. For programs.',
  },
  schema: {
    title: 'The format of the dataset',
    text: 'The JSON Schema of the dataset: which fields there are and what they mean, to check a file against.',
  },
  milestones: {
    title: 'Table of milestones',
    text: 'One row per milestone, for spreadsheets and statistics. Quotations, translations, speakers and reports have a cell each, with one quotation per line, line by line in step; dates come as EDTF and with their bounds.',
  },
  calendar: {
    title: 'Calendar',
    text: 'Milestones whose date is known to the day, and deadlines still ahead, to import or subscribe to. All of them last all day: no hour is invented.',
  },
  csl: {
    title: 'References to the reports',
    text: 'What is known of each report, for Zotero and other reference managers.',
  },
  bibtex: { title: 'References for LaTeX', text: 'The same references, for LaTeX.' },
  atom: {
    title: 'Changes of the data',
    text: 'One entry each time the data changes, saying what did, for feed readers.',
  },
  jsonFeed: { title: 'Changes of the data, as JSON', text: 'The same changes, in JSON.' },
  annotations: {
    title: 'Annotations',
    text: 'One annotation per quotation: its place in the plain text of the report and the words around it, with title, summary and translation. For Recogito and other annotation tools, and for research. Places count Unicode code points.',
  },
  hypothesis: {
    title: 'Annotations for Hypothesis',
    text: 'Open Hypothesis on the page of a report, import this file, and choose the report by its headline. Only you see the annotations that you import.',
  },
  timelinejs: {
    title: 'Slides for TimelineJS',
    text: 'For TimelineJS 3 by Knight Lab: one slide for each milestone whose beginning is dated, with the date in our words. What has no slide is listed at the end of the file.',
  },
};

export const data: typeof zh.data = {
  lead: 'All of this site can be taken away as files: they need no script and no service of anybody else, and each publication makes them anew from the same data. Please name the data version when you cite them.',
  version: (version) => `Data version ${version}`,
  size: (kilobytes) => `${kilobytes} kB`,
  package: 'A list of these files with sizes and hashes, for programs (Data Package):',
  language: { zh: 'Chinese', en: 'English' },
  omittedTitle: 'What is not in the calendar',
  omitted: (placed, all) =>
    `The calendar has ${placed} of ${plural(all, 'milestone')}. The others cannot honestly be put on one day, or would only fill one up:`,
  reasons: {
    statement:
      'Statements: they were made at the talks, the meeting with the press and the briefing, which are in the calendar',
    coarse: 'Known only by year, month or stretch of time, and not after the reports',
    undated: 'Date not stated',
    era: 'In a year that calendars cannot write',
  },
  count: (n) => plural(n, 'milestone'),
  changesTitle: 'Changes of the data',
  noChanges: 'No changes of this dataset are recorded.',
  otherData:
    'The link opens another dataset, for which this site has no files ready; the files below are made in your browser.',
};

export const download: typeof zh.download = {
  lead: (shown, all) =>
    shown === all
      ? `All ${plural(all, 'milestone')}, as files made in your browser:`
      : `The ${shown} of ${plural(all, 'milestone')} that the filter shows, as files made in your browser:`,
  make: (title, format) => `${title} (${format})`,
  saved: (name) => `${name} is made`,
  nothing: 'None of them can be written to a file of this kind.',
  tooMany: (shown, most) =>
    `${plural(shown, 'milestone')} are shown, and files are made of at most ${most}: narrow the filter first.`,
  failed: 'Not made: writing this file failed.',
  refused: {
    formula:
      'Not made: a spreadsheet would run these words as a formula, and a quotation must not be altered:',
    lineBreak: 'Not made: these words have line breaks, which would mix up the lines of the table:',
  },
  gap: ' ',
};

export const annotations: typeof zh.annotations = {
  gloss: (gloss) => `Our translation: “${gloss}”`,
};

export const timelinejs: typeof zh.timelinejs = {
  link: 'The quotations in their reports',
  omitted: (n) =>
    n === 0
      ? 'All milestones are here.'
      : `${plural(n, 'milestone')} ${n === 1 ? 'is' : 'are'} not here: statements, and those without a date or a beginning.`,
  reasons: {
    statement: 'A statement',
    undated: 'Date not stated',
    startless: 'Beginning not stated',
  },
};

export const calendar: typeof zh.calendar = {
  until: (date, title) => `${date.charAt(0).toUpperCase()}${date.slice(1)}: ${title}`,
  date: (date, edtf) => `Date: ${date} (EDTF ${edtf})`,
  basis: (basis) => `How the date is known: ${basis}`,
};
