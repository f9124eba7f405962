import type { BASES, KINDS } from '../dataset/schema';

type PerKind = Record<(typeof KINDS)[number], string>;
type PerBasis = Record<(typeof BASES)[number], string>;

const zhKind: PerKind = {
  meeting: '会面',
  ceremony: '仪式',
  document: '文件',
  decision: '决定',
  figure: '数字',
  programme: '规划与年度活动',
  condition: '持续状态',
  statement: '表态',
};
const enKind: PerKind = {
  meeting: 'Meeting',
  ceremony: 'Ceremony',
  document: 'Document',
  decision: 'Decision',
  figure: 'Figure',
  programme: 'Programme',
  condition: 'Lasting state',
  statement: 'Statement',
};
const zhBasis: PerBasis = {
  stated: '原文载明',
  derived: '由原文推算',
  inferred: '推断',
  unstated: '原文未载明',
};
const enBasis: PerBasis = {
  stated: 'stated in the text',
  derived: 'worked out from the text',
  inferred: 'inferred',
  unstated: 'not stated in the text',
};

/** Names of what the schema enumerates. */
export const datasetWords = {
  zh: { kind: zhKind, basis: zhBasis, beijingTime: '北京时间' },
  en: { kind: enKind, basis: enBasis, beijingTime: 'Beijing time' },
} satisfies Record<'zh' | 'en', { kind: PerKind; basis: PerBasis; beijingTime: string }>;
