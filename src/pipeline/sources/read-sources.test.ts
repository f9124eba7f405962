import { describe, expect, test } from 'vitest';
import { buildDataset } from '../build-dataset';
import { sha256 } from '../dataset-text';
import type { Fault } from '../fault';
import { memoryFiles, SAMPLE_PAGE, SAMPLE_YAML } from '../sample.fixture';

const STORY = 'src/content/partnership/story.yaml';
const [FIRST = '', SECOND = ''] = SAMPLE_PAGE.split(/(?=外交部发言人周溪)/u);
const TALKS = FIRST;
/** The second report of the sample as a clean text. */
const VISA = `---
headline: 签证安排延长至明年底
publisher: {zh: 新华社, en: Xinhua}
date: 2030-03-08
url: https://example.org/visa
licence: CC BY 4.0
---

${SECOND.split('\n')[0]}
`;

const one = `source: {file: page.txt, sha256: ${sha256(SAMPLE_PAGE)}}`;
const entry = (file: string, text: string, more = ''): string =>
  `  - {file: ${file}, sha256: ${sha256(text)}${more}}`;
const two = `sources:\n${entry('talks.txt', TALKS)}\n${entry('visa.md', VISA)}`;

/** The sample with the second report in a file of its own; `changes` are made to the editor's file. */
function build(changes: readonly (readonly [from: string, to: string])[] = [], talks = TALKS, visa = VISA) {
  let yaml = SAMPLE_YAML.replace(one, two);
  for (const [from, to] of [
    ['    publisher: {zh: 新华社, en: Xinhua}\n    label: {zh: 签证', '    label: {zh: 签证'] as const,
    ['\n    date: null', ''] as const,
    ...changes,
  ]) {
    expect(yaml).toContain(from);
    yaml = yaml.replace(from, to);
  }
  const folder = 'src/content/partnership/reports';
  const { read } = memoryFiles({
    [STORY]: yaml,
    [`${folder}/talks.txt`]: talks,
    [`${folder}/visa.md`]: visa,
  });
  const faults: Fault[] = [];
  const dataset = buildDataset(STORY, read, faults);
  const lineOf = (words: string): number => yaml.split('\n').findIndex((line) => line.includes(words)) + 1;
  return {
    dataset,
    faults,
    brief: faults.map(({ file, line, rule }) => `${file.split('/').at(-1)} ${line} ${rule}`),
    lineOf,
  };
}

test('a page and a clean text make one dataset, with what the front matter says', () => {
  const { dataset, faults } = build();
  expect(faults).toEqual([]);
  const [talks, visa] = dataset?.articles ?? [];
  expect(talks?.blocks.map(({ id }) => id)).toEqual([
    ...['kicker', 'headline', 'dateline', 'p1', 'p2', 'caption', 'p3', 'p4', 'p5', 'p6'],
  ]);
  expect(visa).toMatchObject({
    publisher: { zh: '新华社', en: 'Xinhua' },
    date: '2030-03-08',
    url: 'https://example.org/visa',
    licence: 'CC BY 4.0',
  });
  expect(visa?.blocks.map(({ id }) => id)).toEqual(['headline', 'p1', 'endnote']);
  expect(dataset?.milestones.flatMap(({ passages }) => passages.map(({ article }) => article))).toContain(
    'visa',
  );
});

test('an entry that says a field itself counts', () => {
  const { dataset } = build([['label: {zh: 签证', 'url: https://example.org/2\n    label: {zh: 签证']]);
  expect(dataset?.articles[1]?.url).toBe('https://example.org/2');
});

describe('what is wrong is found at its line', () => {
  test('source and sources, or neither', () => {
    for (const written of [`${one}\n${two}`, '', 'sources: []']) {
      const { dataset, faults } = build([[two, written]]);
      expect(dataset).toBeNull();
      expect(faults.map(({ rule }) => rule)).toContain('shape');
    }
  });

  test('a changed file, at its hash', () => {
    const { brief, lineOf } = build([], TALKS, VISA.replace('CC BY 4.0', 'CC0'));
    expect(brief).toEqual([`story.yaml ${lineOf('visa.md')} hash`]);
  });

  test('a missing file, as one fault', () => {
    const { brief, lineOf } = build([['file: visa.md', 'file: visas.md']]);
    expect(brief).toEqual([`story.yaml ${lineOf('visas.md')} hash`]);
  });

  test('a publisher that neither names, and a date that neither prints', () => {
    const visa = VISA.replace(/^(?:publisher|date).*\n/gmu, '');
    const hash: readonly [string, string] = [sha256(VISA), sha256(visa)];
    const nameless = build([hash], TALKS, visa);
    expect(nameless.faults).toMatchObject([{ rule: 'shape', line: nameless.lineOf('- id: visa') }]);
    const named = build(
      [
        hash,
        [
          'label: {zh: 签证',
          'publisher: {zh: 新华社, en: Xinhua}\n    date: "2030-03-08"\n    label: {zh: 签证',
        ],
      ],
      TALKS,
      visa,
    );
    expect(named.faults).toMatchObject([{ rule: 'date', expected: 'null, since no dateline is printed' }]);
  });

  test('a line that asks, in its file; the overrides of that file answer', () => {
    const talks = TALKS.replace('一是扩大', '贸易合作\n\n一是扩大');
    const hash: readonly [string, string] = [sha256(TALKS), sha256(talks)];
    const line = talks.split('\n').indexOf('贸易合作') + 1;
    expect(build([hash], talks).brief).toContain(`talks.txt ${line} reading`);
    const answer = (lines: string) =>
      build(
        [[entry('talks.txt', TALKS), entry('talks.txt', talks, `, overrides: {lines: {${lines}}}`)]],
        talks,
      );
    const answered = answer(`${line}: subhead`);
    expect(answered.faults).toEqual([]);
    expect(answered.dataset?.articles[0]?.blocks.map(({ kind }) => kind)).toContain('subhead');
    // The first line is blank.
    const { brief, lineOf } = answer(`${line}: subhead, 1: caption`);
    expect(brief).toEqual([`story.yaml ${lineOf('talks.txt')} override`]);
  });
});
