/**
 * The weight of a first view, on a desk and on a phone: all that is fetched before any hand moves (first-view.mjs
 * says how that is known), compressed as a host would. `node scripts/size.mjs [folder]`; fails above a limit, and
 * for a script or style of which nobody can say when it is loaded.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { firstView, unreached } from './first-view.mjs';
import { root } from './lock.mjs';

/** Bytes over the wire; a number of files for `requests`. */
const LIMITS = { js: 150_000, css: 15_000, html: 60_000, total: 250_000, requests: 10 };

const folder = path.resolve(root, process.argv[2] ?? 'dist');
const KINDS = { '.js': 'js', '.css': 'css', '.html': 'html', '.json': 'data' };
const PACKED = new Set(['.png', '.woff2']);

const weighed = new Map();

function weigh(file) {
  const known = weighed.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(path.join(folder, file));
  const weight = PACKED.has(path.extname(file)) ? bytes.length : brotliCompressSync(bytes).length;
  weighed.set(file, weight);
  return weight;
}

/** Of the three that are largest as they lie: to compress every page for the sake of one takes half a minute. */
function heaviest(below) {
  const at = path.join(folder, below);
  const pages = existsSync(at) ? readdirSync(at).map((id) => `${below}/${id}/index.html`) : [];
  const bytes = (file) => statSync(path.join(folder, file)).size;
  const large = pages.toSorted((a, b) => bytes(b) - bytes(a)).slice(0, 3);
  return large.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, 1);
}

function measure(page, form) {
  const files = firstView(folder, page, form);
  const sum = { js: 0, css: 0, html: 0, data: 0, other: 0, total: 0, requests: files.length };
  for (const file of files) {
    const bytes = weigh(file);
    sum[KINDS[path.extname(file)] ?? 'other'] += bytes;
    sum.total += bytes;
  }
  return sum;
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
/** Written into the pages of ids that moved: a build without any names it nowhere. */
const OF_MOVED_PAGES = /^assets\/moved-[\w-]+\.js$/;

const unknown = unreached(folder).filter((file) => !OF_MOVED_PAGES.test(file));
const over = unknown.map((file) => `${file}: neither of a first view nor asked for by any script`);
const pages = ['', 'en/'].flatMap((locale) => [
  `${locale}index.html`,
  ...heaviest(`${locale}milestones`),
  ...heaviest(`${locale}articles`),
]);
for (const page of pages) {
  for (const form of ['desk', 'phone']) {
    const sum = measure(page, form);
    const told = Object.entries(sum).map(([name, n]) => `${name} ${name === 'requests' ? n : kB(n)}`);
    console.log(`${page}, ${form}: ${told.join(', ')}`);
    for (const [name, limit] of Object.entries(LIMITS)) {
      if (sum[name] > limit) over.push(`${page}, ${form}: ${name} is ${sum[name]}, the limit ${limit}`);
    }
  }
}
console.log(
  `limits: ${Object.entries(LIMITS)
    .map(([name, n]) => `${name} ${name === 'requests' ? n : kB(n)}`)
    .join(', ')}`,
);
for (const line of over) console.error(line);
if (over.length > 0) process.exit(1);
