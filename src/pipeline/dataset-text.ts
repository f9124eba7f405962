import { createHash } from 'node:crypto';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { type Dataset, DatasetSchema, SCHEMA_ID } from '../dataset/model/schema';

/** Lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The text of a published JSON file: indented by one space, with a line feed at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/**
 * Gives the dataset its version: the first 16 hex digits of the SHA-256 of its file without a version. Keys get the
 * order of the schema; keys that the schema does not know are dropped.
 * @throws ValiError when the dataset does not match the schema.
 */
export function sealDataset(dataset: Omit<Dataset, 'version'>): Dataset {
  const content = v.parse(v.omit(DatasetSchema, ['version']), dataset);
  return v.parse(DatasetSchema, { ...content, version: sha256(formatJson(content)).slice(0, 16) });
}

/** The schema as JSON Schema, for programs in other languages. Checks that it cannot express become descriptions. */
export function datasetJsonSchema(): unknown {
  const schema = toJsonSchema(DatasetSchema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check' && 'message' in valibotAction
        ? { ...jsonSchema, description: String(valibotAction.message) }
        : undefined,
  });
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${SCHEMA_ID.replace('/', ':')}`,
  };
  return { ...head, title: SCHEMA_ID, ...schema };
}
