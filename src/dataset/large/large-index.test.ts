import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDataset } from '../../../scripts/make-dataset.mjs';
import { blockKey, indexDataset } from '../model/dataset-index';
import { drawnSpans } from '../placing/drawn-span';
import { facetsOf } from '../search/facets';
import { applyFilter, type Filter, FILTER_FIELDS, NO_FILTER } from '../search/filter';
import { parseDataset } from '../load/parse-dataset';
import { WorkerFilter } from './worker-filter';
import { LargeBuilder } from './large-builder';
import { largeIndex } from './large-index';

const folder = mkdtempSync(path.join(os.tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true }));

function made(count: number): Uint8Array {
  const file = path.join(folder, 'made.json');
  writeDataset(count, file);
  return readFileSync(file);
}

/** In pieces of odd sizes, as a network might deliver them. */
function build(bytes: Uint8Array, piece: number) {
  // Small enough that milestones and texts lie across the borders of pieces.
  const builder = new LargeBuilder(1 << 14);
  for (let at = 0; at < bytes.length; at += piece) builder.push(bytes.subarray(at, at + piece));
  const steps = builder.finish();
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const DATASETS: readonly [string, Uint8Array, number][] = [
  ['ours', readFileSync(new URL('../../../public/data/partnership.json', import.meta.url)), 7],
  ['3,000 made up', made(3_000), 65_537],
  ['none', made(0), 1],
];

describe.each(DATASETS)('read on demand, %s', (_, bytes, piece) => {
  const dataset = parseDataset(new TextDecoder().decode(bytes));
  const small = indexDataset(dataset);
  const { data, search } = build(bytes, piece);
  const silent = { postMessage: () => {}, addEventListener: () => {} };
  const large = largeIndex(data, (milestones) => new WorkerFilter(silent, milestones));
  const milestones = [...small.milestones];

  test('has the same milestones in the same order, and the same numbers', () => {
    expect([...large.milestones]).toEqual(milestones);
    expect(large.columns).toEqual(small.columns);
    const [there, here] = [drawnSpans(large), drawnSpans(small)];
    for (const { id } of milestones) expect(there.get(id)).toEqual(here.get(id));
  });

  test('answers every look-up the same', () => {
    const { milestones: _milestones, ...head } = dataset;
    expect(large.dataset).toEqual(head);
    for (const field of [
      'milestone',
      'parts',
      'earlier',
      'later',
      'passage',
      'passagesIn',
      'expressionsIn',
    ] as const)
      expect(large[field].size, field).toBe(small[field].size);
    const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);
    for (const [ordinal, milestone] of milestones.entries()) {
      const { id, passages } = milestone;
      expect(large.milestones.indexOf(id)).toBe(ordinal);
      expect(large.milestones.at(ordinal)).toBe(large.milestone.get(id));
      for (const field of ['parts', 'earlier', 'later'] as const)
        expect(ids(large[field].get(id)), `${field} of ${id}`).toEqual(ids(small[field].get(id)));
      for (const passage of passages) expect(large.passage.get(passage.id)).toEqual({ passage, milestone });
    }
    for (const { id, blocks } of dataset.articles) {
      for (const block of blocks) {
        const key = blockKey(id, block.id);
        const at = (found: typeof small) => found.passagesIn.get(key)?.map(({ passage }) => passage.id);
        expect(at(large), key).toEqual(at(small));
        expect(large.passagesIn.has(key)).toBe(small.passagesIn.has(key));
      }
    }
    for (const id of ['', 'nothing', 'm-0', 'm-1.', '中']) {
      expect([large.milestones.indexOf(id), large.milestone.has(id), large.passage.has(id)]).toEqual([
        -1,
        false,
        false,
      ]);
      expect([large.milestone.get(id), large.parts.get(id), large.passage.get(id)]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    }
    expect(large.passagesIn.get('no/block')).toBeUndefined();
    for (const at of [-1, milestones.length, 0.5, Number.NaN])
      expect(large.milestones.at(at)).toBeUndefined();
  });

  test.each<Partial<Filter>>([
    {},
    { q: '免签' },
    { q: ' 2019 贸易  会谈' },
    { q: 'VISA free' },
    { q: '报道' },
    { q: '中方 习近平' },
    { q: '𠮷林' },
    { q: 'a' },
    { q: 'ＴＲＡＤＥ' },
    { q: '没有这样的话' },
    { track: ['leaders', 'nothing'], kind: ['meeting', 'decision'] },
    { speaker: ['host', 'narration'], q: '会' },
    { article: ['r-2', 'talks'] },
    { article: ['nothing'] },
    { basis: ['inferred', 'stated'] },
    { basis: ['derived'], q: '“会谈”' },
    { q: '《》' },
    { q: 'May 2026' },
    { q: '三十周年' },
    { q: '第25次' },
    { q: '二十' },
    { q: '二〇二六年' },
  ])('keeps the same by %j, and counts the same', (change) => {
    const filter = { ...NO_FILTER, ...change };
    const kept = applyFilter(filter, small);
    expect([...end(search.kept(filter))]).toEqual(kept ? [...kept.ordinals] : milestones.map((__, i) => i));

    for (const list of FILTER_FIELDS)
      expect(new Map(end(search.facets(list, filter)))).toEqual(facetsOf(list, filter, small));
  });
});

function end<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
