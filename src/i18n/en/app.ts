import type { Words } from '../zh/words';

export const app: Words['app'] = {
  skipToTimeline: 'Skip to the timeline',
  skipToText: 'Skip to the text',
  hint: 'Every mark opens the exact words behind it',
  menu: 'Menu',
  home: 'Back to the whole timeline',
  otherLanguage: '中文',
  otherLanguageTag: 'zh-Hans',
  themeOptions: { system: 'as the system', light: 'light', dark: 'dark' },
  themeNow: (name) => `Theme: ${name}; press to change`,
  timelineRegion: 'Timeline',
  listRegion: 'List of milestones',
  column: {
    name: 'Reading column',
    tabs: { read: 'Read', all: 'All', reports: 'Reports', found: 'Results' },
    divider: 'Width of the reading column',
    sheet: 'Full height',
  },
  milestoneRegion: 'Milestone',
  articleRegion: 'Report',
  noticeRegion: 'Notice',
  version: (version) => `Data version ${version}`,
  sourceNote: (publishers) =>
    `The text of the reports belongs to ${publishers.join(', ')} and is quoted as printed; titles, summaries, English translations and the working-out of dates are ours.`,
  paneFault: (name) => `“${name}” ran into an error; the rest still works.`,
  paneReport: 'Error report (can be copied)',
  paneAgain: 'Open this part again',
  notLoaded: (name) => `“${name}” did not load; please check the network.`,
  close: 'Close',
  selectedNow: (title, date) => `Selected: ${title}, ${date}`,
  nothingSelected: 'No milestone selected',
};
