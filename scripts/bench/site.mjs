/**
 * `npm run bench -- --site` builds the site of a thousand made-up milestones in two languages, and prints how long that takes and
 * what it weighs. Pages that carry what belongs to them make both grow in proportion to the milestones.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lock.mjs';
import { writeDataset } from '../make-dataset.mjs';

const MILESTONES = 1_000;
const LIMITS = { seconds: 120, bytes: 120_000_000 };

const folder = path.join(root, 'node_modules', '.cache', 'bench-site');
const dataset = path.join(root, 'node_modules', '.cache', 'bench-site.json');

/** The parts of a site, by the path of a file. Two languages: a milestone has two pages and two cards. */
const PARTS = [
  ['pages of milestones', /^(?:en\/)?milestones\/.*\.html$/],
  ['pages of reports', /^(?:en\/)?articles\/.*\.html$/],
  ['embeds', /^(?:en\/)?embed\//],
  ['other pages', /\.html$/],
  ['cards', /\.png$/],
  ['data', /^data\//],
  ['code and the rest', /^/],
];

/** @returns whether time and weight are within their limits. */
export function measureSite() {
  mkdirSync(path.dirname(dataset), { recursive: true });
  writeDataset(MILESTONES, dataset);
  // The font of the cards lacks this character, which is in the data to test searches; an editor would be told.
  writeFileSync(dataset, readFileSync(dataset, 'utf8').replaceAll('𠮷', '吉'));
  const started = performance.now();
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, OUT_DIR: folder, SITE_DATASET: dataset },
  });
  const seconds = (performance.now() - started) / 1000;

  const sums = new Map(PARTS.map(([name]) => [name, { files: 0, bytes: 0 }]));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const below = path.relative(folder, file).replaceAll(path.sep, '/');
    const [name] = PARTS.find(([, pattern]) => pattern.test(below)) ?? [''];
    const sum = sums.get(name);
    sum.files += 1;
    sum.bytes += statSync(file).size;
  }
  rmSync(folder, { recursive: true, force: true });

  for (const [name, { files, bytes }] of sums) {
    console.log(
      `${name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / files / 1e3).toFixed(1)} kB each`,
    );
  }
  const total = [...sums.values()].reduce((all, { bytes }) => all + bytes, 0);
  console.log(
    `${MILESTONES} milestones in two languages: ${(total / 1e6).toFixed(1)} MB (limit ${LIMITS.bytes / 1e6}), built in ${seconds.toFixed(0)} s (limit ${LIMITS.seconds})`,
  );
  return total <= LIMITS.bytes && seconds <= LIMITS.seconds;
}
