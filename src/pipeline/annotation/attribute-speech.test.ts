import { describe, expect, test } from 'vitest';
import { slicePoints } from '../../dataset/model/code-points';
import type { Block } from '../../dataset/model/schema';
import { attributeSpeech, speakerOf } from './attribute-speech';
import type { PageBlock } from '../page/page-block';
import { parsePage } from '../page/parse-page';
import { PARSER_RULES } from '../page/parser-rules';
import { REAL_PAGE } from '../page/real-page.fixture';

const VOICES = {
  narration: 'narration',
  names: [['习近平', 'xi'] as const, ['普京', 'putin'] as const, ['郭嘉昆', 'guo'] as const],
};

/** Each paragraph as `speaker: first words`, one line per range. */
function lines(blocks: readonly PageBlock[]): string[] {
  const ranges = attributeSpeech(blocks, VOICES);
  return blocks.flatMap(({ id, text }) =>
    (ranges.get(id) ?? []).map(
      ({ start, end, speaker }) => `${id} ${speaker} ${slicePoints(text, start, end).slice(0, 6)}`,
    ),
  );
}

const block = (id: string, text: string, kind: Block['kind'] = 'paragraph'): PageBlock => ({
  ...{ id, kind, text },
  ...{ joins: [], ranges: [] },
});

test('the speakers of the real articles', () => {
  const { articles } = parsePage(REAL_PAGE, PARSER_RULES);
  expect(articles.map(({ blocks }) => lines(blocks))).toEqual([
    [
      ...['kicker narration 习近平同俄罗', 'headline xi 中俄关系进入', 'dateline narration 新华社北京5'],
      ...['p1 narration 5月20日上', 'p2 narration 两国元首先后'],
      ...[
        'p3 narration 习近平指出，',
        'p3 xi 今年是中俄战',
        'p4 narration 习近平指出，',
        'p4 xi 中俄两国坚持',
      ],
      'caption narration 5月20日上',
      ...[
        'p5 narration 习近平强调，',
        'p5 xi 双方要聚焦两',
        'p6 narration 普京表示，',
        'p6 putin 在双方共同努',
      ],
      ...['p7 narration 两国元首就中', 'p8 narration 两国元首听取', 'p9 narration 会谈后，两国'],
      ...['p10 narration 访问期间，双', 'p11 narration 两国元首还共', 'p12 narration 会谈前，习近'],
      ...['p13 narration 普京抵达时，', 'p14 narration 当晚，习近平', 'p15 narration 蔡奇、丁薛祥'],
    ],
    [
      ...['kicker narration 习近平同普京', 'headline xi 中俄关系树立', 'dateline narration 新华社北京5'],
      'p1 narration 5月20日下',
      ...[
        'p2 narration 习近平指出，',
        'p2 xi 这是普京总统',
        'p3 narration 习近平强调，',
        'p3 xi 今年是中俄战',
      ],
      ...['p4 narration 习近平指出，', 'p4 xi 在我和普京总'],
      ...['p5 xi 一是筑牢更高', 'p6 xi 二是赋能更高', 'p7 xi 三是推进更高', 'p8 xi 四是开展更高'],
      ...['p9 narration 普京表示，', 'p9 putin 此访正值《中', 'p10 narration 蔡奇、丁薛祥'],
    ],
    [
      'headline narration 中方决定将对',
      ...[
        'p1 narration 外交部发言人',
        'p1 guo 为持续便利中',
        'p2 narration 郭嘉昆说，',
        'p2 guo 在两国元首战',
      ],
      'endnote narration 据新华社',
    ],
  ]);
});

describe('other texts of the same kind', () => {
  test('a topic may come before the speaker, and a name that another word governs is not the subject', () => {
    expect(lines([block('p1', '谈到能源合作，普京表示，好。')])).toEqual([
      'p1 narration 谈到能源合作',
      'p1 putin 好。',
    ]);
    expect(lines([block('p1', '习近平对普京说：“好。”')])).toEqual([
      'p1 narration 习近平对普京',
      'p1 xi “好。”',
    ]);
  });

  test('speech continues over list items and "I", and ends with another subject', () => {
    const texts = ['普京表示，好。', '第二，很好。', '我完全同意。', '代表团离开。', '一是名单，二是行李。'];
    const blocks = texts.map((text, at) => block(`p${at + 1}`, text));
    expect(lines(blocks).map((line) => line.split(' ')[1])).toEqual([
      ...['narration', 'putin', 'putin', 'putin'],
      ...['narration', 'narration'],
    ]);
  });

  test('a verb of saying without a known name is narration', () => {
    expect(lines([block('p1', '双方指出，很好。')])).toEqual(['p1 narration 双方指出，很']);
  });
});

