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
  close: '关闭搜索',
  filterBy: '筛选：',
  names: (names: readonly string[]) => names.join('、'),
  resultIn: (n: number) => `${n} 处引文符合`,
  foundIn: (n: number) => `搜索词 ${n} 处`,
  where: { title: '标题', quotation: '引文', text: '原文', speaker: '说话人', date: '日期' },
  results: (n: number) => `找到 ${n} 处`,
  more: (n: number) => `还有 ${n} 处`,
  below: (n: number) => `下面还有 ${n} 处 ↓`,
  end: '已到末尾',
  summary: '简介',
  unquoted: '没有里程碑引用',
  keys: '↑ ↓ 选择，Enter 打开，Esc 离开',
  nothing: '没有符合的里程碑。',
  /** Each drops one condition. */
  drop: {
    q: '清除搜索',
    track: '不限线索',
    speaker: '不限说话人',
    article: '不限报道',
    kind: '不限类别',
    basis: '不限日期依据',
  },
  clear: '全部清除',
  gives: (n: number) => `${n} 个里程碑`,
};

export type SearchWords = typeof search;
