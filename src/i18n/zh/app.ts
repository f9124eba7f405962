export const app = {
  skipToTimeline: '跳到时间线',
  skipToText: '跳到正文',
  hint: '每个标记都点得开，里面是逐字的原文',
  home: '回到全部时间线',
  otherLanguage: 'English',
  otherLanguageTag: 'en',
  theme: '明暗',
  themeOptions: { system: '跟随系统', light: '浅色', dark: '深色' },
  themeNow: (name: string) => `明暗：${name}，点按切换`,
  timelineRegion: '时间线',
  listRegion: '里程碑列表',
  milestoneRegion: '里程碑详情',
  articleRegion: '报道原文',
  noticeRegion: '提示',
  version: (version: string) => `数据版本 ${version}`,
  sourceNote: (publishers: readonly string[]) =>
    `报道文字版权归${publishers.join('、')}所有，按原样引用；标题、摘要、英文译文和日期的算出与推断由本站编辑所作。`,
  paneFault: (name: string) => `“${name}”出错了，其余部分仍可使用。`,
  paneReport: '错误报告（可复制）',
  paneAgain: '重新打开这一部分',
  selectedNow: (title: string, date: string) => `已选中：${title}，${date}`,
  nothingSelected: '未选中任何里程碑',
  readOn: '读原文',
  /** For links that cannot be followed, wholly or in part. */
  link: {
    refusedData: (value: string) =>
      `链接要求打开“${value}”，但只能打开本站的 .json 数据文件，已改用本站自己的数据。`,
    linkFault: (fields: string) => `链接中有看不懂的部分，已忽略：${fields}。其余部分照常。`,
    dismiss: '知道了',
    milestone: '这条时间线上没有这个里程碑：',
    article: '这里没有这篇报道：',
    path: '这个地址没有对应的页面：',
    whole: '看整条时间线',
  },
};

export type AppWords = typeof app;
