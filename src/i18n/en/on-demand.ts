import type * as zh from '../zh/on-demand';

export const help: typeof zh.help = {
  title: 'How to use the timeline',
  close: 'Close',
  keysTitle: 'Keys',
  keysNote:
    'While the timeline has the focus: Tab leads to it, and Tab again leaves it. The last six keys work in the reading column too, and S, ?, / and Esc anywhere in the page.',
  keys: [
    [['←', '→'], 'Previous and next milestone'],
    [['↑', '↓'], 'Nearest milestone in the track above and below'],
    [['Home', 'End'], 'First and last milestone'],
    [['PageUp', 'PageDown'], 'First milestone in the busy stretch before and after'],
    [['Enter', 'Space'], 'Select it; a counted mark zooms in until each milestone has a mark of its own'],
    [['+', '-'], 'Zoom in and out'],
    [['0'], 'Show all'],
    [['F'], 'Fit the selected milestone'],
    [[',', '.'], 'Select the milestone before and after'],
    [['Esc'], 'Dismiss the card; then clear the selection'],
    [['S'], 'Share what is open'],
    [['?'], 'Open this help'],
    [['/'], 'Go to the search box'],
  ],
  gesturesTitle: 'Gestures, and the buttons that do the same',
  gesturesNote: 'A plain wheel and a swipe of one finger scroll the page and leave the timeline as it is.',
  gestures: [
    ['Ctrl (⌘) and wheel, pinch', 'Zoom in and out; buttons: “Zoom in” and “Zoom out” in the toolbar'],
    ['Drag, two fingers, sideways wheel', 'Move along; button: click the place to go to on the strip above'],
    [
      'Drag the window on the strip, or an end of it',
      'Move and resize the view; buttons: “All”, “Last ten years” and the others',
    ],
    ['Click a mark', 'Select it; a counted mark zooms in until each milestone has a mark of its own'],
  ],
  readingTitle: 'How to read the drawing',
  reading: [
    'The slim strip above shows true time: equal times are equally wide. The part it frames is the view of the large drawing.',
    'The large drawing stretches crowded times: within each piece the scale is even, and the axis says how much the piece is magnified. The lines between strip and drawing show what was stretched.',
    'A gap that says “… yr” leaves out years without milestones.',
    'A mark with a number stands for several milestones; opening it zooms in until each has a mark of its own.',
  ],
  legend: (title, shapes) =>
    `The shape tells how exact a date is: a bar as long as the text says, a bracket where only the day is known, a point for a known hour, a dashed edge where an end is in doubt, an arrow where none is stated. All shapes are in “${title}” under “${shapes}”, shown below the timeline while nothing is selected.`,
};

export const method: typeof zh.method = {
  lead: 'Every date here comes from the words of the reports. The words and the rule of each step are below. There is one premise: the three reports are on one newspaper page, and so are of one year. Nothing is taken from elsewhere; what the text does not say is left unsaid.',
  sourceTitle: 'The reports used',
  source: (n, zone) => `${n} reports, kept as printed. All times are ${zone}, wherever the reader is.`,
  unread: (tags) =>
    `The program does not know how these languages of reports tell time: ${tags.join(', ')}. Their expressions of time were not searched, and their dates are the editor’s reading, not computed again.`,
  undatedReport: 'no dateline printed',
  hash: 'SHA-256 of the text',
  referenceTitle: (day) => `The day the reports speak from: ${day}`,
  reference:
    'The reports say “this year” and “that evening”. To turn these into dates, the day they speak from must be known, and it too follows from the words:',
  basisTitle: 'Four kinds of basis',
  rulesTitle: 'The rules',
  rules:
    'Each with the first place that uses it as its example. Every step is computed again whenever the data is built, and the data is not published if one step has another result.',
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
  undated: 'The text mentions these without saying when; for some it gives an order.',
  notesTitle: 'The editor’s notes',
  notes: 'Oddities of the text are kept as printed, and only remarked on here.',
  tooMany: 'There are too many to be listed here.',
};

export const cite: typeof zh.cite = {
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
