import { describe, expect, test } from 'vitest';
import { sha256 } from './dataset-text';
import type { Fault, FaultRule } from './fault';
import {
  type BuildResult,
  buildSample as build,
  PATHS,
  SAMPLE_PAGE,
  SAMPLE_PAGE_FILE,
  SAMPLE_YAML,
} from './sample.fixture';

const FILE = PATHS.annotations;

/** The sample with one passage of the YAML replaced; the passage must be there, or nothing would be damaged. */
function damaged(from: string, to: string): string {
  expect(SAMPLE_YAML).toContain(from);
  return SAMPLE_YAML.replace(from, () => to);
}

/** The sample with its page changed and the hash kept in step. */
function withPage(change: (page: string) => string): BuildResult {
  const page = change(SAMPLE_PAGE);
  expect(page).not.toBe(SAMPLE_PAGE);
  return build(damaged(sha256(SAMPLE_PAGE), sha256(page)), page);
}

/** The line of the YAML, from 1, that holds the words. */
const lineOf = (yaml: string, words: string): number =>
  yaml.split('\n').findIndex((line) => line.includes(words)) + 1;

const brief = ({ faults }: BuildResult): string[] => faults.map(({ rule, line }) => `${rule} ${line}`);

/** Breaches of each rule: what is changed, and the words on whose line the fault must be found. */
const BREACHES: readonly (readonly [rule: FaultRule, what: string, from: string, to: string, at: string])[] =
  [
    ['hash', 'another hash', sha256(SAMPLE_PAGE), 'ab'.repeat(32), 'sha256'],
    ['quotation', 'a wrong word', 'text: 双方要加强港口合作。', 'text: 双方要加强海港合作。', '海港'],
    [
      'quotation',
      'off by one',
      'text: 双边贸易额今年前2个月增长一成',
      'text: 双边贸易额，今年前2个月增长一成',
      '额，',
    ],
    ['quotation', 'a prefix that is not there', 'suffix: 两国部长', 'suffix: 两国总理', '两国总理'],
    ['ambiguous', 'words that occur twice', 'text: 双方要加强海洋合作', 'text: 双方要', '双方要,'],
    [
      'ambiguous',
      'an expression twice in its quotation',
      'expression: 今年, passage: ties.a',
      'expression: 年, passage: ties.a',
      '年, passage: ties.a',
    ],
    ['speaker', 'the wrong speaker', '海洋合作, speaker: he', '海洋合作, speaker: lin', '海洋合作'],
    [
      'speaker',
      'a reason that is not needed',
      '海洋合作, speaker: he',
      '海洋合作, speaker: he, speakerReason: {zh: 理由, en: Reason}',
      '海洋合作',
    ],
    ['unknown-id', 'a track', 'track: economy', 'track: trade', 'track: trade'],
    ['unknown-id', 'a whole', 'partOf: talks', 'partOf: meeting', 'partOf: meeting'],
    ['unknown-id', 'an order', 'after: [talks]', 'after: [meeting]', 'after: [meeting]'],
    ['unknown-id', 'a passage of a step', 'passage: trade.a', 'passage: trade.b', 'passage: trade.b'],
    [
      'duplicate-id',
      'a key',
      'key: c, article: visa',
      'key: a, article: visa',
      'key: a, article: visa, text: 周溪',
    ],
    [
      'cycle',
      'an order with a cycle',
      'dayPart: morning, basis: derived}',
      'dayPart: morning, basis: derived, after: [banquet]}',
      'dayPart: evening',
    ],
    ['cycle', 'part of itself', 'partOf: talks', 'partOf: ports', 'partOf: ports'],
    [
      'cycle',
      'part of what is folded into it',
      'title: {zh: 建交, en: Ties}',
      'title: {zh: 建交, en: Ties}\n    partOf: trade',
      'partOf: trade',
    ],
    ['unknown-id', 'a fold', 'foldInto: ties', 'foldInto: knots', 'foldInto: knots'],
    ['fold', 'into importance 3', 'foldInto: ties', 'foldInto: ports', 'foldInto: ports'],
    [
      'fold',
      'of importance 2',
      'importance: 3\n    foldInto',
      'importance: 2\n    foldInto',
      'foldInto: ties',
    ],
    ['fold', 'of a part', 'foldInto: ties', 'foldInto: ties\n    partOf: talks', 'foldInto: ties'],
    [
      'fold',
      'importance 3 that shows nowhere',
      'importance: 3\n    foldInto: ties',
      'importance: 3 # alone',
      '# alone',
    ],
    ['shape', 'no importance', '    importance: 3\n    foldInto: ties\n', '', 'id: trade'],
    ['shape', 'an importance of 4', 'importance: 3', 'importance: 4', 'importance: 4'],
    ['unknown-id', 'the milestone of a clause', '{milestone: ties', '{milestone: knots', '{milestone: knots'],
    ['shape', 'a clause without a milestone', '{milestone: trade, zh', '{zh', '{zh: 林山说'],
    ['clause', 'a character of no quotation', 'zh: 两国建交20周年', 'zh: 两国结交20周年', '结交'],
    ['clause', 'a number of no quotation', 'zh: 两国建交20周年', 'zh: 两国建交2周年', '建交2周年'],
    ['clause', 'a name of no quotation', '晚，林山为何川', '晚，林山为周溪', '周溪举行'],
    ['clause', 'another day', '2030年3月8日晚', '2030年3月9日晚', '3月9日晚'],
    [
      'clause',
      'an English word of no translation',
      'en: 20 years of ties',
      'en: 20 years of friendship',
      'ship',
    ],
    [
      'clause',
      'an English number of no quotation',
      'en: 20 years of ties',
      'en: 30 years of ties',
      '30 years',
    ],
    [
      'clause',
      'an English name of no quotation',
      'Lin Shan said trade',
      'He Chuan said trade',
      'He Chuan said trade',
    ],
    ['attribution', 'to no publisher', 'zh: 新华社的报道', 'zh: 一句话', '一句话'],
    ['attribution', 'in one language only', 'en: As told by Xinhua', 'en: As told', 'en: As told}'],
    [
      'order',
      'an order against the dates',
      'edtf: "2010", basis: derived',
      'edtf: "2010", basis: derived, after: [visa, talks]',
      'edtf: "2010"',
    ],
    [
      'article',
      'a headline that is not there',
      'headline: 两国合作迈上新台阶',
      'headline: 两国合作',
      'headline: 两国合作',
    ],
    [
      'date',
      'a dateline of another day',
      'new level\n    date: "2030-03-08"',
      'new level\n    date: "2030-03-09"',
      '"2030-03-09"',
    ],
    [
      'date',
      'a date where no dateline is printed',
      'Visa arrangement extended\n    date: null',
      'Visa arrangement extended\n    date: "2030-03-07"',
      '"2030-03-07"',
    ],
    [
      'date',
      'a basis that is too strong',
      'edtf: "2010", basis: derived',
      'edtf: "2010", basis: stated',
      'edtf: "2010"',
    ],
    [
      'date',
      'another part of the day',
      'dayPart: evening',
      'dayPart: morning',
      'dayPart: morning, basis: derived, after',
    ],
    ['date', 'no part of the day', ' dayPart: evening,', '', 'basis: derived, after: [talks]'],
    [
      'derivation',
      'a result that does not follow',
      'from: "2030", to: "2010"',
      'from: "2030", to: "2011"',
      'to: "2011"',
    ],
    [
      'derivation',
      'a date other than the last step’s',
      'when: {edtf: "2010"',
      'when: {edtf: "2011"',
      'edtf: "2011"',
    ],
    ['derivation', 'an unknown rule', 'rule: first-months', 'rule: months', 'rule: months'],
    [
      'derivation',
      'words that are not in the passage',
      'expression: 当晚',
      'expression: 当天晚',
      'expression: 当天晚',
    ],
    [
      'expression',
      'a missing dismissal',
      '  - {article: visa, expression: 例行, context: 例行记者会, reason: {zh: 频率, en: Frequency}}\n',
      '',
      'dismissed:',
    ],
    [
      'dismissal',
      'of an expression that dates a milestone',
      '例行, context: 例行记者会',
      '今年, context: 今年是两国',
      '今年, context',
    ],
    ['dismissal', 'of nothing', 'expression: 例行', 'expression: 记者', 'expression: 记者'],
    [
      'dismissal',
      'twice',
      'expression: 3月8日, context: 新华社海城3月8日电',
      'expression: 会谈时, context: 川会谈时',
      '川会谈时',
    ],
    ['override', 'of no rule', 'dismissed:', 'overrides: {columns: 3}\ndismissed:', 'columns'],
    [
      'edtf',
      'a day that does not exist',
      '明年底, passage: visa.b, from: "2031-12-31", to: "2030"',
      '明年底, passage: visa.b, from: "2031-12-32", to: "2030"',
      '2031-12-32',
    ],
    ['shape', 'a field too many', 'kind: figure', 'kind: figure\n    when2: x', 'when2'],
    ['shape', 'an unknown kind', 'kind: figure', 'kind: number', 'kind: number'],
    ['shape', 'an id with capitals', 'id: sample', 'id: Sample', 'id: Sample'],
    ['shape', 'a zone by name', 'timeZone: "+08:00"', 'timeZone: Asia/Shanghai', 'Asia/Shanghai'],
    ['yaml', 'a key twice', 'kind: figure', 'kind: figure\n    kind: figure', 'kind: figure'],
  ];

