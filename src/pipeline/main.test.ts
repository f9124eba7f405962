import { describe, expect, test } from 'vitest';
import { type Files, runData } from './main';
import { PATHS, SAMPLE_PAGE, SAMPLE_YAML, sampleFiles } from './sample.fixture';

const OUTPUTS = [PATHS.dataset, PATHS.schema, PATHS.published, PATHS.ledger, PATHS.head];

/** Changes one file in place; the words to change must be there. */
function edit(files: ReturnType<typeof sampleFiles>, path: string, from: string, to: string): void {
  const text = files.texts.get(path) ?? '';
  expect(text).toContain(from);
  files.texts.set(
    path,
    text.replace(from, () => to),
  );
}

/** The same files; a write fails the test. */
function readOnly({ read }: Files): Files {
  return {
    read,
    write: (path) => expect.unreachable(`wrote ${path}`),
  };
}

describe('a run without faults', () => {
  test('writes the dataset, its schema and the ledger, and prints the figures', () => {
    const files = sampleFiles();
    const { exitCode, output } = runData(files, PATHS, []);
    expect(exitCode).toBe(0);
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^characters {3}\d+, each in one block$/),
      'joins        1',
      'articles     2',
      'languages    zh-Hans',
      'milestones   6 (5 on the axis, 1 statements)',
      'quotations   9 verified',
      'expressions  12, all covered: 8 used, 4 dismissed',
      'ledger       17 ids',
      expect.stringMatching(/^version {6}[0-9a-f]{16}$/),
      `written: ${OUTPUTS.join(', ')}`,
    ]);
  });

  test('says which language has no grammar', () => {
    const yaml = SAMPLE_YAML.replace(
      '  - id: visa\n    headline',
      '  - id: visa\n    language: fr\n    headline',
    );
    const { output } = runData(sampleFiles(yaml.replace(/^ {2}- \{article: visa.*\n/m, '')), PATHS, []);
    expect(output).toContain(
      '\nlanguages    zh-Hans, fr (no grammar: expressions are not searched, dates not computed)\n',
    );
  });

  test('writes the same bytes each time, and nothing when all is up to date', () => {
    const [first, second] = [sampleFiles(), sampleFiles()];
    runData(first, PATHS, []);
    runData(second, PATHS, []);
    expect([...first.texts]).toEqual([...second.texts]);
    expect(runData(readOnly(first), PATHS, []).output).toMatch(/up to date$/);
    expect(runData(readOnly(first), PATHS, ['--check']).exitCode).toBe(0);
  });

  test('--check writes nothing and fails on what is stale', () => {
    const files = sampleFiles();
    const fresh = runData(readOnly(files), PATHS, ['--check']);
    expect(fresh).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining(`stale: ${OUTPUTS.join(', ')}`),
    });
    runData(files, PATHS, []);
    edit(files, PATHS.dataset, '"id": "sample"', '"id": "simple"');
    expect(runData(readOnly(files), PATHS, ['--check'])).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining(`stale: ${PATHS.dataset} `),
    });
  });

  test('--check fails when the ledger lacks an id of the dataset', () => {
    const files = sampleFiles();
    runData(files, PATHS, []);
    edit(files, PATHS.annotations, 'key: b, article: talks', 'key: c, article: talks');
    expect(runData(readOnly(files), PATHS, ['--check']).exitCode).toBe(1);
  });
});

