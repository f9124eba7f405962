/** Search results and filters. */
export const search = {
  fields: {
    track: '线索',
    speaker: '说话人',
    article: '报道',
    kind: '类别',
    basis: '日期依据',
    q: '搜索词',
  },
  close: '关闭',
  filterBy: '筛选：',
  names: (names: readonly string[]) => names.join('、'),
  resultIn: (n: number) => `引文 ${n} 处符合`,
  foundIn: (n: number) => `搜索词 ${n} 处`,
  where: { title: '标题', quotation: '引文', text: '正文', speaker: '说话人', date: '日期' },
  results: (n: number) => `找到 ${n} 处`,
  none: (words: string) => `没有找到“${words}”`,
  more: (n: number) => `还有 ${n} 处`,
  below: (n: number) => `下面还有 ${n} 处 ↓`,
  end: '已到末尾',
  summary: '简介',
  unquoted: '未立里程碑的原文',
  keys: '↑ ↓ 选择，Enter 打开，Esc 离开',
  nothing: '没有符合条件的里程碑',
  relax: '放宽一项，就有：',
  relaxOne: (field: string) => `不限${field}`,
  noneAlone: '单放宽一项还不够，可以清除全部条件：',
  clear: '清除全部条件',
  gives: (n: number) => `${n} 个`,
};

export type SearchWords = typeof search;
