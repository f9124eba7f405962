import { plural } from '../phrases';
import type * as zh from '../zh/reading';

export const rules: typeof zh.rules = {
  stated: () => 'The text gives the date itself.',
  'page-year': ({ from }) =>
    `These words are given elsewhere as ${from}, which tells the year; the reports are on one page of a newspaper and share it.`,
  'year-of-page': ({ from }) => `The text prints no year; it is the year of the reports (${from}).`,
  'month-of-page': ({ from }) => `The text prints only the day; its month is taken from ${from}.`,
  'this-year': ({ from }) => `“This year” is the year of the reports (${from}).`,
  'other-year': ({ from }) => `Counted from ${from} to the year that is named.`,
  'other-month': ({ from }) => `Counted from ${from} to the month that is named.`,
  'other-day': ({ from }) => `Counted from ${from} to the day that is named.`,
  'day-of-week': ({ from }) => `Counted from the week of ${from}; weeks begin on Monday.`,
  'last-weekday': ({ from }) =>
    `The text names only a weekday; the last one up to ${from} is taken: an inference.`,
  anniversary: ({ from }) => `Count that many years back from ${from}.`,
  'first-months': ({ from }) => `The first months of ${from}.`,
  'this-and-next-year': ({ from }) => `${from} and the year after it.`,
  'end-of-next-year': ({ from }) => `The end of the year after ${from}.`,
  'consecutive-years': ({ from }) =>
    `Said while ${from} was still running, so the full years before it are meant: an inference.`,
  'years-since': ({ from }) => `That many years back from ${from}, and up to it.`,
  until: ({ from }) =>
    from === '' ? 'The text gives the limit itself.' : `A limit; its date is taken from ${from}.`,
  since: ({ from }) =>
    from === '' ? 'The text gives the beginning itself.' : `A beginning; its date is taken from ${from}.`,
  'part-of-day': ({ from }) => `The text names the part of the day (${from}), but no hour.`,
  clock: ({ from }) => `The text gives the hour; the day is ${from}.`,
  'same-day': ({ from }) => `The same day is meant (${from}).`,
  order: ({ from }) =>
    from === ''
      ? 'The text gives only an order, no date.'
      : `The text gives only an order; the date stays ${from}.`,
  during: ({ from }) => `The text says only that it was within this time (${from}).`,
};

export const dateChain: typeof zh.dateChain = {
  noChain: {
    stated: 'The text gives the date; see the quotations.',
    derived: 'The date follows from the text; see the quotations.',
    inferred: 'The date is an inference; see the quotations.',
    unstated: 'The text gives no date, and none is guessed here.',
  },
  noQuotation: 'No report is quoted for this milestone, so its date is not from the reports.',
  noHour: 'The text gives no hour; within a part of the day things are only put in the order the text tells.',
  referenceTitle: (day) => `And how is ${day} known?`,
  comesTo: 'gives',
  order: 'In the order the text tells:',
  after: { lead: 'after', tail: '' },
  before: { lead: 'before', tail: '' },
};

export const orientation: typeof zh.orientation = {
  accordingTo: (reports, publishers) =>
    `According to ${plural(reports, 'report')} by ${publishers.join(', ')}: `,
  startHere: 'Start here',
  none: 'This dataset has no milestones, only reports to read.',
  title: 'How to read this',
  what: (reports, milestones, parts, quotations) =>
    `What ${plural(reports, 'report')} tell: ${plural(milestones, 'milestone')}${parts === '' ? '' : ` (${parts})`} in order of time, each with the exact words behind it, ${plural(quotations, 'quotation')} in all.`,
  how: 'Choose a mark to see its date, its source and how the date is known. Quotations in the reports lead back to their marks; “Mark quotations” shows them all. Words underlined in dots are what the dates come from.',
  honest:
    'A date is never more precise than the text: a year is drawn as a year, and an hour that is not stated is not invented.',
  legendTitle: 'Legend',
  legend: {
    major: 'main',
    extent: 'other',
    doubtful: 'inferred, ordered',
    day: 'day only',
    open: 'open end',
    point: 'hour known',
    detail: 'details',
    uncertain: 'date uncertain',
    undated: 'no date',
  },
  shapes: 'Shapes of the marks',
  shape: {
    major: 'Solid: a main point',
    extent: 'Light, with an edge at each end: as long as the text says',
    doubtful: 'Dashed end: inferred, about that date, or only the order is known',
    day: 'Bracket: no more is known than the day',
    open: 'Arrow: this end is not stated; drawn only as far as the text vouches for',
    point: 'Dot: the hour is known',
    detail: 'Ticks or a number: details that are folded in; small dots: statements',
    uncertain: 'A question mark: the source is not sure of the date',
    undated: 'Two lines without ends: no date is stated, so it is listed last',
  },
  basisTitle: 'How a date is known',
  basis: {
    stated: 'The date is in the text.',
    derived: 'It follows from the words by a rule, and no other date would.',
    inferred: 'The text leaves it open, and the likeliest reading is taken; drawn with a dashed edge.',
    unstated: 'The text does not say, and nothing is supplied; listed last.',
  },
  tracks: 'Tracks',
};

