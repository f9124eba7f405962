import type { Dataset } from '../dataset/model/schema';
import { buildDataset } from './build-dataset';
import { sha256 } from './dataset-text';
import type { Fault } from './fault';
import type { Files } from './main';
import { DEFAULT_STORY, storyNamed } from './story';

/** The sample takes the place of the default story in files that are held in memory. */
export const PATHS = storyNamed(DEFAULT_STORY);
export const SAMPLE_PAGE_FILE = `${PATHS.reports}/page.txt`;

/** A made-up page of the same kind as the real one. Tests damage it and its annotations. */
export const SAMPLE_PAGE = `
林山同何川会谈时指出

两国合作迈上新台阶

新华社海城3月8日电 3月8日上午，林山在海城同来访的何川举行会谈。两国部长参加。

林山指出，今年是两国建交20周年。双方要加强

3月8日上午，林山在海城同来访的何川举行会谈。新华社发

港口合作。

一是扩大贸易。双边贸易额今年前2个月增长一成。双方要扩大贸易往来。

何川表示，双方要加强海洋合作。

当晚，林山为何川举行宴会。

陈江、吴海等参加上述活动。

外交部发言人周溪3月8日在例行记者会上说，签证安排延长至2031年12月31日。据新华社

签证安排延长至明年底`;

const STEP_DAY = (passage: string): string => `
      - {rule: year-of-page, expression: 3月8日, passage: ${passage}, from: "2030", to: "2030-03-08"}`;

