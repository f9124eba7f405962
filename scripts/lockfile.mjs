import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lock.mjs';

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { packages } = read('package-lock.json');

// If a registry lacks the binary of another system, npm writes a lock file without it. On that system `npm ci` then fails
// (npm 11) or silently leaves the package out (npm 10): npm/cli issues 4828 and 8320.
const locked = new Set(Object.keys(packages).map((at) => at.slice(at.lastIndexOf('node_modules/') + 13)));
const faults = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).flatMap((name) =>
    locked.has(name) ? [] : `lacks ${name}, which ${at} needs`,
  ),
);

// A version that was edited in package.json alone works until the next fresh clone.
for (const kind of ['dependencies', 'devDependencies']) {
  const wanted = read('package.json')[kind] ?? {};
  for (const [name, version] of Object.entries(wanted)) {
    const has = packages[''][kind]?.[name];
    if (has !== version) faults.push(`has ${name} ${has}, package.json has ${version}`);
  }
}

for (const fault of faults) console.error(`package-lock.json ${fault}`);
if (faults.length > 0) process.exit(1);
console.log(`package-lock.json is complete: ${locked.size} packages`);
