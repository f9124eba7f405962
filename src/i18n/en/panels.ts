import { plural, quoted } from '../phrases';
import type { Words } from '../zh/words';

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
  milestone: {
    basisTitle: 'How the date is known',
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
      source: 'source line',
      dateline: 'dateline',
      subhead: 'section head',
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
    quoteDone: 'Quotation copied',
    refused: 'The browser does not allow writing to the clipboard. Copy by hand:',
  },
  large: {
    more: (n) => `${n} more`,
  },
};
