import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { checkDataset } from '../dataset/model/check';
import type { Dataset } from '../dataset/model/schema';
import { datasetJsonSchema, formatJson, sealDataset, sha256 } from './dataset-text';
import { runData } from './main';
import { PATHS, sampleFiles } from './sample.fixture';

const files = sampleFiles();
runData(files, PATHS, []);
const text = files.texts.get(PATHS.dataset) ?? '';
const read = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('the published JSON Schema', () => {
  // Another validator than the one that wrote it.
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const schema = JSON.parse(files.texts.get(PATHS.schema) ?? '') as object;
  const validate = ajv.compile(schema);

  test('is the schema of the code', () => {
    expect(schema).toEqual(datasetJsonSchema());
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });

  test('accepts the dataset', () => {
    expect(validate(read()), JSON.stringify(validate.errors)).toBe(true);
  });

  test('accepts the published dataset, which also passes the checks that a schema cannot state', () => {
    const published = JSON.parse(readFileSync(PATHS.dataset, 'utf8')) as Dataset;
    expect(validate(published), JSON.stringify(validate.errors)).toBe(true);
    expect(checkDataset(published)).toEqual([]);
    expect(JSON.parse(readFileSync(PATHS.schema, 'utf8'))).toEqual(schema);
  });

  test('accepts a dataset without importance, finding and standfirst', () => {
    const { finding: _, standfirst: __, milestones, ...rest } = JSON.parse(text) as Dataset;
    const unjudged = milestones.map(({ importance: ___, foldInto: ____, ...milestone }) => milestone);
    expect(validate({ ...rest, milestones: unjudged }), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([
    ['another schema', { schema: 'timeline/9' }],
    ['a version that is no hash', { version: 'new' }],
    ['no milestones', { milestones: undefined }],
    ['a milestone without a date', { milestones: [{ id: 'talks' }] }],
    ['an importance of 4', { milestones: [{ ...(read()['milestones'] as object[])[0], importance: 4 }] }],
    ['an id with capitals', { id: 'Sample' }],
    ['a zone by name', { timeZone: 'Asia/Shanghai' }],
  ])('refuses %s', (_, change) => {
    expect(validate({ ...read(), ...change })).toBe(false);
  });
});

describe('the file', () => {
  test('ends with a line feed, and has its keys in the order of the schema', () => {
    expect(text).toBe(formatJson(JSON.parse(text)));
    expect(Object.keys(read())).toEqual([
      ...[
        'schema',
        'id',
        'version',
        'language',
        'timeZone',
        'title',
        'finding',
        'dek',
        'standfirst',
        'reference',
        'tracks',
        'speakers',
      ],
      ...['articles', 'milestones', 'expressions'],
    ]);
  });

  test('has as its version the hash of everything else in it', () => {
    const { version, ...content } = read();
    expect(version).toBe(sha256(formatJson(content)).slice(0, 16));
  });

  test('has another version when a value changes, and the same version when only the order of keys does', () => {
    const { version, ...content } = JSON.parse(text) as Dataset;
    const turned = Object.fromEntries(Object.entries(content).toReversed()) as unknown as typeof content;
    expect(sealDataset(turned)).toEqual(JSON.parse(text));
    expect(sealDataset({ ...content, dek: { ...content.dek, en: 'Another line' } }).version).not.toBe(
      version,
    );
  });
});
