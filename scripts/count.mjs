/**
 * Counts files and lines of TypeScript in `src`, without tests (`*.test.*`) and what only tests import (`*.fixture.*`).
 * With `--strict` it fails above the limits.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lock.mjs';

const LIMITS = { files: 330, lines: 23_000 };

const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\./.test(file),
);
const lines = files.reduce(
  (sum, file) => sum + readFileSync(path.join(root, 'src', file), 'utf8').split('\n').length - 1,
  0,
);
const found = { files: files.length, lines };
let over = false;
for (const [name, limit] of Object.entries(LIMITS)) {
  const above = found[name] - limit;
  over ||= above > 0;
  console.log(`${name}: ${found[name]} (limit ${limit}${above > 0 ? `, over by ${above}` : ''})`);
}
if (over && process.argv.includes('--strict')) process.exitCode = 1;
