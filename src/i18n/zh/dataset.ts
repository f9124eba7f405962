import type { BASES, KINDS } from '../../dataset/model/kinds';

const kind: Record<(typeof KINDS)[number], string> = {
  meeting: '会面',
  ceremony: '仪式',
  document: '文件',
  decision: '决定',
  figure: '数字',
  programme: '规划与年度活动',
  condition: '持续状态',
  statement: '表态',
};
const basis: Record<(typeof BASES)[number], string> = {
  stated: '原文载明',
  derived: '由原文算出',
  inferred: '推断',
  unstated: '原文未载明',
};

/** Names of the values that the dataset's schema lists. */
export const dataset = { kind, basis, beijingTime: '北京时间' };