export const list: typeof zh.list = {
  title: 'Milestones',
  undated: 'Date not stated',
  statements: (n) => plural(n, 'statement'),
  statementsOf: (kept, all) => `${kept} / ${plural(all, 'statement')}`,
  thatDay: 'that day',
  parts: { morning: 'morning', afternoon: 'afternoon', evening: 'evening' },
  filteredOut: '(filtered out)',
  download: 'Download what is shown',
};

export const article: typeof zh.article = {
  reports: 'Reports',
  noDateline: 'no date printed with it',
  size: (paragraphs, quotes) => `${plural(paragraphs, 'paragraph')} · ${plural(quotes, 'quotation')}`,
  gauge: 'Where the quotations are in the report',
  showAll: 'Mark quotations',
  reading: 'Language of the report',
  readings: { both: 'Both', original: 'Original', english: 'English' },
  glossNote: 'The English is our translation',
  shared: (n) => `This sentence vouches for ${n} milestones`,
  choose: 'Choose a milestone',
  means: (date) => `means ${date}`,
  noDate: 'gives no date by itself',
  dates: (n) => `Dates ${plural(n, 'milestone')}`,
  caption: 'Caption',
  paragraphLink: (n) => `Link to paragraph ${n}`,
  none: 'No reports.',
  picker: {
    find: 'Find a report',
    place: (at, total) => `${at} of ${total} reports`,
    previous: 'Previous report',
    next: 'Next report',
  },
};

export const search: typeof zh.search = {
  fields: {
    track: 'Track',
    speaker: 'Speaker',
    article: 'Report',
    kind: 'Kind',
    basis: 'How the date is known',
    q: 'Search words',
  },
  resultIn: (n) => (n === 1 ? '1 quotation fits' : `${n} quotations fit`),
  foundIn: (n) => (n === 1 ? 'the words are here once' : `the words are here ${n} times`),
  where: { title: 'Title', quotation: 'Quotation', text: 'Text', speaker: 'Speaker', date: 'Date' },
  more: (n) => `${n} more`,
  below: (n) => `${n} more below ↓`,
  end: 'That is all',
  summary: 'Summary',
  unquoted: 'not quoted by a milestone',
  keys: '↑ ↓ choose, Enter opens, Esc leaves',
  nothing: 'No matches.',
  drop: {
    q: 'Clear search',
    track: 'Any track',
    speaker: 'Any speaker',
    article: 'Any report',
    kind: 'Any kind',
    basis: 'However the date is known',
  },
  clear: 'Clear all',
  gives: (n) => plural(n, 'milestone'),
};

export const link: typeof zh.link = {
  refusedData: (value) =>
    `The link asks for “${value}”, but only a .json data file of this site can be opened. This site’s own data is shown instead.`,
  linkFault: (fields) => `Parts of the link could not be read and were ignored: ${fields}. The rest holds.`,
  dismiss: 'Got it',
  milestone: 'This timeline has no milestone of this name:',
  article: 'There is no report of this name:',
  path: 'There is no page at this address:',
  near: 'Perhaps it means:',
  whole: 'See the whole timeline',
};
