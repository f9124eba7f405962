import { readFileSync } from 'node:fs';
import { range } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDataset } from '../load/parse-dataset';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';
import { datasetReader } from './read-dataset';

const ours = new Uint8Array(readFileSync('public/data/partnership.json'));

/** Reads bytes in chunks and parses milestones in batches. */
function read(bytes: Uint8Array<ArrayBuffer>, chunk: number, batch: number) {
  const reader = datasetReader(batch);
  for (const at of range(0, bytes.length, chunk)) reader.add(bytes.slice(at, at + chunk), null);
  return reader.end();
}

test('whatever the chunks and the batches, the dataset is the same, and each milestone stands where it is said to', () => {
  const whole = parseDataset(new TextDecoder().decode(ours));
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 9_000 }), fc.integer({ min: 0, max: 90_000 }), (chunk, batch) => {
      const { dataset, file, bounds } = read(ours, chunk, batch);
      expect(dataset).toEqual(whole);
      expect(Buffer.compare(file, ours)).toBe(0);
      const found = bounds.starts.map((start, i) => file.subarray(start, bounds.ends[i]));
      const ids = found.map((json) => (JSON.parse(new TextDecoder().decode(json)) as { id: string }).id);
      expect(ids).toEqual(whole.milestones.map(({ id }) => id));
    }),
    { numRuns: 40, seed: 20260520 },
  );
});

test('a file of unknown length is handed over without the room that was kept for more', () => {
  const bytes = new TextEncoder().encode(JSON.stringify(sampleDataset([sampleMilestone({ id: 'talks' })])));
  const { file } = read(bytes, 1_000, 500);
  expect(file.buffer.byteLength).toBe(bytes.length);
});

test('a second list of milestones is refused, however long either is', () => {
  const text = JSON.stringify(sampleDataset([sampleMilestone({ id: 'talks' })]));
  const bytes = new TextEncoder().encode(`${text.slice(0, -1)},"milestones":[]}`);
  expect(() => read(bytes, 1_000, 500)).toThrow('more than one list');
});

test('whatever is damaged, batches are refused with the words for the whole text, or taken alike', () => {
  const summary = { zh: '"\\{[]}，', en: '}],"' };
  const milestones = ['talks', 'visa', 'trade'].map((id) => sampleMilestone({ id, summary }));
  const text = JSON.stringify(sampleDataset(milestones));
  const outcome = (attempt: () => unknown): unknown => {
    try {
      return attempt();
    } catch (fault) {
      return String(fault);
    }
  };
  const put = fc.constantFrom(
    '',
    '"',
    '\\',
    ',',
    '[',
    ']',
    '{',
    '}',
    ':',
    ' ',
    '1',
    ',1',
    '[],',
    '{},',
    '\uFEFF',
  );
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(12), put, fc.nat(900), (at, cut, added, batch) => {
      const damaged = text.slice(0, at) + added + text.slice(at + cut);
      const bytes = new TextEncoder().encode(damaged);
      const here = outcome(() => parseDataset(new TextDecoder().decode(bytes)));
      // Parsed again: a reader keeps the fields that the schema does not know.
      const there = outcome(() => parseDataset(JSON.stringify(read(bytes, 100, batch).dataset)));
      expect(there).toEqual(here);
    }),
    { numRuns: 5_000, seed: 20260520 },
  );
});
