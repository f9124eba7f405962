import { plural, quoted } from '../phrases';
import type { Words } from '../zh/words';

const rules: Words['panels']['rules'] = {
  stated: () => 'The text gives the date itself.',
  'page-year': ({ from }) =>
    `These words are given elsewhere as ${from}, which tells the year; the reports are on one page of a newspaper and share it.`,
  'year-of-page': ({ from }) => `The text prints no year; it is the year of the reports (${from}).`,
  'this-year': ({ from }) => `“This year” is the year of the reports (${from}).`,
  anniversary: ({ from }) => `Count that many years back from ${from}.`,
  'first-months': ({ from }) => `The first months of ${from}.`,
  'this-and-next-year': ({ from }) => `${from} and the year after it.`,
  'end-of-next-year': ({ from }) => `The end of the year after ${from}.`,
  'consecutive-years': ({ from }) =>
    `Said while ${from} was still running, so the full years before it are meant: an inference.`,
  'years-since': ({ from }) => `That many years back from ${from}, and up to it.`,
  until: ({ from }) =>
    from === '' ? 'The text gives the limit itself.' : `A limit; its date is taken from ${from}.`,
  'part-of-day': ({ from }) => `The text names the part of the day (${from}), but no hour.`,
  'same-day': ({ from }) => `The same day is meant (${from}).`,
  order: ({ from }) =>
    from === ''
      ? 'The text gives only an order, no date.'
      : `The text gives only an order; the date stays ${from}.`,
  during: ({ from }) => `The text says only that it was within this time (${from}).`,
};

function split(milestones: number, statements: number): string {
  return `${plural(milestones - statements, 'event')}, ${plural(statements, 'statement')}`;
}

export const panels: Words['panels'] = {
  count: (n, statements) =>
    statements === 0 ? plural(n, 'milestone') : `${plural(n, 'milestone')}: ${split(n, statements)}`,
  split,
  quotations: (n) => plural(n, 'quotation'),
  reports: 'The reports',
  comma: ',',
  semicolon: '; ',
  fullStop: '.',
  brackets: ['(', ')'],
  resultOf: (kept, all) => `${kept} / ${plural(all, 'milestone')}`,
  list: {
    title: 'Milestones',
    undated: 'Date not stated',
    statements: (n) => plural(n, 'statement'),
    statementsOf: (kept, all) => `${kept} / ${plural(all, 'statement')}`,
    thatDay: 'that day',
    filteredOut: '(filtered out)',
  },
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  milestone: {
    basisTitle: 'How the date is known',
    noChain: {
      stated: 'The text gives the date; see the quotations.',
      derived: 'The date follows from the text; see the quotations.',
      inferred: 'The date is an inference; see the quotations.',
      unstated: 'The text gives no date, and none is guessed here.',
    },
    noHour:
      'The text gives no hour; within a part of the day things are only put in the order the text tells.',
    referenceTitle: (day) => `And how is ${day} known?`,
    comesTo: 'gives',
    order: 'In the order the text tells:',
    after: { lead: 'after', tail: '' },
    before: { lead: 'before', tail: '' },
    partOf: 'Part of',
    quotes: 'Quotations',
    differing: {
      lead: 'More than one report tells this. ',
      sample: 'Underlined characters',
      tail: ' are each report’s own; the rest is the same.',
    },
    sameWords: 'More than one report tells this, in the same words.',
    quoteOf: (n, all) => `quotation ${n} of ${all}`,
    report: (label) => `${quoted(label)} report`,
    paragraph: (n) => `paragraph ${n}`,
    block: {
      kicker: 'kicker',
      headline: 'headline',
      dateline: 'dateline',
      caption: 'caption',
      endnote: 'end note',
    },
    gloss: 'Our translation',
    glossSwitch: 'EN',
    ownGlosses: 'English translations are ours.',
    note: 'Editor’s note',
    copyQuote: 'Copy quote',
    wholeBlock: 'Whole paragraph',
    toText: 'See in the report',
    wholeReport: 'Whole report',
    close: 'Close',
    place: (at, total) => `${at ?? '–'} / ${total}`,
    parts: 'Includes',
    statements: 'Said there',
    saidBy: (name) => `Said there by ${name}`,
    related: 'Related',
    sources: 'Background sources',
    previous: 'Previous',
    next: 'Next',
    inOrder: 'In order of time',
  },
  search: {
    label: 'Search milestones and text',
    placeholder: 'Search',
    clear: 'Clear search',
    close: 'Close the search',
    shortcut: '/',
    filter: 'Filter',
    filterBy: 'Filter: ',
    names: (names) => names.join(', '),
    filterActive: (n) => `Filter (${n})`,
    clearAll: 'Clear filters',
    results: (n) => (n === 1 ? '1 match' : `${n} matches`),
    found: (kept, all) => `Showing ${kept} of ${plural(all, 'milestone')}`,
  },
  copy: {
    share: 'Share',
    linkDone: 'Link copied',
    quoteDone: 'Quotation copied',
    cite: 'Cite',
    refused: 'The browser does not allow writing to the clipboard. Copy by hand:',
  },
  rules,
  large: {
    more: (n) => `${n} more`,
  },
};