describe('a breach of each rule is found on its line, and there is no dataset', () => {
  test.each(BREACHES)('%s: %s', (rule, _, from, to, at) => {
    const yaml = damaged(from, to);
    const result = build(yaml);
    expect(result.dataset).toBeNull();
    const found = result.faults.filter((fault) => fault.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ line }) => line)).toContain(lineOf(yaml, at) + (rule === 'yaml' ? 1 : 0));
    expect(found.every(({ file }) => file === FILE)).toBe(true);
  });

  test('duplicate-id: a milestone', () => {
    const yaml = damaged('id: ports', 'id: trade');
    const found = build(yaml).faults.filter(({ rule }) => rule === 'duplicate-id');
    expect(found).toMatchObject([
      { line: yaml.split('\n').findLastIndex((line) => line.includes('id: trade')) + 1 },
    ]);
  });

  test('derivation: from an unknown date, an order step without an order, and a date without steps', () => {
    const nowhere = build(
      damaged('20周年, passage: ties.a, from: "2030"', '20周年, passage: ties.a, from: "2029"'),
    );
    expect(nowhere.faults.map(({ expected }) => expected).join()).toContain('the result of an earlier step');
    const order = build(damaged('rule: part-of-day', 'rule: order'));
    expect(order.faults.map(({ expected }) => expected).join()).toContain('after or before');
    const bare = build(damaged('when: {edtf: null, basis: unstated}', 'when: {edtf: "2030", basis: stated}'));
    expect(bare.faults).toMatchObject([
      { rule: 'derivation', expected: 'null, the result of the last step' },
    ]);
  });

  test('hash: no file at all is one fault, not one for every quotation', () => {
    expect(brief(build(SAMPLE_YAML, null))).toEqual([`hash ${lineOf(SAMPLE_YAML, 'sha256')}`]);
  });

  test('lost-character: a caption on a page without reports, and bytes that are not text', () => {
    const { faults } = withPage(() => '图。新华社发');
    expect(faults.filter(({ rule }) => rule === 'lost-character')).toHaveLength(6);
    expect(faults.find(({ rule }) => rule === 'lost-character')).toMatchObject({
      file: SAMPLE_PAGE_FILE,
      line: 1,
    });
    const broken = build(SAMPLE_YAML, new Uint8Array([0xff, 0xfe]));
    expect(broken.faults.map(({ rule }) => rule)).toEqual(['hash', 'lost-character']);
  });

  test('headline and unfinished: on the page, with its line', () => {
    const headless = withPage((page) => page.replace('参加上述活动。', '参加。后来'));
    expect(headless.faults[0]).toMatchObject({ rule: 'headline', file: SAMPLE_PAGE_FILE, line: 24 });
    const cut = withPage((page) => `${page}\n\n新华社山城3月9日电 没有说完，`);
    expect(cut.faults[0]).toMatchObject({ rule: 'unfinished', file: SAMPLE_PAGE_FILE, line: 26 });
  });
});

