import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DatasetFault } from '../load/dataset-fault';
import { parseDataset } from '../load/parse-dataset';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import type { Milestone } from '../model/schema';
import { LargeBuilder } from './large-builder';

const encoder = new TextEncoder();

/** What is said of the bytes, read in pieces; `null` when nothing is wrong. */
function faultOf(bytes: Uint8Array, piece: number): DatasetFault | null {
  return fault(() => {
    const builder = new LargeBuilder(1 << 10);
    for (let at = 0; at < bytes.length; at += piece) builder.push(bytes.subarray(at, at + piece));
    const steps = builder.finish();
    while (steps.next().done !== true);
  });
}

function fault(deed: () => void): DatasetFault | null {
  try {
    deed();
    return null;
  } catch (cause) {
    if (cause instanceof DatasetFault) return cause;
    throw cause;
  }
}

const passage = {
  id: 'talks.a',
  article: 'report',
  block: 'p1',
  start: 0,
  end: 4,
  quote: '两国元首',
  prefix: '',
  suffix: '一致同意。',
  speaker: 'narration',
  gloss: { en: 'the two heads of state' },
};
const sample = (change: Partial<Milestone>, ...more: Milestone[]) =>
  sampleDataset([
    sampleMilestone({
      id: 'talks',
      summary: { zh: '"\\{[]}，', en: '}],"' },
      passages: [passage],
      ...change,
    }),
    ...more,
  ]);

test('a sound dataset is read, whatever stands in its texts and wherever it is cut', () => {
  const whole = encoder.encode(JSON.stringify(sample({}, sampleMilestone({ id: 'visa' })), null, 1));
  for (let piece = 1; piece < 40; piece += 1) expect(faultOf(whole, piece), `${piece}`).toBeNull();
  expect(faultOf(Uint8Array.of(0xef, 0xbb, 0xbf, ...whole), 1)).toBeNull();
});

test.each<[string, ReturnType<typeof sampleDataset>]>([
  ['twins', sample({}, sampleMilestone({ id: 'talks' }))],
  ['twin passages', sample({}, sampleMilestone({ id: 'visa', passages: [passage] }))],
  ['part of nothing', sample({ partOf: 'nothing' })],
  ['related to nothing', sample({ related: ['nothing'] })],
  ['on no track', sample({ track: 'nothing' })],
  ['said by nobody', sample({ passages: [{ ...passage, speaker: 'nobody' }] })],
  ['a quotation off by one', sample({ passages: [{ ...passage, start: 1, end: 5 }] })],
  ['a quotation of no block', sample({ passages: [{ ...passage, block: 'p9' }] })],
  [
    'words that do not stand in a later passage',
    sample(
      { derivation: [{ rule: 'stated', expression: '明年', passage: 'visa.a', from: null, to: null }] },
      sampleMilestone({ id: 'visa', passages: [{ ...passage, id: 'visa.a' }] }),
    ),
  ],
  [
    'words of no passage',
    sample({ derivation: [{ rule: 'stated', expression: '元首', passage: 'visa.a', from: null, to: null }] }),
  ],
  ['a wrong date', sample({ when: { ...sampleMilestone({ id: 'a' }).when, edtf: '1996', basis: 'stated' } })],
  ['a part of itself', sample({ partOf: 'visa' }, sampleMilestone({ id: 'visa', partOf: 'talks' }))],
  [
    'an order in a circle',
    sample(
      { when: { ...sampleMilestone({ id: 'a' }).when, after: ['visa'] } },
      sampleMilestone({ id: 'visa', when: { ...sampleMilestone({ id: 'a' }).when, after: ['talks'] } }),
    ),
  ],
  ['a kind we do not know', sample({ kind: 'rumour' as 'figure' })],
  ['twin tracks', { ...sample({}), tracks: [...sample({}).tracks, ...sample({}).tracks] }],
  ['no articles', { ...sample({}), articles: [] }],
  [
    'an expression of nothing',
    {
      ...sample({}),
      expressions: [
        {
          article: 'report',
          block: 'p1',
          start: 0,
          end: 2,
          text: '两国',
          edtf: null,
          milestones: ['nothing'],
        },
      ],
    },
  ],
])('%s is refused in the words of the small way', (_, dataset) => {
  const text = JSON.stringify(dataset);
  const told = fault(() => parseDataset(text));
  expect(told).not.toBeNull();
  expect(faultOf(encoder.encode(text), 11)).toEqual(told);
});

test('whatever is damaged, both ways of reading refuse it alike, or take it alike', () => {
  const whole = encoder.encode(JSON.stringify(sample({}, sampleMilestone({ id: 'visa' }))));
  const put = fc.uint8Array({ maxLength: 4 }).map((bytes) => [...bytes]);
  const marks = fc.constantFrom('"', '\\', ',', '[', ']', '{', '}', ':', ' ', '1', 'milestones', '"a":1,');
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(12),
      fc.oneof(
        put,
        marks.map((text) => [...encoder.encode(text)]),
      ),
      fc.integer({ min: 1, max: 900 }),
      (at, cut, bytes, piece) => {
        const damaged = Uint8Array.from([...whole.slice(0, at), ...bytes, ...whole.slice(at + cut)]);
        const small = fault(() => parseText(damaged));
        expect(faultOf(damaged, piece)?.code).toBe(small?.code);
      },
    ),
    { numRuns: 2_000, seed: 20260520 },
  );
}, 60_000);

function parseText(bytes: Uint8Array): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DatasetFault('not-json', '');
  }
  parseDataset(text);
}
