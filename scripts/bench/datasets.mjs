/** The datasets to measure with. Generated ones are kept under a name that changes with the scripts that make them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lock.mjs';
import { writeDataset } from '../make-dataset.mjs';
import { writeColumns } from './columns.mjs';

export const datasetFolder = path.join(root, 'node_modules', '.cache', 'bench');

export const SIZES = { our: null, '1k': 1_000, '10k': 10_000, '100k': 100_000 };

/** Address of the site's own dataset. */
export const OWN_DATA = '/data/partnership.json';
const ownFile = path.join(root, 'public', OWN_DATA);

/** Files that determine the bytes of a generated dataset. */
const MAKERS = [
  'make-dataset.mjs',
  'made-dates.mjs',
  'made-words.mjs',
  'bench/columns.mjs',
  '../src/dataset/model/schema.ts',
].map((file) => path.join(root, 'scripts', file));

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Makes a file unless it is there. Only a complete file gets the name: another run may make it too, or be stopped. */
async function once(name, make) {
  const file = path.join(datasetFolder, name);
  if (!existsSync(file)) {
    mkdirSync(datasetFolder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    await make(draft);
    renameSync(draft, file);
  }
  return file;
}

/** Addresses of a dataset and of its columns for the floor page. Makes missing files. */
export async function datasetOf(size) {
  const count = SIZES[size];
  const isOwn = count === null;
  const name = `${size}-${hashOf(isOwn ? [...MAKERS, ownFile] : MAKERS)}`;
  const json = isOwn ? ownFile : await once(`${name}.json`, (file) => writeDataset(count, file));
  await once(`${name}.columns`, (file) => writeColumns(json, file));
  return {
    json: isOwn ? OWN_DATA : `/bench-data/${name}.json`,
    columns: `/bench-data/${name}.columns`,
  };
}