test('a quotation that is not found shows the nearest text, one that is found twice shows both places', () => {
  const nearest = build(damaged('text: 双方要加强港口合作。', 'text: 双方应加强港口合作。')).faults;
  expect(nearest[0]?.actual).toBe('nearest is “双方要加强港口合作。”');
  const places = build(damaged('text: 双方要加强海洋合作', 'text: 双方要')).faults;
  expect(places[0]?.actual).toContain('3 places: p2 “交20周年。[…]加强港口合作”');
  expect(places[0]?.expected).toContain('add prefix or suffix');
  const spanning = build(
    damaged('text: 当晚，林山为何川举行宴会。', 'text: 当晚，林山为何川举行宴会。陈江'),
  ).faults;
  expect(spanning[0]?.actual).toContain('spans two blocks');
});

test('a clause with words that nothing vouches for names them, and what they were looked for in', () => {
  const { faults } = build(
    damaged('zh: 签证延长至2031年底, en: visas', 'zh: 签证再延长至2032年底, en: new visas'),
  );
  expect(faults.map(({ rule, expected, actual }) => [rule, expected, actual])).toEqual([
    ['clause', 'words of visa: its quotations, their speakers, its date', '再 2032'],
    ['clause', 'words of visa: its quotations, their speakers, its date', 'new'],
  ]);
});