/** Each text in paragraphs, and who says which words of it: every other word is narration. */
const SPEECHES: Readonly<Record<string, readonly (readonly [text: string, ...said: string[]])[]>> = {
  'a second voice within a paragraph': [
    ['林山指出，合作很好。何川表示，高度重视关系。', 'lin 合作很好。', 'he 高度重视关系。'],
    ['林山指出，合作很好；何川表示，同意。', 'lin 合作很好；', 'he 同意。'],
    ['林山说：“合作很好。”何川回应：“同意。”双方签署协议。', 'lin “合作很好。”', 'he “同意。”'],
    [
      '林山指出，合作很好。谈到港口，何川强调，要扩建。林山说，好。',
      'lin 合作很好。',
      'he 要扩建。',
      'lin 好。',
    ],
    ['林山指出，合作很好。双方一致认为，会谈有益。', 'lin 合作很好。'],
    ['林山指出，中方重申，立场不变。我们认为，合作很好。', 'lin 中方重申，立场不变。我们认为，合作很好。'],
  ],
  'a pronoun': [
    [
      '林山指出，合作很好。\n他说，双方要加强港口合作。\n（一）加强海洋合作。',
      'lin 合作很好。',
      'lin 双方要加强港口合作。',
      'lin （一）加强海洋合作。',
    ],
    ['林山指出，合作很好。他还强调，要扩建港口。', 'lin 合作很好。', 'lin 要扩建港口。'],
    ['林山指出，好。\n代表团离开。\n他同时表示，再见。', 'lin 好。', 'lin 再见。'],
    ['林山指出，好。何川表示，同意。\n她说，期待再来。', 'lin 好。', 'he 同意。', 'he 期待再来。'],
    ['林山指出，好。\n何川参观港口。他说，规模很大。', 'lin 好。', 'he 规模很大。'],
    ['代表团离开。他说，再见。'],
    ['林山指出，好。他们认为，不好。', 'lin 好。'],
  ],
  'a name that is not the subject': [
    ['应林山邀请来访的何川表示，高度重视。', 'he 高度重视。'],
    ['林山在同来访的总统何川会谈时指出，高度重视。', 'lin 高度重视。'],
    ['在会见何川时，林山表示，高度重视。', 'lin 高度重视。'],
    ['与林山会谈后，何川对记者说，高度重视。', 'he 高度重视。'],
    ['林山向何川表示，高度重视。', 'lin 高度重视。'],
    ['对外贸易部部长林山表示，高度重视。', 'lin 高度重视。'],
    ['林山和何川一致认为，会谈有益。'],
    ['何川的助手说，会谈有益。'],
    ['正如林山所说，会谈有益。'],
  ],
  'words after which their speaker is named': [
    ['“合作很好。”林山说，“欢迎再来。”代表团离开。', 'lin “合作很好。”', 'lin “欢迎再来。”'],
    ['代表团抵达。"合作很好。"何川说。随后参观港口。', 'he "合作很好。"'],
    ['“合作很好。”林山对记者表示。', 'lin “合作很好。”'],
    ['林山说：“何川表示，好。”', 'lin “何川表示，好。”'],
  ],
  'lists and transcripts': [
    [
      '林山强调，要做四件事：\n——扩建港口。\n1. 通航。\n三、免签。',
      'lin 要做四件事：',
      'lin ——扩建港口。',
      'lin 1. 通航。',
      'lin 三、免签。',
    ],
    ['记者：进展如何？\n发言人林山：已经签署。\n第一，通航。', 'lin 已经签署。', 'lin 第一，通航。'],
    ['林山：已经签署。\n问：何时生效？\n答：下月。', 'lin 已经签署。', 'lin 下月。'],
    ['代表团离开。\n（一）扩建港口。'],
  ],
};

describe.each(Object.entries(SPEECHES))('%s', (_, speeches) => {
  test.each(speeches)('%s', (text, ...said) => {
    const blocks = text.split('\n').map((words, at) => block(`p${at + 1}`, words));
    const names = [['林山', 'lin'] as const, ['何川', 'he'] as const];
    const ranges = attributeSpeech(blocks, { narration: 'narration', names });
    const all = blocks.flatMap(({ id, text: words }) =>
      (ranges.get(id) ?? []).map((range) => ({
        ...range,
        words: slicePoints(words, range.start, range.end),
      })),
    );
    expect(all.map(({ words }) => words).join('')).toBe(text.replaceAll('\n', ''));
    const spoken = all.filter(({ speaker }) => speaker !== 'narration');
    expect(spoken.map(({ speaker, words }) => `${speaker} ${words}`)).toEqual(said);
  });
});

describe('the speaker of a quotation', () => {
  const ranges = [
    { start: 0, end: 6, speaker: 'narration' },
    { start: 6, end: 40, speaker: 'xi' },
  ];
  test.each([
    [6, 40, 'xi'],
    [0, 40, 'xi'],
    [0, 6, 'narration'],
    [0, 11, 'narration'],
    [0, 12, 'narration'],
    [0, 13, 'xi'],
    [50, 60, null],
  ])('from %i to %i: %s', (start, end, speaker) => expect(speakerOf(ranges, start, end)).toBe(speaker));
});
