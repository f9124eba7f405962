/**
 * The words of made-up datasets, in Chinese and English. A sentence says who did what about which matter; all sentences
 * and titles of the articles are made from this small vocabulary, so that a search finds some of them.
 */
const WHO = [
  ['两国元首', 'The two heads of state'],
  ['双方代表团', 'Both delegations'],
  ['外交部门', 'The foreign ministries'],
  ['教育部门', 'The education ministries'],
  ['能源企业', 'Energy companies'],
  ['边境城市', 'Border cities'],
  ['科研院所', 'Research institutes'],
  ['铁路公司', 'Railway companies'],
];

// One name has a character outside the basic multilingual plane: an offset in UTF-16 units is then off by one.
const WHAT = [
  ['贸易额', 'trade'],
  ['免签安排', 'visa-free travel'],
  ['青年交流', 'youth exchange'],
  ['天然气管道', 'the gas pipeline'],
  ['高速铁路', 'high-speed rail'],
  ['联合科考', 'joint expeditions'],
  ['互办文化年', 'the years of culture'],
  ['农产品准入', 'farm produce'],
  ['卫星导航', 'satellite navigation'],
  ['𠮷林口岸', 'the border crossing'],
];

const DEED = [
  ['meeting', '举行会谈', 'hold talks on'],
  ['ceremony', '出席仪式', 'attend a ceremony for'],
  ['document', '签署文件', 'sign a document on'],
  ['decision', '作出决定', 'decide on'],
  ['figure', '公布数据', 'publish figures on'],
  ['programme', '启动计划', 'start a programme on'],
  ['condition', '保持合作', 'keep working together on'],
  ['statement', '发表讲话', 'speak of'],
];

/** The number of different sentences. */
export const SENTENCES = WHO.length * WHAT.length * DEED.length;

/** The sentence with this number: its words in the article, and the texts of its milestone. */
export function sentenceAt(number) {
  const [whoZh, whoEn] = WHO[number % WHO.length];
  const [whatZh, whatEn] = WHAT[Math.floor(number / WHO.length) % WHAT.length];
  const [kind, deedZh, deedEn] = DEED[Math.floor(number / WHO.length / WHAT.length) % DEED.length];
  return {
    kind,
    quote: `${whoZh}就${whatZh}${deedZh}。`,
    title: { zh: `${whatZh}：${deedZh}`, en: `${deedEn} ${whatEn}` },
    label: { zh: whatZh, en: whatEn },
    summary: { zh: `${whoZh}${deedZh}。`, en: `${whoEn} ${deedEn} it.` },
  };
}

export const TRACKS = [
  { id: 'leaders', title: { zh: '元首外交', en: 'Leaders' } },
  { id: 'treaty', title: { zh: '条约文件', en: 'Treaties' } },
  { id: 'economy', title: { zh: '经贸规划', en: 'Economy' } },
  { id: 'people', title: { zh: '人文往来', en: 'People' } },
  { id: 'world', title: { zh: '多边协作', en: 'World affairs' } },
];

export const SPEAKERS = [
  { id: 'narration', name: { zh: '报道叙述', en: 'The report' }, role: { zh: '叙述', en: 'narration' } },
  { id: 'host', name: { zh: '主人', en: 'The host' }, role: { zh: '东道主', en: 'host' } },
  { id: 'guest', name: { zh: '客人', en: 'The guest' }, role: { zh: '来宾', en: 'guest' } },
  { id: 'office', name: { zh: '发言人', en: 'The spokesman' }, role: { zh: '发言人', en: 'spokesman' } },
];