test('entries of the wrong shape are left out, and the rest is still checked, at its own lines', () => {
  const yaml = damaged('kind: ceremony', 'kind: party').replace(
    'text: 双方要加强港口合作。',
    'text: 双方要加强海港合作。',
  );
  expect(brief(build(yaml))).toEqual([
    `shape ${lineOf(yaml, 'kind: party')}`,
    `quotation ${lineOf(yaml, '海港')}`,
  ]);
});

test('a fault in a list that is an alias is at the key of that list', () => {
  const anchored = damaged('milestones:', 'milestones: &all').slice(0, SAMPLE_YAML.indexOf('dismissed:') + 5);
  const yaml = `${anchored}dismissed: *all\n`;
  expect(brief(build(yaml))).toContain(`shape ${lineOf(yaml, 'dismissed: *all')}`);
});

test('a file that holds no fields is one fault of shape', () => {
  expect(brief(build('one line of text'))).toEqual(['shape 1']);
});

test('the faults of a run are listed together', () => {
  const yaml = SAMPLE_YAML.replace('text: 双方要加强港口合作。', 'text: 双方要加强海港合作。')
    .replace('track: diplomacy', 'track: politics')
    .replace('from: "2030", to: "2010"', 'from: "2030", to: "2011"')
    .replace('海洋合作, speaker: he', '海洋合作, speaker: lin')
    .replace('expression: 例行', 'expression: 记者');
  const rules = new Set(build(yaml).faults.map((fault: Fault) => fault.rule));
  expect([...rules].sort()).toEqual([
    'derivation',
    'dismissal',
    'expression',
    'quotation',
    'speaker',
    'unknown-id',
  ]);
});
