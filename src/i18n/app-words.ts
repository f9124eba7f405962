import type { DatasetFaultCode } from '../dataset/load-dataset';

const zhFault: Record<DatasetFaultCode, string> = {
  network: '网络未能送达数据文件。',
  timeout: '数据文件未能在八秒内送达。',
  status: '服务器没有给出数据文件。',
  'not-json': '数据文件不完整或已损坏。',
  'wrong-schema': '数据文件不符合本时间线的格式。',
};

const enFault: Record<DatasetFaultCode, string> = {
  network: 'The network did not deliver the data file.',
  timeout: 'The data file did not arrive within eight seconds.',
  status: 'The server did not give out the data file.',
  'not-json': 'The data file is incomplete or damaged.',
  'wrong-schema': 'The data file does not have the form this timeline reads.',
};

const zh = {
  skipToTimeline: '跳到时间线',
  skipToText: '跳到正文',
  home: '回到全部时间线',
  otherLanguage: 'English',
  otherLanguageTag: 'en',
  theme: '明暗',
  themeOptions: { system: '跟随系统', light: '浅色', dark: '深色' },
  themeNow: (name: string) => `明暗：${name}，点按切换`,
  copyLink: '复制链接',
  timelineRegion: '时间线',
  listRegion: '里程碑列表',
  milestoneRegion: '里程碑详情',
  articleRegion: '报道原文',
  version: (version: string) => `数据版本 ${version}`,
  sourceNote: (publishers: readonly string[]) =>
    `报道文字版权归${publishers.join('、')}所有，按原样引用；标题、摘要、英文译文与日期推算由本站编辑所作。`,
  faultTitle: '数据没有载入',
  fault: zhFault,
  faultText: '下面的文字仍可阅读；时间线需要数据才能画出。',
  refusedData: (value: string) =>
    `链接要求打开“${value}”，但只能打开本站的 .json 数据文件，已改用本站自己的数据。`,
  retry: '重试',
  retrying: '正在重试……',
  loading: '正在载入……',
  dismiss: '知道了',
  linkFault: (fields: string) => `链接中有看不懂的部分，已忽略：${fields}。其余部分照常。`,
  paneFault: (name: string) => `“${name}”出错了，其余部分仍可使用。`,
  paneReport: '错误报告（可复制）',
  paneAgain: '重新打开这一部分',
  selectedNow: (title: string, date: string) => `已选中：${title}，${date}`,
  nothingSelected: '未选中任何里程碑',
  readOn: '读原文',
};

const en: typeof zh = {
  skipToTimeline: 'Skip to the timeline',
  skipToText: 'Skip to the text',
  home: 'Back to the whole timeline',
  otherLanguage: '中文',
  otherLanguageTag: 'zh-Hans',
  theme: 'Theme',
  themeOptions: { system: 'as the system', light: 'light', dark: 'dark' },
  themeNow: (name) => `Theme: ${name}; press to change`,
  copyLink: 'Copy link',
  timelineRegion: 'Timeline',
  listRegion: 'List of milestones',
  milestoneRegion: 'Milestone',
  articleRegion: 'Report',
  version: (version) => `Data version ${version}`,
  sourceNote: (publishers) =>
    `The text of the reports belongs to ${publishers.join(', ')} and is quoted as printed; titles, summaries, English translations and the working-out of dates are ours.`,
  faultTitle: 'The data did not load',
  fault: enFault,
  faultText: 'The text below can still be read; the timeline needs the data to be drawn.',
  refusedData: (value) =>
    `The link asks for “${value}”, but only a .json data file of this site can be opened. This site’s own data is shown instead.`,
  retry: 'Retry',
  retrying: 'Trying again…',
  loading: 'Loading…',
  dismiss: 'Got it',
  linkFault: (fields) => `Parts of the link could not be read and were ignored: ${fields}. The rest holds.`,
  paneFault: (name) => `“${name}” ran into an error; the rest still works.`,
  paneReport: 'Error report (can be copied)',
  paneAgain: 'Open this part again',
  selectedNow: (title, date) => `Selected: ${title}, ${date}`,
  nothingSelected: 'No milestone selected',
  readOn: 'Read the words',
};

export const appWords = { zh, en };
