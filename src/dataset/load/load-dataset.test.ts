import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { DatasetFault } from './dataset-fault';
import { loadDataset } from './load-dataset';
import { parseDataset } from './parse-dataset';
import { sampleDataset, sampleMilestone } from '../model/sample.fixture';

const published = readFileSync(new URL('../../../public/data/partnership.json', import.meta.url), 'utf8');

const codeOf = (text: string): string => {
  try {
    parseDataset(text);
    return 'accepted';
  } catch (fault) {
    if (fault instanceof DatasetFault) return fault.code;
    throw fault;
  }
};

test('the published dataset is accepted', () => expect(codeOf(published)).toBe('accepted'));

test('a dataset without the editor’s judgement is accepted; every milestone is of importance 2', () => {
  const { importance: _, ...unjudged } = sampleMilestone({ id: 'talks' });
  const dataset = parseDataset(JSON.stringify({ ...sampleDataset([]), milestones: [unjudged] }));
  expect(dataset.milestones.map(({ importance }) => importance)).toEqual([2]);
  expect([dataset.finding, dataset.standfirst]).toEqual([undefined, undefined]);
});

test.each([
  ['nothing', '', 'not-json'],
  ['half of it', published.slice(0, 1000), 'not-json'],
  ['a page', '<!doctype html>', 'not-json'],
  ['another shape', '{"schema":"other/1"}', 'wrong-schema'],
  ['a list', '[]', 'wrong-schema'],
])('%s is refused', (_, text, code) => expect(codeOf(text)).toBe(code));

test('twins and references to nothing are refused', () => {
  const twins = sampleDataset([sampleMilestone({ id: 'talks' }), sampleMilestone({ id: 'talks' })]);
  expect(codeOf(JSON.stringify(twins))).toBe('wrong-schema');
  const lost = sampleDataset([sampleMilestone({ id: 'talks', partOf: 'nothing' })]);
  expect(codeOf(JSON.stringify(lost))).toBe('wrong-schema');
});

test('whatever is damaged, the loader answers with a fault of its own and nothing else', () => {
  const whole = JSON.stringify(sampleDataset([sampleMilestone({ id: 'talks' })]));
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, cut, put) => {
      const damaged = whole.slice(0, at) + put + whole.slice(at + cut);
      expect(['accepted', 'not-json', 'wrong-schema']).toContain(codeOf(damaged));
    }),
    { numRuns: 10_000, seed: 20260520 },
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
}, 60_000);

test('a connection that breaks in the middle is the network’s fault, and worth another try', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"schema":'));
      controller.error(new TypeError('terminated'));
    },
  });
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(broken));
  const fault = await loadDataset('/data.json', new AbortController().signal).catch(
    (cause: unknown) => cause,
  );
  fetched.mockRestore();
  expect(fault).toMatchObject({ code: 'network', transient: true });
});

describe('a file that the build has validated', () => {
  /** Of the right shape and full of holes: whoever validates it refuses it. */
  const holed = JSON.stringify({ ...sampleDataset([]), dek: undefined });
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  const load = async (text: string, checked: string | null): Promise<unknown> => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(text));
    try {
      return (await loadDataset('/data.json', new AbortController().signal, { checked })).dataset.id;
    } catch (fault) {
      return fault instanceof DatasetFault ? fault.code : fault;
    } finally {
      fetched.mockRestore();
    }
  };

  test('is taken as it is', async () => expect(await load(holed, hashOf(holed))).toBe('sample'));

  test('is validated where a byte of it differs, or where none is known', async () => {
    expect(await load(`${holed} `, hashOf(holed))).toBe('wrong-schema');
    expect(await load(holed, null)).toBe('wrong-schema');
    expect(await load(published, hashOf(holed))).toBe('partnership');
  });

  test('is validated where the page is not served securely, and no browser offers hashes', async () => {
    vi.stubGlobal('crypto', {});
    expect(await load(holed, hashOf(holed))).toBe('wrong-schema');
    vi.unstubAllGlobals();
  });
});