describe('a run with faults', () => {
  test('lists all of them by line, and writes nothing', () => {
    const yaml = SAMPLE_YAML.replace('text: 双方要加强港口合作。', 'text: 双方应加强港口合作。')
      .replace('track: diplomacy', 'track: politics')
      .replace('expression: 例行', 'expression: 记者');
    const { exitCode, output } = runData(readOnly(sampleFiles(yaml)), PATHS, []);
    expect(exitCode).toBe(1);
    const heads = output.split('\n').filter((line) => line.startsWith(PATHS.annotations));
    const lines = heads.map((line) => Number(/:(\d+) /.exec(line)?.[1]));
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(heads.map((line) => / {2}([a-z-]+):/.exec(line)?.[1])).toEqual([
      'unknown-id',
      'quotation',
      'expression',
      'dismissal',
    ]);
    expect(output).toContain('    expected  “双方应加强港口合作。” word for word in talks, inside one block');
    expect(output).toMatch(/4 faults; nothing was written\.$/);
  });

  test('names a missing file, an empty file and a changed page', () => {
    const files = sampleFiles();
    files.texts.delete(PATHS.annotations);
    expect(runData(readOnly(files), PATHS, []).output).toContain('no file');
    const empty = runData(readOnly(sampleFiles('')), PATHS, []).output;
    expect(empty).toContain('shape');
    expect(empty).not.toContain('no file');
    const changed = sampleFiles(SAMPLE_YAML, `${SAMPLE_PAGE} `);
    expect(runData(readOnly(changed), PATHS, []).output).toContain('  hash: ');
  });

  test('refuses arguments it does not know', () => {
    for (const args of [
      ['--chekc'],
      ['--retire'],
      ['--retire', 'milestone ports'],
      ['--check', '--retire', 'milestone a -> b'],
    ]) {
      expect(runData(readOnly(sampleFiles()), PATHS, args)).toMatchObject({
        exitCode: 1,
        output: expect.stringMatching(/^usage/),
      });
    }
  });
});

describe('the ledger', () => {
  const published = (): ReturnType<typeof sampleFiles> => {
    const files = sampleFiles();
    runData(files, PATHS, []);
    return files;
  };

  test('an id that vanished is a fault until it is retired', () => {
    const files = published();
    edit(files, PATHS.annotations, 'key: b, article: talks', 'key: c, article: talks');
    expect(runData(readOnly(files), PATHS, []).output).toContain(
      'passage ports.b in the dataset, or a line that retires it',
    );
    const retired = runData(files, PATHS, ['--retire', 'passage ports.b -> ports.c']);
    expect(retired.exitCode).toBe(0);
    expect(files.texts.get(PATHS.ledger)).toMatch(/passage ports\.b -> ports\.c\n.* passage ports\.c\n$/);
    expect(runData(readOnly(files), PATHS, ['--check']).exitCode).toBe(0);
  });

  test('a tombstone says when and why, and the id is never used again', () => {
    const files = published();
    edit(files, PATHS.annotations, 'key: b, article: talks', 'key: c, article: talks');
    expect(
      runData(files, PATHS, ['--retire', 'passage ports.b x 2030-04-01 Said of another sea.']).exitCode,
    ).toBe(0);
    edit(files, PATHS.annotations, 'key: c, article: talks', 'key: b, article: talks');
    expect(runData(readOnly(files), PATHS, []).output).toContain('passage ports.b never used again');
  });

  test('an alias must name an id of the dataset', () => {
    const files = published();
    edit(files, PATHS.annotations, 'key: b, article: talks', 'key: c, article: talks');
    expect(runData(readOnly(files), PATHS, ['--retire', 'passage ports.b -> ports.d']).output).toContain(
      'as the successor of ports.b',
    );
  });

  test.each([
    ['a lost line', (lines: string[]) => lines.toSpliced(3, 1)],
    ['a lost last line', (lines: string[]) => lines.slice(0, -1)],
    ['an altered line', (lines: string[]) => lines.with(2, (lines[2] ?? '').replace('ties', 'tees'))],
    ['lines that changed places', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)]],
    ['a line that is none', (lines: string[]) => [...lines, 'milestone new']],
    ['no line at all', () => []],
  ])('%s is a fault', (_, damage) => {
    const files = published();
    const lines = (files.texts.get(PATHS.ledger) ?? '').split('\n').slice(0, -1);
    files.texts.set(
      PATHS.ledger,
      damage(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(runData(readOnly(files), PATHS, [])).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('  ledger: '),
    });
  });
});
