import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseDataset } from '../src/dataset/load/parse-dataset.ts';
import { writeDataset } from './make-dataset.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'made-'));
afterAll(() => rmSync(folder, { recursive: true }));

function made(count, name) {
  const file = path.join(folder, name);
  writeDataset(count, file);
  return readFileSync(file, 'utf8');
}

test('a made-up dataset passes every check of the viewer', () => {
  for (const count of [0, 1, 1_000]) {
    expect(parseDataset(made(count, 'made.json')).milestones).toHaveLength(count);
  }
});

test('the same count gives the same bytes, and its version is their hash', () => {
  const text = made(1_000, 'once.json');
  expect(made(1_000, 'again.json')).toBe(text);
  const { version, ...rest } = JSON.parse(text);
  expect(version).toBe(createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 16));
});

test('it has a crowded day, every precision, every kind of end, and some order', () => {
  const { milestones } = JSON.parse(made(1_000, 'many.json'));
  const days = new Map();
  for (const { when } of milestones) {
    const day = /^\d{4}-\d\d-\d\d/.exec(when.edtf ?? '')?.[0];
    if (day) days.set(day, (days.get(day) ?? 0) + 1);
  }
  expect(Math.max(...days.values())).toBeGreaterThan(100);
  const dates = milestones.map(({ when }) => when.edtf ?? 'none');
  for (const shape of [
    /^\d{4}$/,
    /^\d{4}-\d\d$/,
    /T/,
    /^\d.*\/\d/,
    /\/$/,
    /\/\.\.$/,
    /^\//,
    /^\.\.\//,
    /~$/,
    /\?$/,
  ])
    expect(dates.filter((date) => shape.test(date)).length, String(shape)).toBeGreaterThan(0);
  expect(dates).toContain('none');
  expect(milestones.filter((m) => m.partOf !== undefined).length).toBeGreaterThan(10);
  for (const side of ['after', 'before'])
    expect(milestones.filter((m) => m.when[side].length > 0).length, side).toBeGreaterThan(0);
  expect(milestones.filter((m) => m.kind === 'statement').length).toBeGreaterThan(50);
});
