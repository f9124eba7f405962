import { describe, expect, test } from 'vitest';
import { sha256 } from './dataset-text';
import { buildSample, SAMPLE_PAGE, SAMPLE_YAML } from './sample.fixture';

test('the sample has no fault', () => {
  const { dataset, faults } = buildSample(SAMPLE_YAML);
  expect(faults).toEqual([]);
  expect(dataset?.milestones.map(({ id }) => id)).toEqual([
    'ties',
    'trade',
    'talks',
    'banquet',
    'visa',
    'ports',
  ]);
});

describe('the build adds', () => {
  const { dataset } = buildSample(SAMPLE_YAML);
  const milestone = (id: string) => dataset?.milestones.find((candidate) => candidate.id === id);

  test('bounds by a clock in the page’s zone, narrowed by the part of the day', () => {
    expect(milestone('talks')?.when).toEqual({
      ...{ edtf: '2030-03-08', dayPart: 'morning', basis: 'derived', after: [], before: [] },
      ...{ earliest: '2030-03-08T00:00:00+08:00', latest: '2030-03-08T12:00:00+08:00' },
    });
    expect(milestone('visa')?.when).toMatchObject({ earliest: null, latest: '2032-01-01T00:00:00+08:00' });
    expect(milestone('ports')?.when).toMatchObject({ edtf: null, earliest: null, latest: null });
  });

  test('anchors in code points, and the words around them', () => {
    expect(milestone('ports')?.passages[0]).toMatchObject({
      ...{ id: 'ports.a', article: 'talks', block: 'p2', start: 17, end: 27 },
      ...{
        // A line feed stands between two blocks.
        prefix: '何川举行会谈。两国部长参加。\n林山指出，今年是两国建交20周年。',
        suffix: '\n3月8日上午，林山在海城同来访的何川举行会谈。新华社发\n一是扩',
      },
    });
  });

  test('the meaning of each expression and what it dates, or why it dates nothing', () => {
    expect(dataset?.expressions.map(({ text, edtf, milestones }) => [text, edtf, ...milestones])).toEqual([
      ['会谈时', null],
      ['3月8日', null],
      ['3月8日上午', '2030-03-08', 'talks'],
      ['今年', '2030', 'ties'],
      ['20周年', '2010', 'ties'],
      ['3月8日上午', null],
      ['今年前2个月', '2030-01/2030-02', 'trade'],
      ['当晚', '2030-03-08', 'banquet'],
      // Used to find the year of the page, which is not what the words mean.
      ['至明年底', null],
      ['3月8日', '2030-03-08'],
      ['例行', null],
      ['至2031年12月31日', '../2031-12-31', 'visa'],
    ]);
    expect(dataset?.expressions[0]?.dismissed).toEqual({ zh: '引题', en: 'Kicker' });
    expect(dataset?.expressions[2]).not.toHaveProperty('dismissed');
  });

  test('the finding in one line, and the standfirst in clauses, each with its milestone', () => {
    expect(dataset?.finding).toEqual({
      zh: '两国建交20周年，签证延长至2031年底',
      en: '20 years of ties, visas extended to the end of 2031',
    });
    expect(dataset?.standfirst?.map(({ milestone }) => milestone)).toEqual(['banquet', 'trade']);
    expect(milestone('trade')).toMatchObject({ importance: 3, foldInto: 'ties' });
  });

  test('no finding and no standfirst if the editor wrote none; then nothing needs an attribution', () => {
    const bare = SAMPLE_YAML.replace(/^finding:[^]*?(?=^dek:)/m, '')
      .replace(/^standfirst:[^]*?(?=^language:)/m, '')
      .replace('zh: 新华社的报道', 'zh: 一句话');
    const { dataset: plain, faults } = buildSample(bare);
    expect(faults).toEqual([]);
    expect(plain).not.toHaveProperty('finding');
    expect(plain).not.toHaveProperty('standfirst');
  });

  test('the editor’s reason for a speaker whom the text does not name, before the note', () => {
    const override = (more: string) =>
      buildSample(SAMPLE_YAML.replace('speaker: he, gloss: Seas.', `speaker: lin, gloss: Seas.${more}`));
    expect(override('').dataset).toBeNull();
    const { dataset: overridden, faults } = override(
      ', speakerReason: {zh: 依录音。, en: By the recording.}, note: {zh: 附注。, en: A note.}',
    );
    expect(faults).toEqual([]);
    const ports = overridden?.milestones.find(({ id }) => id === 'ports');
    expect(ports?.passages[1]).toMatchObject({
      speaker: 'lin',
      note: { zh: '依录音。附注。', en: 'By the recording. A note.' },
    });
  });

  test('the hash of each article', () => {
    const [article] = dataset?.articles ?? [];
    expect(article?.hash).toBe(sha256((article?.blocks ?? []).map(({ text }) => text).join('\n')));
  });
});

