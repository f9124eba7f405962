import { expect, test } from 'vitest';
import type { Fault } from '../fault';
import { readAnnotation } from './annotation-file';
import { checkClauses } from './check-clauses';
import { completeArticles } from './link-articles';

/** A story in English, as far as its clauses go. */
const story = (en: string, zh: string): string => `
id: bridge
title: {zh: 桥, en: The bridge}
finding:
  - {milestone: opening, zh: ${zh}, en: ${en}}
dek: {zh: 据 Ford Echo 报道, en: From the Ford Echo}
language: en
timeZone: "+00:00"
source: {file: page.txt, sha256: none}
reference: {edtf: "1951-03-09", derivation: []}
tracks: [{id: bridge, title: {zh: 桥, en: Bridge}}]
speakers: [{id: narration, name: {zh: 报道, en: Report}, role: {zh: 报道, en: report}}]
articles:
  - {id: echo, headline: Bridge opens, publisher: {zh: Ford Echo, en: Ford Echo}, label: {zh: 桥, en: Bridge}, date: null}
milestones:
  - id: opening
    kind: ceremony
    track: bridge
    importance: 1
    title: {zh: 大桥通车, en: The opening}
    label: {zh: 通车, en: Opening}
    summary: {zh: 大桥在镇上通车。, en: The bridge opened.}
    when: {edtf: "1951-03-08", basis: derived}
    quotes:
      - {key: a, article: echo, text: Yesterday the town’s naïve “Æthel” bridge opened to 3000 people., speaker: narration}
dismissed: []
`;

function faultsOf(text: string): string[] {
  const faults: Fault[] = [];
  const source = readAnnotation('story.yaml', text, (fault) => faults.push(fault));
  if (source) checkClauses(completeArticles(source, null));
  return faults.map(({ expected, actual }) => (actual === '' ? expected : actual));
}

test('in an English story, English clauses say what the reports say, and Chinese ones what the editor says', () => {
  expect(faultsOf(story('the naïve Æthel bridge opened to 3000', '1951年3月8日，大桥通车'))).toEqual([]);
});

test.each([
  ['the bridge opened to 4000 people', '大桥通车', '4000'],
  ['the bridge collapsed', '大桥通车', 'collapsed'],
  // A word with other accents is another word.
  ['the naive bridge', '大桥通车', 'naive'],
  ['the bridge opened', '大桥倒塌', '倒 塌'],
])('%s, %s: %s stands nowhere', (en, zh, words) => {
  expect(faultsOf(story(en, zh))).toEqual([words]);
});
