import { ascending, sort } from 'd3';

/** The rules for content. A breach fails the run, but only at its end, so that one run lists all of them. */
export const FAULT_RULES = {
  hash: 'each source is the file that was annotated, byte for byte',
  'lost-character': 'every non-blank character of the page is in exactly one block',
  headline: 'every article of the page has a headline, and every headline a text',
  markup: 'a clean text has front matter, paragraphs, items and headings, and no other Markdown',
  unfinished: 'a paragraph ends with the end of a sentence',
  reading: 'a line that might be something else is confirmed or given another reading',
  override: 'an override names a parser rule or a line and gives a value of its kind',
  yaml: 'the annotations are well-formed YAML',
  shape: 'every entry has the fields of the format, and no others',
  article: 'the annotated articles are the articles of the page, in page order',
  'duplicate-id': 'an id is used once',
  'unknown-id': 'a reference names an id that exists',
  quotation: 'a quotation is in its article word for word',
  ambiguous: 'a quotation or an expression is found in one place only',
  speaker: 'the speaker of a quotation is the one the text names',
  edtf: 'a date is EDTF (levels 0 and 1) and names days that exist',
  date: 'a date, its part of the day and its basis fit together',
  derivation: 'a date follows from the words, step by step',
  cycle: 'the order of milestones, their parts and their folds have no cycle',
  fold: 'a milestone of importance 3 shows within one of importance 1 or 2',
  clause: 'a clause says only what the quotations, speakers and date of its milestone say',
  attribution: 'what the finding and the standfirst say is attributed to the publishers of the reports',
  order: 'a stated order does not contradict the dates',
  expression: 'every temporal expression dates a milestone or is dismissed with a reason',
  dismissal: 'a dismissal names one expression that dates no milestone',
  ledger: 'a published id stays in the dataset or is retired, and is never used again',
  change:
    'a published change has its version, moment and words in both languages, and stands once, newest first',
  dataset: 'the finished dataset passes the checks that the viewer relies on',
} as const;

export type FaultRule = keyof typeof FAULT_RULES;

export interface Fault {
  readonly file: string;
  /** From 1; 0 if the fault concerns the whole file. */
  readonly line: number;
  readonly rule: FaultRule;
  readonly expected: string;
  readonly actual: string;
}

/** Collects a fault. Nothing is thrown, so that one run finds them all. */
export type Report = (fault: Fault) => void;

/** By file and line. Faults of one line keep the order in which they were found. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return sort(faults, (a, b) => ascending(a.file, b.file) || a.line - b.line);
}

export function formatFaults(faults: readonly Fault[]): string {
  const lines = sortFaults(faults).map(
    ({ file, line, rule, expected, actual }) =>
      `${file}:${line}  ${rule}: ${FAULT_RULES[rule]}\n    expected  ${expected}\n    actual    ${actual}`,
  );
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  return `${lines.join('\n')}\n${count}; nothing was written.`;
}