export const SAMPLE_YAML = `
id: sample
title: {zh: 样本, en: Sample}
finding:
  - {milestone: ties, zh: 两国建交20周年, en: 20 years of ties}
  - {milestone: visa, zh: 签证延长至2031年底, en: visas extended to the end of 2031}
dek: {zh: 新华社的报道, en: As told by Xinhua}
standfirst:
  - {milestone: banquet, zh: 2030年3月8日晚，林山为何川举行宴会, en: 'On 8 March 2030, in the evening, there was a banquet'}
  - {milestone: trade, zh: 林山说，今年前2个月贸易额增长一成, en: Lin Shan said trade grew}
language: zh-Hans
timeZone: "+08:00"
source: {file: page.txt, sha256: ${sha256(SAMPLE_PAGE)}}
reference:
  edtf: "2030-03-08"
  derivation:
    - {rule: stated, expression: 2031年12月31日, passage: visa.a, to: "2031-12-31"}
    - {rule: page-year, expression: 明年底, passage: visa.b, from: "2031-12-31", to: "2030"}
    - {rule: year-of-page, expression: 3月8日, passage: visa.c, from: "2030", to: "2030-03-08"}
tracks:
  - {id: diplomacy, title: {zh: 外交, en: Diplomacy}}
  - {id: economy, title: {zh: 经贸, en: Economy}}
speakers:
  - {id: narration, name: {zh: 报道, en: Report}, role: {zh: 报道, en: report}}
  - {id: lin, name: {zh: 林山, en: Lin Shan}, role: {zh: 总统, en: president}, names: [林山]}
  - {id: he, name: {zh: 何川, en: He Chuan}, role: {zh: 总统, en: president}, names: [何川]}
  - {id: zhou, name: {zh: 周溪, en: Zhou Xi}, role: {zh: 发言人, en: spokesman}, names: [周溪]}
articles:
  - id: talks
    headline: 两国合作迈上新台阶
    publisher: {zh: 新华社, en: Xinhua}
    label: {zh: 会谈, en: Talks}
    gloss: Cooperation on a new level
    date: "2030-03-08"
  - id: visa
    headline: 签证安排延长至明年底
    publisher: {zh: 新华社, en: Xinhua}
    label: {zh: 签证, en: Visas}
    gloss: Visa arrangement extended
    date: null
milestones:
  - id: talks
    kind: meeting
    track: diplomacy
    importance: 1
    title: {zh: 会谈, en: Talks}
    label: {zh: 会谈, en: Talks}
    summary: {zh: 会谈。, en: Talks.}
    when: {edtf: "2030-03-08", dayPart: morning, basis: derived}
    derivation:${STEP_DAY('talks.a')}
      - {rule: part-of-day, expression: 上午, passage: talks.a, from: "2030-03-08", to: "2030-03-08"}
    quotes:
      - {key: a, article: talks, text: "3月8日上午，林山在海城同来访的何川举行会谈。", suffix: 两国部长, speaker: narration, gloss: They met.}
  - id: banquet
    kind: ceremony
    track: diplomacy
    importance: 2
    title: {zh: 宴会, en: Banquet}
    label: {zh: 宴会, en: Banquet}
    summary: {zh: 宴会。, en: Banquet.}
    when: {edtf: "2030-03-08", dayPart: evening, basis: derived, after: [talks]}
    derivation:
      - {rule: same-day, expression: 当晚, passage: banquet.a, from: "2030-03-08", to: "2030-03-08"}
    quotes:
      - {key: a, article: talks, text: 当晚，林山为何川举行宴会。, speaker: narration, gloss: In the evening there was a banquet.}
  - id: ties
    kind: document
    track: diplomacy
    importance: 1
    title: {zh: 建交, en: Ties}
    label: {zh: 建交, en: Ties}
    summary: {zh: 建交。, en: Ties.}
    when: {edtf: "2010", basis: derived}
    derivation:
      - {rule: this-year, expression: 今年, passage: ties.a, from: "2030", to: "2030"}
      - {rule: anniversary, expression: 20周年, passage: ties.a, from: "2030", to: "2010"}
    quotes:
      - {key: a, article: talks, text: 今年是两国建交20周年, speaker: lin, gloss: This year both mark twenty years of ties.}
  - id: trade
    kind: figure
    track: economy
    importance: 3
    foldInto: ties
    title: {zh: 贸易, en: Trade}
    label: {zh: 贸易, en: Trade}
    summary: {zh: 贸易。, en: Trade.}
    when: {edtf: 2030-01/2030-02, basis: derived}
    derivation:
      - {rule: first-months, expression: 今年前2个月, passage: trade.a, from: "2030", to: 2030-01/2030-02}
    quotes:
      - {key: a, article: talks, text: 双边贸易额今年前2个月增长一成, speaker: lin, gloss: Trade grew.}
  - id: ports
    kind: statement
    track: economy
    importance: 3
    title: {zh: 港口, en: Ports}
    label: {zh: 港口, en: Ports}
    summary: {zh: 港口。, en: Ports.}
    partOf: talks
    when: {edtf: null, basis: unstated}
    quotes:
      - {key: a, article: talks, text: 双方要加强港口合作。, speaker: lin, gloss: Ports.}
      - {key: b, article: talks, text: 双方要加强海洋合作, speaker: he, gloss: Seas.}
  - id: visa
    kind: decision
    track: economy
    importance: 2
    title: {zh: 签证, en: Visas}
    label: {zh: 签证, en: Visas}
    summary: {zh: 签证。, en: Visas.}
    when: {edtf: ../2031-12-31, basis: stated}
    derivation:
      - {rule: until, expression: 至2031年12月31日, passage: visa.a, to: ../2031-12-31}
    quotes:
      - {key: a, article: visa, text: 签证安排延长至2031年12月31日, speaker: zhou, gloss: 'Visas are extended to the end of 2031, says Zhou Xi.'}
      - {key: b, article: visa, text: 延长至明年底, speaker: narration, gloss: Extended.}
      - {key: c, article: visa, text: 周溪3月8日在例行记者会上说, speaker: narration, gloss: He said.}
dismissed:
  - {article: talks, expression: 会谈时, context: 会谈时指出, reason: {zh: 引题, en: Kicker}}
  - {article: talks, expression: 3月8日, context: 新华社海城3月8日电, reason: {zh: 电头, en: Dateline}}
  - {article: talks, expression: 3月8日上午, context: 3月8日上午，林山在海城同来访的何川举行会谈。新华社发, reason: {zh: 图注, en: Caption}}
  - {article: visa, expression: 例行, context: 例行记者会, reason: {zh: 频率, en: Frequency}}
`;

/** Files in memory: the given ones and those that a run writes. */
export function memoryFiles(
  texts: Readonly<Record<string, string>>,
): Files & { readonly texts: Map<string, string> } {
  const held = new Map(Object.entries(texts));
  return {
    texts: held,
    read: (path) => {
      const text = held.get(path);
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    write: (path, text) => void held.set(path, text),
  };
}

/** The sample as the files of a project. */
export function sampleFiles(yaml = SAMPLE_YAML, page = SAMPLE_PAGE): ReturnType<typeof memoryFiles> {
  return memoryFiles({ [PATHS.annotations]: yaml, [SAMPLE_PAGE_FILE]: page });
}

export interface BuildResult {
  readonly dataset: Dataset | null;
  readonly faults: readonly Fault[];
}

/** Builds the sample or a damaged copy of it. `null` stands for a missing page. */
export function buildSample(yaml = SAMPLE_YAML, page: string | Uint8Array | null = SAMPLE_PAGE): BuildResult {
  const texts: Readonly<Record<string, string | Uint8Array | null>> = {
    [PATHS.annotations]: yaml,
    [SAMPLE_PAGE_FILE]: page,
  };
  const faults: Fault[] = [];
  const read = (path: string): Uint8Array | null => {
    const text = texts[path] ?? null;
    return typeof text === 'string' ? new TextEncoder().encode(text) : text;
  };
  return { dataset: buildDataset(PATHS.annotations, read, faults), faults };
}
