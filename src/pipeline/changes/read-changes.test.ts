import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseChanges } from '../../dataset/model/changes';
import { parseDataset } from '../../dataset/load/parse-dataset';
import type { Fault } from '../fault';
import { runData } from '../main';
import { PATHS, sampleFiles } from '../sample.fixture';
import { readChanges } from './read-changes';

const entry = (version: string, date: string): string =>
  `- version: ${version}\n  date: ${date}\n  title: { zh: 改, en: Change }\n  text: { zh: 改了。, en: Changed. }\n`;
const [A, B] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'];

function faultsOf(text: string): string[] {
  const faults: Fault[] = [];
  readChanges('c.yaml', text, (fault) => void faults.push(fault));
  return faults.map(({ line, rule, expected }) => `${line} ${rule}: ${expected}`);
}

describe('the file of changes', () => {
  test('gives its entries as they are, and an empty one gives none', () => {
    const text = entry(B, '2026-11-24T00:00:00Z') + entry(A, '2026-11-23T08:00:00+08:00');
    expect(faultsOf(text)).toEqual([]);
    expect(readChanges('c.yaml', text, () => {}).map(({ version }) => version)).toEqual([B, A]);
    expect(readChanges('c.yaml', '[]', () => expect.unreachable())).toEqual([]);
  });

  test.each([
    ['a version of another form', entry('xyz', '2026-11-24T00:00:00Z'), /^1 change: 0\.version: the 16 hex/],
    ['a date without an offset', entry(A, '2026-11-24T00:00:00'), /^2 change: 0\.date: an ISO 8601 instant/],
    ['a date without a clock', entry(A, '2026-11-24'), /^2 change: 0\.date/],
    [
      'a lost translation',
      entry(A, '2026-11-24T00:00:00Z').replace(', en: Changed.', ''),
      /^4 change: 0\.text/,
    ],
    ['a field that nobody reads', `${entry(A, '2026-11-24T00:00:00Z')}  by: me\n`, /^5 change: 0\.by/],
    [
      'an order that is not newest first',
      entry(A, '2026-11-23T00:00:00Z') + entry(B, '2026-11-24T00:00:00Z'),
      /^6 change: a moment before/,
    ],
    [
      'a version that stands twice',
      entry(A, '2026-11-24T00:00:00Z') + entry(A, '2026-11-23T00:00:00Z'),
      /^5 change: a version once/,
    ],
    ['text that is not YAML', '- [', /^\d+ yaml: YAML 1\.2/],
  ])('reports %s with its line', (_, text, wanted) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(wanted)]);
  });
});

describe('a run', () => {
  const withChange = (version: string): ReturnType<typeof sampleFiles> => {
    const files = sampleFiles();
    files.texts.set(PATHS.changes, entry(version, '2026-11-24T00:00:00Z'));
    return files;
  };

  test('writes a draft whose version no change names, and says so; a check fails at the line to fill', () => {
    const files = withChange(A);
    expect(runData(files, PATHS, []).output).toContain(`\nchanges      ${PATHS.changes} lacks one`);
    const version = /^version {6}(\S+)$/m.exec(runData(files, PATHS, []).output)?.[1] ?? '';
    const check = runData(files, PATHS, ['--check']);
    expect(check.exitCode).toBe(1);
    expect(check.output).toContain(`${PATHS.changes}:1  change: `);
    expect(check.output).toContain(`a change with version ${version} at the top`);

    files.texts.set(PATHS.changes, entry(version, '2026-11-24T00:00:00Z'));
    expect(runData(files, PATHS, []).output).toContain(`written: ${PATHS.published}`);
    expect(runData(files, PATHS, ['--check'])).toMatchObject({
      exitCode: 0,
      output: expect.not.stringContaining('lacks'),
    });
  });

  test('with a fault in a change writes nothing', () => {
    const files = withChange('xyz');
    expect(runData(files, PATHS, []).exitCode).toBe(1);
    expect(files.texts.has(PATHS.dataset)).toBe(false);
  });
});

test('the newest published change is that of the published dataset', () => {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const [newest] = parseChanges(read(PATHS.published));
  expect(newest?.version).toBe(parseDataset(read(PATHS.dataset)).version);
});