describe('characters of a PDF', () => {
  const page = SAMPLE_PAGE.replace('周溪3月8日', '周溪3⽉8⽇');
  const yaml = SAMPLE_YAML.replace(sha256(SAMPLE_PAGE), sha256(page));

  test('match those of the editor, and the dataset has what is printed', () => {
    const { dataset, faults } = buildSample(yaml, page);
    expect(faults).toEqual([]);
    const visa = dataset?.milestones.find(({ id }) => id === 'visa');
    expect(visa?.passages[2]?.quote).toBe('周溪3⽉8⽇在例行记者会上说');
    expect(dataset?.reference.derivation[2]).toMatchObject({ expression: '3⽉8⽇', to: '2030-03-08' });
    expect(dataset?.expressions.map(({ text }) => text)).toContain('3⽉8⽇');
  });
});

describe('the language of the reports', () => {
  const inLanguage = (tag: string) => SAMPLE_YAML.replace('language: zh-Hans', `language: ${tag}`);
  const undismissed = (yaml: string) => yaml.replace(/^dismissed:[^]*/m, 'dismissed: []');

  test('has no expressions if it has no grammar: the editor vouches for the dates', () => {
    const yaml = undismissed(inLanguage('zh-Hant-TW')).replace('to: "2010"', 'to: "2011"');
    const { dataset, faults } = buildSample(yaml.replace('edtf: "2010"', 'edtf: "2011"'));
    expect(faults).toEqual([]);
    expect(dataset?.expressions).toEqual([]);
    expect(dataset?.language).toBe('zh-Hant-TW');
  });

  test('may be that of one report', () => {
    const yaml = SAMPLE_YAML.replace(
      '  - id: visa\n    headline',
      '  - id: visa\n    language: fr\n    headline',
    );
    const { dataset, faults } = buildSample(yaml.replace(/^ {2}- \{article: visa.*\n/m, ''));
    expect(faults).toEqual([]);
    expect(dataset?.articles.map(({ language }) => language)).toEqual([undefined, 'fr']);
    expect(new Set(dataset?.expressions.map(({ article }) => article))).toEqual(new Set(['talks']));
  });

  test.each(['Chinese (simplified)', 'zh_Hans', '"1"'])('is a tag, and not %s', (tag) => {
    const { faults } = buildSample(inLanguage(tag));
    expect(faults).toMatchObject([{ rule: 'shape', expected: expect.stringContaining('language') }]);
  });

  test('asks for the English of a quotation and a headline unless they are in English', () => {
    const yaml = SAMPLE_YAML.replace(', gloss: They met.', '').replace(
      '    gloss: Visa arrangement extended\n',
      '',
    );
    expect(buildSample(yaml).faults).toMatchObject([
      { rule: 'shape', expected: 'gloss: the headline in English, since visa is not' },
      { rule: 'shape', expected: 'gloss: the quotation in English, since talks is not' },
    ]);
    // Its Chinese words are no dates in English, which is another fault.
    const english = yaml.replaceAll(/^ {4}headline/gm, '    language: en-GB\n    headline');
    expect(buildSample(english).faults.filter(({ rule }) => rule === 'shape')).toEqual([]);
  });
});

describe('the date of a report', () => {
  const LINE = '新华社海城3月8日电';
  const dated = (line: string, date: string, page = SAMPLE_PAGE.replace(LINE, line)) =>
    buildSample(
      SAMPLE_YAML.replace(sha256(SAMPLE_PAGE), sha256(page)).replace(
        'new level\n    date: "2030-03-08"',
        `new level\n    date: ${date}`,
      ),
      page,
    ).faults.filter(({ rule }) => rule === 'date');

  test.each([
    ['新华社海城2030年3月8日电', '"2030-03-08"'],
    ['新华社海城2029年3月8日电', '"2029-03-08"'],
    ['新华社海城３月８日电', '"2030-03-08"'],
    ['中新社记者 甲乙 3月8日电', '"2030-03-08"'],
    ['本报讯（记者甲乙）', 'null'],
  ])('is that of its dateline %s', (line, date) => {
    expect(dated(line, date)).toEqual([]);
    expect(dated(line, '"2030-03-07"')).toHaveLength(1);
  });

  test.each(['来源：《海城报》  2030年3月8日', '发布时间：2030-03-08 05:50:30 | 来源：海城报'])(
    'or of its line of source %s',
    (line) => {
      const page = SAMPLE_PAGE.replace(`${LINE} `, `${line}\n\n`);
      expect(dated('', '"2030-03-08"', page)).toEqual([]);
      expect(dated('', 'null', page)).toMatchObject([{ expected: `${line}: 2030-03-08` }]);
    },
  );
});
